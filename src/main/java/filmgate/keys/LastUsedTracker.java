package filmgate.keys;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * When each key was used last, in memory: a request costs one look-up and, once a second, one
 * write. Somebody carries it to the store now and then.
 */
public final class LastUsedTracker {
  private static final long FINEST_MILLIS = 1_000;

  private static final FirstUse NONE = new FirstUse("", _ -> {});

  private final Map<String, Long> latest = new ConcurrentHashMap<>();
  private volatile FirstUse awaited = NONE;

  /** What follows the first use of a key. */
  private record FirstUse(String key, Consumer<Instant> action) {}

  /** Runs {@code action} at the first use of this key, before the request is answered. */
  public void onFirstUse(String key, Consumer<Instant> action) {
    awaited = new FirstUse(key, action);
  }

  /** A request with the key of this id is served. */
  public void recordUse(String key, Instant now) {
    var first = awaited;
    if (first.key().equals(key)) {
      awaited = NONE;
      first.action().accept(now);
    }
    var millis = now.toEpochMilli();
    var before = latest.get(key);
    if (before == null || millis - before >= FINEST_MILLIS) {
      latest.put(key, millis);
    }
  }

  /** The last use of each key that was used since the last time of asking. */
  public Map<String, Instant> drain() {
    var drained = new HashMap<String, Instant>();
    for (var key : List.copyOf(latest.keySet())) {
      var millis = latest.remove(key);
      if (millis != null) {
        drained.put(key, Instant.ofEpochMilli(millis));
      }
    }
    return drained;
  }
}
