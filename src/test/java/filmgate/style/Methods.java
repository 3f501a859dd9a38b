package filmgate.style;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompilationUnitTree;
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
import javax.tools.ToolProvider;

/** Measures methods with the JDK's own parser. */
final class Methods {
  private Methods() {}

  /**
   * One method or constructor.
   *
   * @param file where it is
   * @param name its name
   * @param lines from the brace that opens its body to the one that closes it
   */
  record Method(Path file, String name, long lines) {}

  /** Every method with a body in these Java files. */
  static List<Method> in(List<Path> files) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      var sources = manager.getJavaFileObjectsFromPaths(files);
      var task = (JavacTask) compiler.getTask(null, manager, null, null, null, sources);
      var positions = Trees.instance(task).getSourcePositions();
      var methods = new ArrayList<Method>();
      for (var unit : task.parse()) {
        unit.accept(new Scanner(unit, positions, methods), "");
      }
      return methods;
    }
  }

  private static final class Scanner extends TreeScanner<Void, String> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<Method> found;

    Scanner(CompilationUnitTree unit, SourcePositions positions, List<Method> found) {
      this.unit = unit;
      this.positions = positions;
      this.found = found;
    }

    @Override
    public Void visitMethod(MethodTree method, String none) {
      var body = method.getBody();
      if (body != null) {
        var file = Path.of(unit.getSourceFile().getName());
        found.add(new Method(file, method.getName().toString(), lines(body)));
      }
      return super.visitMethod(method, none);
    }

    private long lines(BlockTree body) {
      var map = unit.getLineMap();
      var first = map.getLineNumber(positions.getStartPosition(unit, body));
      return map.getLineNumber(positions.getEndPosition(unit, body)) - first + 1;
    }
  }
}
