package filmgate.style;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/** The types, methods, string literals, and comments of Java files, read with the JDK's parser. */
record Sources(List<Type> types, List<Method> methods, List<Text> literals, List<Text> comments) {

  /** A class, record, enum, or interface, including nested ones. */
  record Type(Path file, String name) {}

  /**
   * A method or constructor with a body.
   *
   * @param lines of the body, including its braces
   */
  record Method(Path file, String name, long lines) {}

  /** A string literal, or a comment without its marks. */
  record Text(Path file, long line, String text) {
    /** Whether people read this literal: it contains several words, and no SQL. */
    boolean isSentence() {
      return text.contains(" ") && !SQL.matcher(text).find();
    }

    @Override
    public String toString() {
      return "%s:%d: %s".formatted(file, line, text);
    }
  }

  private static final Pattern SQL =
      Pattern.compile(
          "\\b(SELECT|INSERT|UPDATE|DELETE FROM|FROM|WHERE|VALUES|ORDER"
              + " BY|PRAGMA|SAVEPOINT|BEGIN)\\b");

  /** A literal, or in group 1 a block comment or adjacent line comments. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?s)\"{3}.*?\"{3}|\"(?:\\\\.|[^\"\\\\])*+\"|'(?:\\\\.|[^'\\\\])++'"
              + "|(/\\*.*?\\*/|//[^\n]*+(?:\\s*//[^\n]*+)*+)");

  private static final Pattern COMMENT_MARKS = Pattern.compile("(?m)^\\s*(/\\*+|\\*|//)|\\*/");

  static Sources of(List<Path> files) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      var units = manager.getJavaFileObjectsFromPaths(files);
      var task = (JavacTask) compiler.getTask(null, manager, null, null, null, units);
      var positions = Trees.instance(task).getSourcePositions();
      var sources =
          new Sources(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
      for (var unit : task.parse()) {
        var scanner = new Scanner(unit, positions, sources);
        unit.accept(scanner, "");
        scanner.addComments();
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
    public Void visitMethod(MethodTree method, String none) {
      var body = method.getBody();
      if (body != null) {
        sources.methods().add(new Method(file, method.getName().toString(), lines(body)));
      }
      return super.visitMethod(method, none);
    }

    @Override
    public Void visitLiteral(LiteralTree literal, String none) {
      if (literal.getValue() instanceof String text) {
        sources.literals().add(new Text(file, firstLine(literal), text));
      }
      return super.visitLiteral(literal, none);
    }

    void addComments() throws IOException {
      var matcher = TOKEN.matcher(unit.getSourceFile().getCharContent(true));
      while (matcher.find()) {
        var comment = matcher.group(1);
        if (comment != null) {
          var text = COMMENT_MARKS.matcher(comment).replaceAll("").strip();
          var line = unit.getLineMap().getLineNumber(matcher.start());
          sources.comments().add(new Text(file, line, text));
        }
      }
    }

    private long lines(BlockTree body) {
      var end = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, body));
      return end - firstLine(body) + 1;
    }

    private long firstLine(com.sun.source.tree.Tree tree) {
      return unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
    }
  }
}
