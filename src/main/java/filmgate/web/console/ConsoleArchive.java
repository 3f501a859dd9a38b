package filmgate.web.console;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The archive with the files of the console. It is read into memory when it is first used and
 * whenever it has been replaced. An archive that cannot be read replaces nothing.
 */
public final class ConsoleArchive {
  private static final Logger LOG = LoggerFactory.getLogger(ConsoleArchive.class);
  private static final int TAIL_BYTES = 256;

  private final Path file;
  private volatile Loaded loaded = Loaded.NOTHING;

  /**
   * @param file the archive, which may be missing
   */
  public ConsoleArchive(Path file) {
    this.file = file;
  }

  /**
   * The files of one archive.
   *
   * @param version the size of the archive and its last bytes, where the build writes a hash of the
   *     sources; empty if there is no archive
   */
  private record Loaded(Optional<ByteBuffer> version, Optional<ConsoleFiles> files) {
    static final Loaded NOTHING = new Loaded(Optional.empty(), Optional.empty());
  }

  /** The path of the archive. */
  public Path file() {
    return file;
  }

  /** Whether there is an archive that can be served. */
  public boolean isPresent() {
    return current().isPresent();
  }

  /** The files of the archive as it is now; empty if there is none. */
  Optional<ConsoleFiles> current() {
    var known = loaded;
    return known.version().equals(version()) ? known.files() : load();
  }

  private synchronized Optional<ConsoleFiles> load() {
    var version = version();
    var known = loaded;
    if (!known.version().equals(version)) {
      loaded = version.isEmpty() ? Loaded.NOTHING : new Loaded(version, read(known.files()));
    }
    return loaded.files();
  }

  private Optional<ConsoleFiles> read(Optional<ConsoleFiles> earlier) {
    try {
      var files = ConsoleFiles.read(Files.readAllBytes(file));
      LOG.info("event=console_loaded file={} files={}", file, files.byName().size());
      return Optional.of(earlier.map(files::withAssetsOf).orElse(files));
    } catch (IOException | IllegalArgumentException e) {
      LOG.warn("event=console_unreadable file={} error={}", file, e.toString());
      return earlier;
    }
  }

  private Optional<ByteBuffer> version() {
    try (var channel = FileChannel.open(file)) {
      var size = channel.size();
      var version = ByteBuffer.allocate(Long.BYTES + TAIL_BYTES).putLong(size);
      channel.read(version, Math.max(0, size - TAIL_BYTES));
      return Optional.of(version.flip());
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IOException e) {
      LOG.warn("event=console_unreadable file={} error={}", file, e.toString());
      return Optional.empty();
    }
  }
}
