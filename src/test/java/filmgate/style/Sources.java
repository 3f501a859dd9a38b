package filmgate.style;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/** The type names and the string literals of Java files, read with the JDK's own parser. */
record Sources(List<Type> types, List<Literal> literals) {

  /** A class, record, enum or interface, nested ones included. */
  record Type(Path file, String name) {}

  /** A string literal. */
  record Literal(Path file, long line, String text) {
    /** Whether it is text for people: several words, and no SQL. */
    boolean isSentence() {
      return text.contains(" ") && !SQL.matcher(text).find();
    }
  }

  private static final java.util.regex.Pattern SQL =
      java.util.regex.Pattern.compile(
          "\\b(SELECT|INSERT|UPDATE|DELETE FROM|FROM|WHERE|VALUES|ORDER"
              + " BY|PRAGMA|SAVEPOINT|BEGIN)\\b");

  static Sources of(List<Path> files) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      var units = manager.getJavaFileObjectsFromPaths(files);
      var task = (JavacTask) compiler.getTask(null, manager, null, null, null, units);
      var positions = Trees.instance(task).getSourcePositions();
      var sources = new Sources(new ArrayList<>(), new ArrayList<>());
      for (var unit : task.parse()) {
        unit.accept(new Scanner(unit, positions, sources), "");
      }
      return sources;
    }
  }

  private static final class Scanner extends TreeScanner<Void, String> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final Sources sources;
    private final Path file;

    Scanner(CompilationUnitTree unit, SourcePositions positions, Sources sources) {
      this.unit = unit;
      this.positions = positions;
      this.sources = sources;
      this.file = Path.of(unit.getSourceFile().getName());
    }

    @Override
    public Void visitClass(ClassTree type, String none) {
      if (!type.getSimpleName().isEmpty()) {
        sources.types().add(new Type(file, type.getSimpleName().toString()));
      }
      return super.visitClass(type, none);
    }

    @Override
    public Void visitLiteral(LiteralTree literal, String none) {
      if (literal.getValue() instanceof String text) {
        var line = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, literal));
        sources.literals().add(new Literal(file, line, text));
      }
      return super.visitLiteral(literal, none);
    }
  }
}
