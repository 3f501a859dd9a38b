package filmgate.assets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/**
 * Checks the free disk space. Below the minimum, submissions return 503; running tasks continue.
 *
 * <p>The file system is queried at most once a second. Thread-safe.
 */
public final class FreeSpaceGuard {
  private static final Duration CACHE_TIME = Duration.ofSeconds(1);

  private final long minimumBytes;
  private final LongSupplier freeBytes;
  private final Clock clock;
  private final AtomicReference<Measurement> last;

  private record Measurement(Instant at, boolean enough) {}

  /** A guard of the file system that contains {@code directory}, which exists. */
  public FreeSpaceGuard(Path directory, long minimumBytes, Clock clock) {
    this(() -> usable(directory), minimumBytes, clock);
  }

  FreeSpaceGuard(LongSupplier freeBytes, long minimumBytes, Clock clock) {
    this.freeBytes = freeBytes;
    this.minimumBytes = minimumBytes;
    this.clock = clock;
    this.last = new AtomicReference<>(measure(clock.instant()));
  }

  /** The free bytes now. */
  public long freeBytes() {
    return freeBytes.getAsLong();
  }

  public long minimumBytes() {
    return minimumBytes;
  }

  /** Whether at least the minimum is free. */
  public boolean hasFreeSpace() {
    var now = clock.instant();
    var known = last.get();
    if (Duration.between(known.at(), now).abs().compareTo(CACHE_TIME) < 0) {
      return known.enough();
    }
    var measured = measure(now);
    last.compareAndSet(known, measured);
    return measured.enough();
  }

  private Measurement measure(Instant now) {
    return new Measurement(now, freeBytes.getAsLong() >= minimumBytes);
  }

  private static long usable(Path directory) {
    try {
      return Files.getFileStore(directory).getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
