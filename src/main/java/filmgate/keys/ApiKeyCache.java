package filmgate.keys;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The keys in memory, found by hash on every request.
 *
 * <p>Filled from the store at start and kept current by the outcomes of its commands. A well-formed
 * key that is not here is looked up once in the store, since another process on the same data may
 * have made it; one with a wrong checksum never is. Reads in memory take no lock; time does not
 * depend on how much of a wrong key is right, because only hashes are compared.
 */
public final class ApiKeyCache {
  /** Longer texts are no key; they are not even hashed. */
  private static final int LENGTH_MAX = 512;

  private static final Authentication UNKNOWN = new Authentication.UnknownKey();

  private final Function<String, Optional<KeyRecord>> store;
  private volatile ConcurrentHashMap<String, CachedKey> byHash = new ConcurrentHashMap<>();

  /** Counts what was taken out, so that a look-up that began before puts nothing back. */
  private volatile int removals;

  private record CachedKey(KeyRecord key, Authentication.Authenticated known) {
    static CachedKey of(KeyRecord key) {
      return new CachedKey(key, new Authentication.Authenticated(Caller.of(key)));
    }
  }

  /**
   * A ring without keys.
   *
   * @param store finds a key by the hash of its text where the ring does not have it; may block
   */
  public ApiKeyCache(Function<String, Optional<KeyRecord>> store) {
    this.store = store;
  }

  /**
   * Forgets all keys and takes those that {@code read} finds. No key is added or removed while it
   * reads: what it finds is never older than what is here.
   */
  public synchronized void refresh(Supplier<? extends Collection<KeyRecord>> read) {
    replaceAll(read.get());
  }

  /** Forgets all keys and takes these. */
  public synchronized void replaceAll(Collection<KeyRecord> keys) {
    removals++;
    Map<String, CachedKey> fresh =
        keys.stream().collect(Collectors.toMap(KeyRecord::hash, CachedKey::of, (_, last) -> last));
    byHash = new ConcurrentHashMap<>(fresh);
  }

  /** Adds a key, or replaces the one with the same id or the same hash. */
  public synchronized void put(KeyRecord key) {
    byHash.put(key.hash(), CachedKey.of(key));
    byHash
        .values()
        .removeIf(
            entry -> entry.key().id().equals(key.id()) && !entry.key().hash().equals(key.hash()));
  }

  /** Takes what {@code read} finds of this key, or forgets it; see {@link #refresh}. */
  public synchronized void reload(String id, Supplier<Optional<KeyRecord>> read) {
    remove(id);
    read.get().ifPresent(this::put);
  }

  /** Forgets a key; its next request is {@link Authentication.UnknownKey}. */
  public synchronized void remove(String id) {
    removals++;
    byHash.values().removeIf(entry -> entry.key().id().equals(id));
  }

  /** What {@link #authenticate} says, where that is known without asking the store. */
  public Optional<Authentication> findCached(String presented, Instant now) {
    if (presented.isEmpty() || presented.length() > LENGTH_MAX) {
      return Optional.of(UNKNOWN);
    }
    return Optional.ofNullable(byHash.get(KeyHash.of(presented)))
        .map(entry -> toAuthentication(entry, now));
  }

  /** Who presented the key; may ask the store, and block. */
  public Authentication authenticate(String presented, Instant now) {
    if (presented.isEmpty() || presented.length() > LENGTH_MAX) {
      return UNKNOWN;
    }
    var hash = KeyHash.of(presented);
    var entry = byHash.get(hash);
    return entry == null ? loadMissing(presented, hash, now) : toAuthentication(entry, now);
  }

  private Authentication loadMissing(String presented, String hash, Instant now) {
    if (ApiKey.parse(presented) instanceof ApiKey.ParseResult.Malformed) {
      return UNKNOWN;
    }
    var before = removals;
    var found = store.apply(hash);
    found.ifPresent(key -> putIfCurrent(key, before));
    return found.map(key -> toAuthentication(CachedKey.of(key), now)).orElse(UNKNOWN);
  }

  private synchronized void putIfCurrent(KeyRecord key, int before) {
    if (removals == before) {
      put(key);
    }
  }

  private static Authentication toAuthentication(CachedKey entry, Instant now) {
    return switch (entry.key().expiry()) {
      case KeyRecord.Expiry.Never _ -> entry.known();
      case KeyRecord.Expiry.At(var time) ->
          now.isBefore(time) ? entry.known() : new Authentication.ExpiredKey(time);
    };
  }
}
