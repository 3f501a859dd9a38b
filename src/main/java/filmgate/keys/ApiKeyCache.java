package filmgate.keys;

import filmgate.id.KeyId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * All keys in memory, found by the hash of their secret.
 *
 * <p>A well-formed key that is not in memory is looked up in the store, since another process may
 * have created it; a malformed one is not. Reads take no lock. Only hashes are compared, so that
 * the time of a look-up does not depend on how much of a wrong secret is right.
 */
public final class ApiKeyCache {
  /** Longer secrets are rejected without being hashed. */
  private static final int LENGTH_MAX = 512;

  private static final Authentication UNKNOWN = new Authentication.UnknownKey();

  private final Function<String, KeyLookup> store;
  private volatile ConcurrentHashMap<String, CachedKey> byHash = new ConcurrentHashMap<>();

  private volatile Runnable onChange = () -> {};

  /** Counts removals, so that a look-up that started before one does not add the key again. */
  private volatile int removals;

  private record CachedKey(KeyRecord key, Authentication.Authenticated authenticated) {
    static CachedKey of(KeyRecord key) {
      return new CachedKey(key, new Authentication.Authenticated(Caller.of(key)));
    }
  }

  /**
   * An empty cache.
   *
   * @param store finds a key by its hash; may block
   */
  public ApiKeyCache(Function<String, KeyLookup> store) {
    this.store = store;
  }

  /**
   * Replaces all keys by those that {@code read} returns. No key is added or removed while it
   * reads, so that the cache never becomes older.
   */
  public synchronized void refresh(Supplier<? extends Collection<KeyRecord>> read) {
    replaceAll(read.get());
  }

  /** Replaces all keys. */
  public synchronized void replaceAll(Collection<KeyRecord> keys) {
    removals++;
    Map<String, CachedKey> fresh =
        keys.stream().collect(Collectors.toMap(KeyRecord::hash, CachedKey::of, (_, last) -> last));
    byHash = new ConcurrentHashMap<>(fresh);
    onChange.run();
  }

  /** Runs {@code action} after keys or accounts have changed: it drops what depends on them. */
  public void onChange(Runnable action) {
    onChange = action;
  }

  /** Adds a key, or replaces the key with the same id or hash. */
  public synchronized void put(KeyRecord key) {
    byHash.put(key.hash(), CachedKey.of(key));
    byHash
        .values()
        .removeIf(
            entry -> entry.key().id().equals(key.id()) && !entry.key().hash().equals(key.hash()));
  }

  /** Replaces a key by the one that {@code read} returns, or removes it; see {@link #refresh}. */
  public synchronized void reload(KeyId id, Supplier<Optional<KeyRecord>> read) {
    remove(id);
    read.get().ifPresent(this::put);
  }

  /** Removes a key. */
  public synchronized void remove(KeyId id) {
    removals++;
    byHash.values().removeIf(entry -> entry.key().id().equals(id));
    onChange.run();
  }

  /** The result of {@link #authenticate} if it is known without reading the store. */
  public Optional<Authentication> findCached(String secret, Instant now) {
    if (secret.isEmpty() || secret.length() > LENGTH_MAX) {
      return Optional.of(UNKNOWN);
    }
    return Optional.ofNullable(byHash.get(KeyHash.of(secret)))
        .map(entry -> toAuthentication(entry, now));
  }

  /** Authenticates a request with this secret; may read the store, and block. */
  public Authentication authenticate(String secret, Instant now) {
    if (secret.isEmpty() || secret.length() > LENGTH_MAX) {
      return UNKNOWN;
    }
    var hash = KeyHash.of(secret);
    var entry = byHash.get(hash);
    return entry == null ? loadMissing(secret, hash, now) : toAuthentication(entry, now);
  }

  private Authentication loadMissing(String secret, String hash, Instant now) {
    if (ApiKey.parse(secret) instanceof ApiKey.ParseResult.Malformed) {
      return UNKNOWN;
    }
    var removalsBefore = removals;
    return switch (store.apply(hash)) {
      case KeyLookup.Found(var key) -> {
        putIfCurrent(key, removalsBefore);
        yield toAuthentication(CachedKey.of(key), now);
      }
      case KeyLookup.OfSuspendedAccount(var key) ->
          toAuthentication(CachedKey.of(key), now) instanceof Authentication.ExpiredKey expired
              ? expired
              : new Authentication.SuspendedAccount();
      case KeyLookup.UnknownKey _ -> UNKNOWN;
    };
  }

  private synchronized void putIfCurrent(KeyRecord key, int removalsBefore) {
    if (removals == removalsBefore) {
      put(key);
    }
  }

  private static Authentication toAuthentication(CachedKey entry, Instant now) {
    return switch (entry.key().expiry()) {
      case KeyRecord.Expiry.Never _ -> entry.authenticated();
      case KeyRecord.Expiry.At(var time) ->
          now.isBefore(time) ? entry.authenticated() : new Authentication.ExpiredKey(time);
    };
  }
}
