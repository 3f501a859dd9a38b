package filmgate.app;

import filmgate.keys.ApiKeyCache;
import filmgate.keys.LastUsedTracker;
import filmgate.keys.LimitCache;
import filmgate.schedule.PeriodicTask;
import filmgate.store.Command.RecordKeyUse;
import filmgate.store.Store;
import java.time.Duration;

/**
 * Keeps keys and limits in memory and in the store alike: notices what another process on the same
 * data changed, by the last number of the audit log, and writes down now and then when keys were
 * used last.
 */
final class KeyRefresher implements AutoCloseable {
  private static final Duration LOOK_PAUSE = Duration.ofSeconds(2);
  private static final Duration KEEP_PAUSE = Duration.ofMinutes(1);

  private final Store store;
  private final ApiKeyCache keyCache;
  private final LimitCache limits;
  private final LastUsedTracker uses;
  private final PeriodicTask looking = new PeriodicTask("keys", LOOK_PAUSE, this::refresh);
  private final PeriodicTask keeping = new PeriodicTask("key-uses", KEEP_PAUSE, this::recordKeyUse);
  private long seen;

  KeyRefresher(Store store, ApiKeyCache keyCache, LimitCache limits, LastUsedTracker uses) {
    this.store = store;
    this.keyCache = keyCache;
    this.limits = limits;
    this.uses = uses;
  }

  void start() {
    looking.start();
    keeping.start();
  }

  /** Takes what was changed since the last look. */
  void refresh() {
    var last = store.auditLog().lastId();
    if (last != seen) {
      limits.refresh(() -> store.keys().limits());
      keyCache.refresh(() -> store.keys().all());
      seen = last;
    }
  }

  /** Writes down when keys were used last. */
  void recordKeyUse() {
    var drained = uses.drain();
    if (!drained.isEmpty()) {
      store.await(new RecordKeyUse(drained));
    }
  }

  /** Ends the threads, and writes down the last uses. */
  @Override
  public void close() {
    looking.close();
    keeping.close();
    keeping.runOnce();
  }
}
