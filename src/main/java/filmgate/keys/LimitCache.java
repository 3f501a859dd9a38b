package filmgate.keys;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The limits of accounts and keys in memory, found by id on every request.
 *
 * <p>Filled from the store at start and kept current by whoever changes them there.
 */
public final class LimitCache {
  private volatile ConcurrentHashMap<String, Limits> byOwner;

  /** A book with these limits, by the id of an account or a key. */
  public LimitCache(Map<String, Limits> limits) {
    byOwner = new ConcurrentHashMap<>(limits);
  }

  /** The limits of the account or key of this id. */
  public Limits limitsOf(String owner) {
    return byOwner.getOrDefault(owner, Limits.NONE);
  }

  public synchronized void put(String owner, Limits limits) {
    byOwner.put(owner, limits);
  }

  /** Takes what {@code read} finds in place of all that is here; nothing is put meanwhile. */
  public synchronized void refresh(Supplier<Map<String, Limits>> read) {
    byOwner = new ConcurrentHashMap<>(read.get());
  }
}
