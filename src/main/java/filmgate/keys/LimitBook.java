package filmgate.keys;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The limits of accounts and keys in memory, found by id on every request.
 *
 * <p>Filled from the store at start and kept current by whoever changes them there.
 */
public final class LimitBook {
  private final Map<String, Limits> byOwner = new ConcurrentHashMap<>();

  /** A book with these limits, by the id of an account or a key. */
  public LimitBook(Map<String, Limits> limits) {
    byOwner.putAll(limits);
  }

  /** The limits of the account or key of this id. */
  public Limits of(String owner) {
    return byOwner.getOrDefault(owner, Limits.NONE);
  }

  public void put(String owner, Limits limits) {
    byOwner.put(owner, limits);
  }
}
