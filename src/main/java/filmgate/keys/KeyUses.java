package filmgate.keys;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When each key was used last, in memory: a request costs one look-up and, once a second, one
 * write. Somebody carries it to the store now and then.
 */
public final class KeyUses {
  private static final long FINEST_MILLIS = 1_000;

  private final Map<String, Long> latest = new ConcurrentHashMap<>();

  /** A request with the key of this id is served. */
  public void note(String key, Instant now) {
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
