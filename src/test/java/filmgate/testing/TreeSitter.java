package filmgate.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Parses programs in Swift (.swift) and C# (.cs), which Debian cannot run. The parsers are in an
 * environment of Python below {@code target} that the first use creates.
 */
public final class TreeSitter {
  private static final Path PYTHON = Path.of("src", "test", "python");
  private static final Path ENVIRONMENT = Path.of("target", "tools", "tree-sitter");
  private static final String INTERPRETER = ENVIRONMENT.resolve("bin").resolve("python") + "";

  private TreeSitter() {}

  private record Ended(int exitCode, String output) {}

  /** Skips or fails the test if the parsers are neither there nor can be installed. */
  public static void need() throws Exception {
    Tools.need("python3");
    if (!canParse() && !(run("python3", "-m", "venv", ENVIRONMENT + "") && installParsers())) {
      Tools.missing("tree-sitter cannot be installed: it needs venv of Python, and PyPI.");
    }
  }

  /** The places of a file that do not parse, one on each line; empty if it parses. */
  public static String errors(Path file) throws IOException, InterruptedException {
    var ended = end(INTERPRETER, PYTHON.resolve("syntax_errors.py") + "", file + "");
    if ((ended.exitCode() == 0) != ended.output().isEmpty()) {
      throw new AssertionError("exit code " + ended.exitCode() + ": " + ended.output());
    }
    return ended.output();
  }

  private static boolean canParse() throws IOException, InterruptedException {
    return Files.exists(Path.of(INTERPRETER))
        && run(INTERPRETER, "-c", "import tree_sitter, tree_sitter_c_sharp, tree_sitter_swift");
  }

  private static boolean installParsers() throws IOException, InterruptedException {
    var requirements = PYTHON.resolve("requirements.txt") + "";
    return run(INTERPRETER, "-m", "pip", "install", "--quiet", "--requirement", requirements);
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    return end(command).exitCode() == 0;
  }

  private static Ended end(String... command) throws IOException, InterruptedException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    var output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Ended(process.waitFor(), output);
  }
}
