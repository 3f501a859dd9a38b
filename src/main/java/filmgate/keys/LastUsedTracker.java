package filmgate.keys;

import filmgate.id.KeyId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The time when each key was last used, to the second, in memory. {@code KeyRefresher} stores it
 * once a minute.
 */
public final class LastUsedTracker {
  private static final long RESOLUTION_MILLIS = 1_000;
  private static final FirstUse NONE = new FirstUse(new KeyId(""), _ -> {});
  private final Map<KeyId, Long> latest = new ConcurrentHashMap<>();
  private volatile FirstUse firstUse = NONE;

  private record FirstUse(KeyId key, Consumer<Instant> action) {}

  /** Runs {@code action} at the first use of this key, before the response. */
  public void onFirstUse(KeyId key, Consumer<Instant> action) {
    firstUse = new FirstUse(key, action);
  }

  /** Records a request with this key. */
  public void recordUse(KeyId key, Instant now) {
    var first = firstUse;
    if (first.key().equals(key)) {
      firstUse = NONE;
      first.action().accept(now);
    }
    var millis = now.toEpochMilli();
    var before = latest.get(key);
    if (before == null || millis - before >= RESOLUTION_MILLIS) {
      latest.put(key, millis);
    }
  }

  /** Removes and returns the keys that were used since the last call. */
  public Map<KeyId, Instant> drain() {
    var drained = new HashMap<KeyId, Instant>();
    for (var key : List.copyOf(latest.keySet())) {
      var millis = latest.remove(key);
      if (millis != null) {
        drained.put(key, Instant.ofEpochMilli(millis));
      }
    }
    return drained;
  }
}
