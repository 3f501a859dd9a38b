package filmgate.app.console;

import filmgate.text.LocalizedText;
import filmgate.web.console.MissingConsole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A run of {@code console/build.mjs}. */
final class BuildProcess implements AutoCloseable {
  private static final String NODE = "node";
  private static final String PREFIX = "console: ";
  private static final int TOOLS_MISSING = 3;

  /** Ctrl-C in a terminal also ends the programs that the server has started. */
  private static final int INTERRUPTED = 130;

  private static final int TERMINATED = 143;
  private static final int PATIENCE_SECONDS = 5;

  private final Process process;
  private final Path log;

  private BuildProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * Starts a build.
   *
   * @param log the file for all output
   * @return empty if there is no Node.js
   */
  static Optional<BuildProcess> start(Path script, Path archive, Path log) {
    try {
      var process =
          new ProcessBuilder(NODE, script.toString(), "--out", archive.toString())
              .redirectErrorStream(true)
              .start();
      process.getOutputStream().close();
      return Optional.of(new BuildProcess(process, log));
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  /**
   * Waits for the end.
   *
   * @param steps receives a line for each step
   * @return why there is no new archive; empty if there is one, or if the earlier one is current
   */
  Optional<MissingConsole> await(Consumer<String> steps) throws IOException, InterruptedException {
    var last = "";
    try (var output = process.inputReader();
        var copy = Files.newBufferedWriter(log)) {
      for (var line = output.readLine(); line != null; line = output.readLine()) {
        copy.append(line).append('\n').flush();
        if (line.startsWith(PREFIX)) {
          last = line.substring(PREFIX.length());
          steps.accept(last);
        }
      }
    }
    return switch (process.waitFor()) {
      case 0 -> Optional.empty();
      case INTERRUPTED, TERMINATED -> Optional.of(new MissingConsole.NotInstalled());
      case TOOLS_MISSING ->
          Optional.of(new MissingConsole.ToolsMissing(new LocalizedText(last, last)));
      default -> Optional.of(new MissingConsole.BuildFailed(last));
    };
  }

  /** Ends the build; its sources and the earlier archive stay as they are. */
  @Override
  public void close() {
    var started = process.descendants().toList();
    process.destroy();
    try {
      if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    started.forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
