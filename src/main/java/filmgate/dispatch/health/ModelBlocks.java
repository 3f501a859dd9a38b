package filmgate.dispatch.health;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * The models of a channel that its upstream does not know. A block lasts a minute at first, and
 * each time twice as long as before, up to an hour. Then tasks find out whether the upstream knows
 * the model now. A change of the channel's configuration begins without blocks. Thread-safe.
 */
public final class ModelBlocks {
  private static final long FIRST = Duration.ofMinutes(1).toNanos();
  private static final long LONGEST = Duration.ofHours(1).toNanos();

  private final LongSupplier nanos;
  private final Map<String, Block> blocks = new HashMap<>();

  private record Block(long untilNanos, long length) {}

  /**
   * No blocks.
   *
   * @param nanos the time, as of {@link System#nanoTime}
   */
  public ModelBlocks(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** The upstream did not know the model. Returns whether this began a block. */
  public synchronized boolean unknownUpstream(String model) {
    var earlier = blocks.get(model);
    if (earlier != null && isActive(earlier)) {
      return false;
    }
    var length = earlier == null ? FIRST : Math.min(2 * earlier.length(), LONGEST);
    blocks.put(model, new Block(nanos.getAsLong() + length, length));
    return true;
  }

  /** The upstream knows the model. */
  public synchronized void known(String model) {
    blocks.remove(model);
  }

  private boolean isActive(Block block) {
    return block.untilNanos() - nanos.getAsLong() > 0;
  }

  /** Whether a model was ever blocked. */
  public synchronized boolean hasAny() {
    return !blocks.isEmpty();
  }

  /** Whether no task of the model may start. */
  public synchronized boolean isBlocked(String model) {
    var block = blocks.get(model);
    return block != null && isActive(block);
  }

  /** How long until the next block ends; zero without blocks. */
  public synchronized Duration delay() {
    return remaining().values().stream().min(Duration::compareTo).orElse(Duration.ZERO);
  }

  /** How long each blocked model stays so. */
  public synchronized Map<String, Duration> remaining() {
    var remaining = new HashMap<String, Duration>();
    blocks.forEach(
        (model, block) -> {
          if (isActive(block)) {
            remaining.put(model, Duration.ofNanos(block.untilNanos() - nanos.getAsLong()));
          }
        });
    return remaining;
  }
}
