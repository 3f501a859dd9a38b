package filmgate.session;

import filmgate.id.SessionId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/**
 * The sessions in use, in memory, found by the hash of their token. A session that is not in memory
 * is read from the store. Every change of keys, accounts, or sessions clears the cache, so that a
 * session that ends in the store has ended here.
 *
 * <p>Reads take no lock. Only hashes are compared.
 */
public final class SessionCache {
  private static final int SESSIONS_MAX = 10_000;
  private static final long RESOLUTION_MILLIS = 1_000;
  private static final SessionLookup ENDED = new SessionLookup.EndedSession();

  private final BiFunction<String, Instant, SessionLookup> store;
  private final Map<SessionId, Long> uses = new ConcurrentHashMap<>();
  private volatile Map<String, CachedSession> byHash = new ConcurrentHashMap<>();

  /**
   * An empty cache.
   *
   * @param store finds a session by its hash at a time; may block
   */
  public SessionCache(BiFunction<String, Instant, SessionLookup> store) {
    this.store = store;
  }

  private static final class CachedSession {
    private final SessionLookup.Active active;
    private volatile long lastUse;

    CachedSession(SessionLookup.Active active) {
      this.active = active;
      this.lastUse = active.session().lastUsedAt().toEpochMilli();
    }

    boolean hasEnded(Instant now) {
      var end = active.session().expiresAt(Instant.ofEpochMilli(lastUse));
      return !now.isBefore(end);
    }
  }

  /** The result of {@link #find} if it is known without reading the store; records the use. */
  public Optional<SessionLookup> findCached(String token, Instant now) {
    if (!SessionToken.isWellFormed(token)) {
      return Optional.of(ENDED);
    }
    return Optional.ofNullable(byHash.get(SessionToken.hash(token))).map(entry -> use(entry, now));
  }

  /** Finds the session of a token, and records its use; may read the store, and block. */
  public SessionLookup find(String token, Instant now) {
    if (!SessionToken.isWellFormed(token)) {
      return ENDED;
    }
    var hash = SessionToken.hash(token);
    var entry = byHash.get(hash);
    return entry == null ? load(hash, now) : use(entry, now);
  }

  /** Whether the session of a token is active; records no use, may read the store, and block. */
  public boolean isActive(String token, Instant now) {
    if (!SessionToken.isWellFormed(token)) {
      return false;
    }
    var hash = SessionToken.hash(token);
    var entry = byHash.get(hash);
    return entry == null
        ? store.apply(hash, now) instanceof SessionLookup.Active
        : !entry.hasEnded(now);
  }

  /** A lookup that started before a change puts its result into the map that the change dropped. */
  private SessionLookup load(String hash, Instant now) {
    var sessions = byHash;
    var found = store.apply(hash, now);
    if (!(found instanceof SessionLookup.Active active)) {
      return found;
    }
    if (sessions.size() >= SESSIONS_MAX) {
      sessions.clear();
    }
    return use(sessions.computeIfAbsent(hash, _ -> new CachedSession(active)), now);
  }

  private SessionLookup use(CachedSession entry, Instant now) {
    if (entry.hasEnded(now)) {
      return ENDED;
    }
    var millis = now.toEpochMilli();
    if (millis - entry.lastUse >= RESOLUTION_MILLIS) {
      entry.lastUse = millis;
      uses.put(entry.active.session().id(), millis);
    }
    return entry.active;
  }

  /** Removes all sessions from memory; the next request of each reads the store. */
  public void clear() {
    byHash = new ConcurrentHashMap<>();
  }

  /** Removes and returns the sessions that were used since the last call. */
  public Map<SessionId, Instant> drainUses() {
    var drained = new HashMap<SessionId, Instant>();
    for (var id : List.copyOf(uses.keySet())) {
      var millis = uses.remove(id);
      if (millis != null) {
        drained.put(id, Instant.ofEpochMilli(millis));
      }
    }
    return drained;
  }
}
