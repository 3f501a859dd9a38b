import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Builds the web console by {@code console/build.mjs}.
 *
 * <p>Usage: {@code java BuildConsole.java <archive> <required>}. Without Node.js, or if its
 * packages cannot be installed, the build of the program continues without a console, unless {@code
 * required} is {@code true}. An error in the sources of the console always fails.
 */
final class BuildConsole {
  private static final Path SCRIPT = Path.of("console", "build.mjs");
  private static final int MISSING_TOOLS = 3;

  private BuildConsole() {}

  public static void main(String[] arguments) throws InterruptedException {
    var required = Boolean.parseBoolean(arguments[1]);
    if (!Files.exists(SCRIPT)) {
      end(required, "there is no " + SCRIPT);
    }
    try {
      var command = List.of("node", SCRIPT.toString(), "--out", arguments[0]);
      var exit = new ProcessBuilder(command).inheritIO().start().waitFor();
      if (exit == MISSING_TOOLS) {
        end(required, "see above");
      }
      System.exit(exit);
    } catch (IOException e) {
      end(required, "Node.js 20.19 or newer was not found");
    }
  }

  private static void end(boolean required, String reason) {
    System.err.println(
        required
            ? "The web console is required (-Dconsole.required), but cannot be built: " + reason
            : "WARNING: the program is built without the web console: " + reason);
    System.exit(required ? 1 : 0);
  }
}
