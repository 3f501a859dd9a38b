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
  /** The state of the disk. */
  public sealed interface FreeSpace {
    /** {@code free} bytes are left, at least the minimum. */
    record AboveFloor(long free) implements FreeSpace {}

    /** {@code free} bytes are left, less than {@code floor}. */
    record BelowFloor(long free, long requiredFree) implements FreeSpace {}
  }

  /** 1 GiB. */
  public static final long DEFAULT_BYTES = 1L << 30;

  private static final Duration FRESH = Duration.ofSeconds(1);

  private final long floor;
  private final LongSupplier free;
  private final Clock clock;
  private final AtomicReference<Measurement> last;

  private record Measurement(Instant at, FreeSpace space) {}

  /** Watches the file system of {@code folder}, which exists. */
  public FreeSpaceGuard(Path directory, long floor, Clock clock) {
    this(() -> usable(directory), floor, clock);
  }

  FreeSpaceGuard(LongSupplier free, long floor, Clock clock) {
    this.free = free;
    this.floor = floor;
    this.clock = clock;
    this.last = new AtomicReference<>(read(clock.instant()));
  }

  public FreeSpace check() {
    var now = clock.instant();
    var known = last.get();
    if (Duration.between(known.at(), now).abs().compareTo(FRESH) < 0) {
      return known.space();
    }
    var fresh = read(now);
    last.compareAndSet(known, fresh);
    return fresh.space();
  }

  private Measurement read(Instant now) {
    var bytes = free.getAsLong();
    return new Measurement(
        now,
        bytes >= floor ? new FreeSpace.AboveFloor(bytes) : new FreeSpace.BelowFloor(bytes, floor));
  }

  private static long usable(Path directory) {
    try {
      return Files.getFileStore(directory).getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
