package filmgate.app.console;

import filmgate.text.LocalizedText;
import filmgate.web.console.ConsoleArchive;
import filmgate.web.console.MissingConsole;
import filmgate.web.console.WebConsole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds the console in the background if its archive is missing or was built from other sources.
 * The server serves everything else meanwhile, and an older archive until the new one replaces it.
 */
public final class ConsoleBuild implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ConsoleBuild.class);
  private static final String SAY = "Console: ";
  private static final String UP_TO_DATE = "up to date";
  private static final String BUILT = "built ";
  private static final String INSTALL = " Install version 20.19 or newer from https://nodejs.org.";
  private static final MissingConsole NO_NODE =
      new MissingConsole.ToolsMissing(new LocalizedText("Node.js was not found.", "未找到 Node.js。"));

  private final ConsolePaths paths;
  private final ConsoleArchive archive;
  private volatile MissingConsole missing = new MissingConsole.NotInstalled();
  private Optional<BuildProcess> running = Optional.empty();
  private volatile boolean hasBuilt;
  private boolean isClosed;

  public ConsoleBuild(ConsolePaths paths) {
    this.paths = paths;
    this.archive = new ConsoleArchive(paths.archive());
  }

  /** What the server serves. */
  public WebConsole console() {
    return new WebConsole(archive, () -> missing);
  }

  /**
   * Starts the build if it is possible, and returns at once. The build ends at once if the archive
   * is current.
   *
   * @param isWanted whether a missing or older archive is built
   * @param url the base of the URL of the console
   * @param print receives lines about the progress, from another thread
   */
  public void start(boolean isWanted, String url, Consumer<String> print) {
    var sources = isWanted ? paths.sources() : Optional.<Path>empty();
    if (sources.isPresent()) {
      missing = new MissingConsole.Building("");
      Thread.ofVirtual().name("console-build").start(() -> build(sources.get(), url, print));
    }
  }

  private void build(Path sources, String url, Consumer<String> print) {
    try {
      var process = begin(sources);
      var outcome =
          process.isEmpty() ? Optional.of(NO_NODE) : process.get().await(step -> at(step, print));
      end(process.isPresent(), outcome, print);
      printAddress(url, print);
    } catch (IOException e) {
      end(true, Optional.of(new MissingConsole.BuildFailed(e.toString())), print);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized Optional<BuildProcess> begin(Path sources) {
    if (!isClosed) {
      running = BuildProcess.start(ConsolePaths.script(sources), paths.archive(), paths.log());
    }
    return running;
  }

  private void at(String step, Consumer<String> print) {
    missing = new MissingConsole.Building(step);
    if (!step.startsWith(UP_TO_DATE)) {
      print.accept(SAY + step);
    }
    hasBuilt = step.startsWith(BUILT);
  }

  /**
   * Reports why there is no new archive.
   *
   * @param isPrinted whether the build itself has printed the reason
   */
  private synchronized void end(
      boolean isPrinted, Optional<MissingConsole> outcome, Consumer<String> print) {
    if (isClosed || outcome.isEmpty()) {
      return;
    }
    missing = outcome.get();
    switch (missing) {
      case MissingConsole.ToolsMissing(var problem) -> {
        if (!isPrinted) {
          print.accept(SAY + "not built. " + problem.en() + INSTALL);
        }
        LOG.warn("event=console_tools_missing error={}", problem.en());
      }
      case MissingConsole.BuildFailed(var reason) -> {
        print.accept(SAY + "the whole output of the build is in " + paths.log());
        LOG.warn("event=console_build_failed error={}", reason);
      }
      case MissingConsole.Building _, MissingConsole.NotInstalled _ -> {}
    }
  }

  /** The start messages have the address too, but it did not work yet, or led to older pages. */
  private synchronized void printAddress(String url, Consumer<String> print) {
    if (!isClosed && hasBuilt && archive.isPresent()) {
      print.accept(SAY + "ready at " + url + "/console");
    }
  }

  /** Ends a build that still runs, with the programs that it has started. */
  @Override
  public void close() {
    Optional<BuildProcess> last;
    synchronized (this) {
      isClosed = true;
      last = running;
    }
    last.ifPresent(BuildProcess::close);
  }
}
