package filmgate.media.worker;

import static java.nio.charset.StandardCharsets.UTF_8;

import filmgate.files.Directories;
import filmgate.media.DecodeSettings;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The AOT cache of the decode processes, with which their start takes half the processor time. It
 * is written once for each build of the program, by a process that decodes nothing. It fits every
 * class path that begins with the jar files it was made of. Java accepts no directories, so there
 * is none while the program itself is one. Thread-safe.
 */
final class DecodeCache implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DecodeCache.class);
  private static final Duration WRITE_TIMEOUT = Duration.ofMinutes(2);
  private static final int NAME_BYTES = 8;
  private static final String DRAFT = "draft-";

  /** The directories in which this process has begun to write a cache. */
  private static final Set<Path> PREPARED = ConcurrentHashMap.newKeySet();

  private final DecodeSettings settings;
  private final Path directory;
  private final List<Path> jars;
  private Optional<Process> writing = Optional.empty();
  private boolean isClosed;

  DecodeCache(DecodeSettings settings) {
    this.settings = settings;
    directory = settings.directory().resolve("aot");
    jars =
        isPackaged()
            ? ChildJvm.ownClassPath().stream().takeWhile(Files::isRegularFile).toList()
            : List.of();
  }

  private static boolean isPackaged() {
    try {
      var source = DecodeCache.class.getProtectionDomain().getCodeSource();
      return Files.isRegularFile(Path.of(source.getLocation().toURI()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the class path has an invalid entry", e);
    }
  }

  /** The option with which a decode process uses the cache; empty if there is none. */
  List<String> options() throws IOException {
    var file = file();
    return Files.exists(file) ? List.of("-XX:AOTCache=" + file) : List.of();
  }

  /** Its name changes with the program and with Java, which ignores a cache of other files. */
  private Path file() throws IOException {
    var parts = new StringBuilder(System.getProperty("java.vm.version"));
    for (var jar : jars) {
      parts.append('\n').append(jar).append(' ').append(Files.size(jar));
    }
    return directory.resolve("decode-" + digest(parts.toString()) + ".aot");
  }

  private static String digest(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest, 0, NAME_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Writes the cache if it is missing; only the first call of a process does anything. Blocks. */
  void prepare() {
    if (!PREPARED.add(directory)) {
      return;
    }
    try {
      var file = file();
      if (!jars.isEmpty() && !Files.exists(file)) {
        write(file);
      }
    } catch (IOException e) {
      LOG.debug("event=decode_cache_not_written", e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void write(Path file) throws IOException, InterruptedException {
    Directories.delete(directory); // of an earlier build, or of a process that was killed
    Files.createDirectories(directory);
    var draft = directory.resolve(DRAFT + ProcessHandle.current().pid());
    var process = start(draft);
    if (process.isEmpty()) {
      return;
    }
    var ended = process.get().waitFor(WRITE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    if (!ended) {
      end(process.get());
    }
    if (ended && Files.exists(draft)) {
      force(draft);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      LOG.debug("event=decode_cache_written bytes={}", Files.size(file));
    }
  }

  /** Java does not detect every damage of a cache that a power failure leaves. */
  private static void force(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private synchronized Optional<Process> start(Path draft) throws IOException {
    if (isClosed) {
      return Optional.empty();
    }
    var options = new ArrayList<>(DecodeProcesses.OPTIONS);
    options.addAll(List.of("-Xlog:disable", "-XX:AOTCacheOutput=" + draft));
    var process =
        new ChildJvm(directory, settings.niceness())
            .classPath(jars)
            .start(DecodeMain.class, settings.directory().resolve("natives"), options);
    process.getOutputStream().close(); // it has loaded everything when it finds no request
    writing = Optional.of(process);
    return writing;
  }

  /** Ends the process that writes the cache. */
  @Override
  public void close() {
    running().ifPresent(DecodeCache::end);
  }

  private synchronized Optional<Process> running() {
    isClosed = true;
    return writing;
  }

  /** Java writes the cache in a process of its own. Neither writes a file afterwards. */
  private static void end(Process process) {
    var started = process.descendants().toList();
    process.destroyForcibly();
    started.forEach(ProcessHandle::destroyForcibly);
    process.onExit().join();
    started.forEach(one -> one.onExit().join());
  }
}
