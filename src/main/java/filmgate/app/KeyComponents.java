package filmgate.app;

import filmgate.app.local.RootKeyInstaller;
import filmgate.config.Settings;
import filmgate.id.KeyId;
import filmgate.keys.ApiKeyCache;
import filmgate.keys.LastUsedTracker;
import filmgate.keys.LimitCache;
import filmgate.keys.RetentionCache;
import filmgate.store.Command.RecordKeyUse;
import filmgate.store.Store;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * The keys, limits, and sessions in memory, after the root key was installed.
 *
 * @param unusedKey the secret of the first root key until the key is used
 */
record KeyComponents(
    ApiKeyCache cache,
    LimitCache limits,
    RetentionCache retention,
    LastUsedTracker lastUsed,
    SessionComponents sessions,
    KeyRefresher refresher,
    Optional<String> unusedKey)
    implements AutoCloseable {

  static KeyComponents of(Settings settings, Store store, String currency, Clock clock) {
    var installed =
        new RootKeyInstaller(store, clock, currency).install(settings.operator().rootKey());
    var cache = new ApiKeyCache(hash -> store.keys().lookUp(hash));
    cache.replaceAll(store.keys().all());
    var limits = new LimitCache(store.keys().limits());
    var retention =
        new RetentionCache(settings.results().retentionHours(), store.accounts().retentionHours());
    var sessions = SessionComponents.of(store, cache, clock);
    var lastUsed = new LastUsedTracker();
    installed.ifPresent(key -> recordFirstUse(lastUsed, key.id(), store));
    return new KeyComponents(
        cache,
        limits,
        retention,
        lastUsed,
        sessions,
        new KeyRefresher(store, cache, limits, retention, lastUsed, sessions.cache()),
        installed.map(RootKeyInstaller.UnusedKey::secret));
  }

  /** Stores the first use before the response, so that no later start replaces the secret. */
  private static void recordFirstUse(LastUsedTracker lastUsed, KeyId id, Store store) {
    lastUsed.onFirstUse(id, at -> store.await(new RecordKeyUse(Map.of(id, at))));
  }

  @Override
  public void close() {
    refresher.close();
    sessions.close();
  }
}
