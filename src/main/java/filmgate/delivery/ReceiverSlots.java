package filmgate.delivery;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * The attempts in progress of each receiver, and how many began in the last second, so that a slow
 * receiver takes nothing from the others and a fast one is not flooded.
 */
final class ReceiverSlots {
  /** The most attempts of a receiver at the same time. */
  static final int CONCURRENT_MAX = 4;

  /** The most attempts of a receiver that begin within a second. */
  static final int PER_SECOND_MAX = 50;

  /** The most attempts of all receivers at the same time. */
  static final int TOTAL_MAX = 1_024;

  private static final long SECOND_NANOS = 1_000_000_000L;

  private final LongSupplier nanos;
  private final Map<String, Usage> byReceiver = new HashMap<>();
  private final Set<Long> deliveries = new HashSet<>();

  /** How much a receiver uses. */
  private static final class Usage {
    private int running;
    private int begun;
    private long since;

    boolean mayBegin(long now) {
      return running < CONCURRENT_MAX && (begun < PER_SECOND_MAX || now - since >= SECOND_NANOS);
    }

    void begin(long now) {
      if (begun == 0 || now - since >= SECOND_NANOS) {
        since = now;
        begun = 0;
      }
      begun++;
      running++;
    }

    boolean isIdle(long now) {
      return running == 0 && now - since >= SECOND_NANOS;
    }
  }

  ReceiverSlots(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** Takes a slot for a delivery, unless it is in progress or its receiver has no free slot. */
  synchronized boolean take(long delivery, String receiver) {
    var now = nanos.getAsLong();
    if (deliveries.size() >= TOTAL_MAX || deliveries.contains(delivery)) {
      return false;
    }
    var usage = byReceiver.computeIfAbsent(receiver, _ -> new Usage());
    if (!usage.mayBegin(now)) {
      return false;
    }
    usage.begin(now);
    return deliveries.add(delivery);
  }

  /** Frees the slot of a delivery. */
  synchronized void free(long delivery, String receiver) {
    deliveries.remove(delivery);
    var usage = byReceiver.get(receiver);
    if (usage != null) {
      usage.running--;
    }
    var now = nanos.getAsLong();
    byReceiver.values().removeIf(one -> one.isIdle(now));
  }

  /** The attempts in progress. */
  synchronized int size() {
    return deliveries.size();
  }
}
