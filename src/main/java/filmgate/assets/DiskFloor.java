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
 * The free disk below which nothing new is taken on (submissions answer 503; what runs goes on).
 *
 * <p>Asking is cheap: the file system is looked at once a second. Thread-safe.
 */
public final class DiskFloor {
  /** How the disk stands. */
  public sealed interface Space {
    /** {@code free} bytes are left, the floor or more. */
    record Enough(long free) implements Space {}

    /** {@code free} bytes are left of a {@code floor}. */
    record Below(long free, long floor) implements Space {}
  }

  /** 1 GiB. */
  public static final long DEFAULT_BYTES = 1L << 30;

  private static final Duration FRESH = Duration.ofSeconds(1);

  private final long floor;
  private final LongSupplier free;
  private final Clock clock;
  private final AtomicReference<Reading> last;

  private record Reading(Instant at, Space space) {}

  /** Watches the file system of {@code folder}, which exists. */
  public DiskFloor(Path folder, long floor, Clock clock) {
    this(() -> usable(folder), floor, clock);
  }

  DiskFloor(LongSupplier free, long floor, Clock clock) {
    this.free = free;
    this.floor = floor;
    this.clock = clock;
    this.last = new AtomicReference<>(read(clock.instant()));
  }

  public Space check() {
    var now = clock.instant();
    var known = last.get();
    if (Duration.between(known.at(), now).abs().compareTo(FRESH) < 0) {
      return known.space();
    }
    var fresh = read(now);
    last.compareAndSet(known, fresh);
    return fresh.space();
  }

  private Reading read(Instant now) {
    var bytes = free.getAsLong();
    return new Reading(
        now, bytes >= floor ? new Space.Enough(bytes) : new Space.Below(bytes, floor));
  }

  private static long usable(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
