package filmgate.assets;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks whether a file can be written to a directory, by writing one. Free space alone does not
 * show a quota, a lack of inodes, or a file system that became read-only.
 *
 * <p>A file is written at most once a second. Thread-safe.
 */
public final class WriteProbe {
  private static final Logger LOG = LoggerFactory.getLogger(WriteProbe.class);
  private static final Duration CACHE_TIME = Duration.ofSeconds(1);
  private static final int BYTES = 64 * 1024;

  private final Path directory;
  private final Clock clock;
  private final AtomicReference<Result> last = new AtomicReference<>(new Result(Instant.MIN, true));

  private record Result(Instant at, boolean written) {}

  /** A probe of an existing directory. */
  public WriteProbe(Path directory, Clock clock) {
    this.directory = directory;
    this.clock = clock;
  }

  /** Whether a file of 64 KiB can be written and synced. */
  public boolean canWrite() {
    var now = clock.instant();
    var known = last.get();
    if (known.at().isAfter(now.minus(CACHE_TIME)) && !known.at().isAfter(now)) {
      return known.written();
    }
    var result = new Result(now, write());
    last.compareAndSet(known, result);
    return result.written();
  }

  private boolean write() {
    try {
      var file = Files.createTempFile(directory, "write-probe-", ".tmp");
      try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        var bytes = ByteBuffer.allocate(BYTES);
        while (bytes.hasRemaining()) {
          var _ = channel.write(bytes);
        }
        channel.force(false);
      } finally {
        Files.deleteIfExists(file);
      }
      return true;
    } catch (IOException e) {
      LOG.warn("event=write_probe_failed error={}", e.toString());
      return false;
    }
  }
}
