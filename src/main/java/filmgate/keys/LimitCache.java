package filmgate.keys;

import filmgate.id.OwnerId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The limits of all accounts and keys in memory, by id. */
public final class LimitCache {
  private volatile ConcurrentHashMap<OwnerId, Limits> byOwner;

  public LimitCache(Map<OwnerId, Limits> limits) {
    byOwner = new ConcurrentHashMap<>(limits);
  }

  public Limits limitsOf(OwnerId owner) {
    return byOwner.getOrDefault(owner, Limits.NONE);
  }

  public synchronized void put(OwnerId owner, Limits limits) {
    byOwner.put(owner, limits);
  }

  /** Replaces the limits of one owner by those that {@code read} returns; see {@link #refresh}. */
  public synchronized void reload(OwnerId owner, Supplier<Limits> read) {
    byOwner.put(owner, read.get());
  }

  /** Replaces all limits by those that {@code read} returns; none is put while it reads. */
  public synchronized void refresh(Supplier<Map<OwnerId, Limits>> read) {
    byOwner = new ConcurrentHashMap<>(read.get());
  }
}
