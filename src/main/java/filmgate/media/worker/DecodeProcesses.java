package filmgate.media.worker;

import filmgate.files.Directories;
import filmgate.media.DecodeSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts decode processes, each for one file. If the settings say so, the process of the next file
 * is started ahead after each file, because its start takes longer than most files. It waits for
 * {@link #IDLE} at most, and ends with this process. Thread-safe.
 */
final class DecodeProcesses implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DecodeProcesses.class);
  private static final Duration IDLE = Duration.ofSeconds(30);
  private static final long CPU_SECONDS_MIN = 90;

  /** Java reserves far more addresses than it uses, so its areas are made small. */
  static final List<String> OPTIONS =
      List.of(
          "-Xmx256m",
          "-XX:TieredStopAtLevel=1",
          "-XX:MaxDirectMemorySize=64m",
          "-XX:CompressedClassSpaceSize=64m",
          "-XX:ReservedCodeCacheSize=48m");

  private final DecodeSettings settings;
  private final DecodeCache cache;
  private Optional<DecodeProcess> ahead = Optional.empty();
  private boolean isStarting;
  private boolean isClosed;

  DecodeProcesses(DecodeSettings settings) {
    this.settings = settings;
    this.cache = new DecodeCache(settings);
  }

  /** The limits of the system; a process may use up to half as much again as the longest time. */
  static List<String> limits(Duration timeout) {
    var seconds = Math.max(CPU_SECONDS_MIN, timeout.toSeconds() * 3 / 2);
    return List.of(
        "--cpu=" + seconds, "--fsize=700000000", "--nofile=128", "--core=0", "--as=4294967296");
  }

  /** A process for one file, with a directory of its own. */
  final class DecodeProcess implements AutoCloseable {
    private final Process process;
    private final Path directory;

    private DecodeProcess(Process process, Path directory) {
      this.process = process;
      this.directory = directory;
    }

    Process process() {
      return process;
    }

    /** Ends the process, and prepares the next one. */
    @Override
    public void close() throws IOException {
      end();
      Thread.ofVirtual().name("decode-start").start(DecodeProcesses.this::prepareNext);
    }

    Path directory() {
      return directory;
    }

    /** Ends the process. */
    void end() throws IOException {
      process.destroyForcibly();
      process.onExit().join();
      Directories.delete(directory);
    }
  }

  /** The process that was started ahead, or a new one. */
  DecodeProcess take() throws IOException {
    var waiting = takeAhead();
    if (waiting.isPresent()) {
      if (waiting.get().process.isAlive()) {
        return waiting.get();
      }
      waiting.get().end();
    }
    return start();
  }

  private synchronized Optional<DecodeProcess> takeAhead() {
    var taken = ahead;
    ahead = Optional.empty();
    return taken;
  }

  private DecodeProcess start() throws IOException {
    Files.createDirectories(settings.directory());
    var directory = Files.createTempDirectory(settings.directory(), "decode-");
    try {
      var process =
          new ChildJvm(directory, settings.niceness())
              .limits(limits(settings.timeout()))
              .start(DecodeMain.class, settings.directory().resolve("natives"), options());
      return new DecodeProcess(process, directory);
    } catch (IOException e) {
      Directories.delete(directory);
      throw e;
    }
  }

  private List<String> options() throws IOException {
    return Stream.concat(OPTIONS.stream(), cache.options().stream()).toList();
  }

  private void prepareNext() {
    if (settings.startsAhead()) {
      startAhead();
    }
    cache.prepare();
  }

  private void startAhead() {
    if (!mayStartAhead()) {
      return;
    }
    try {
      var started = start();
      putAhead(started);
      CompletableFuture.delayedExecutor(IDLE.toSeconds(), TimeUnit.SECONDS)
          .execute(() -> endIfWaiting(started));
    } catch (IOException | RuntimeException e) {
      startEnded();
      LOG.warn("event=decode_process_not_started", e);
    }
  }

  private synchronized boolean mayStartAhead() {
    if (isClosed || isStarting || ahead.isPresent()) {
      return false;
    }
    isStarting = true;
    return true;
  }

  /** A process that was started ahead waits from now on. */
  synchronized void putAhead(DecodeProcess started) {
    ahead = Optional.of(started);
    startEnded();
  }

  private synchronized void startEnded() {
    isStarting = false;
    notifyAll();
  }

  /** Starts no process ahead any more, and ends the one that waits or is being started. */
  @Override
  public void close() {
    cache.close();
    if (awaitStart()) {
      takeAhead().ifPresent(this::end);
    }
  }

  /** Whether no process is being started any more. */
  private synchronized boolean awaitStart() {
    isClosed = true;
    try {
      while (isStarting) {
        wait();
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void end(DecodeProcess waiting) {
    try {
      waiting.end();
    } catch (IOException e) {
      LOG.warn("event=decode_directory_not_deleted", e);
    }
  }

  private void endIfWaiting(DecodeProcess started) {
    if (leave(started)) {
      end(started);
    }
  }

  private synchronized boolean leave(DecodeProcess started) {
    var isWaiting = ahead.filter(one -> one == started).isPresent();
    if (isWaiting) {
      ahead = Optional.empty();
    }
    return isWaiting;
  }
}
