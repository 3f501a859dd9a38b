package filmgate.app;

import filmgate.id.TaskId;
import filmgate.keys.ApiKeyCache;
import filmgate.keys.LastUsedTracker;
import filmgate.keys.LimitCache;
import filmgate.keys.RetentionCache;
import filmgate.schedule.PeriodicTask;
import filmgate.session.SessionCache;
import filmgate.store.Command.OnSessions;
import filmgate.store.Command.RecordKeyUse;
import filmgate.store.Store;
import filmgate.store.session.SessionCommand.RecordUse;
import java.time.Duration;

/**
 * Synchronizes the keys, limits, retention, and refunded tasks in memory with the store. It reloads
 * them when the audit log shows a change by another process, and stores the times of last use once
 * a minute.
 */
final class KeyRefresher implements AutoCloseable {
  private static final Duration REFRESH_INTERVAL = Duration.ofSeconds(2);
  private static final Duration RECORD_INTERVAL = Duration.ofMinutes(1);

  /** More than another process writes between two runs. */
  private static final int ENTRIES_MAX = 1_000;

  private final Store store;
  private final ApiKeyCache keyCache;
  private final LimitCache limits;
  private final RetentionCache retention;
  private final LastUsedTracker lastUsed;
  private final SessionCache sessions;
  private final PeriodicTask refreshing = new PeriodicTask("keys", REFRESH_INTERVAL, this::refresh);
  private final PeriodicTask recording =
      new PeriodicTask("key-uses", RECORD_INTERVAL, this::recordUses);
  private long lastAuditId;

  KeyRefresher(
      Store store,
      ApiKeyCache keyCache,
      LimitCache limits,
      RetentionCache retention,
      LastUsedTracker lastUsed,
      SessionCache sessions) {
    this.store = store;
    this.keyCache = keyCache;
    this.limits = limits;
    this.retention = retention;
    this.lastUsed = lastUsed;
    this.sessions = sessions;
  }

  void start() {
    refreshing.start();
    recording.start();
  }

  /** Reloads what is in memory if the audit log has new entries. */
  void refresh() {
    var last = store.auditLog().lastId();
    if (last != lastAuditId) {
      limits.refresh(() -> store.keys().limits());
      retention.refresh(() -> store.accounts().retentionHours());
      keyCache.refresh(() -> store.keys().all());
      refreshTasks(lastAuditId);
      lastAuditId = last;
    }
  }

  /** Before the first run, no task in memory is older than the audit log. */
  private void refreshTasks(long after) {
    if (after > 0) {
      store.auditLog().entries(Long.MAX_VALUE, ENTRIES_MAX).stream()
          .filter(entry -> entry.id() > after && entry.action().equals("task.refunded"))
          .flatMap(entry -> TaskId.parse(entry.subject()).stream())
          .forEach(store.tasks()::refresh);
    }
  }

  /** Stores the times of last use of keys and sessions. */
  void recordUses() {
    recordKeyUse();
    var uses = sessions.drainUses();
    if (!uses.isEmpty()) {
      store.await(new OnSessions<>(new RecordUse(uses)));
    }
  }

  private void recordKeyUse() {
    var drained = lastUsed.drain();
    if (!drained.isEmpty()) {
      store.await(new RecordKeyUse(drained));
    }
  }

  /** Stops both tasks, and stores the times of last use. */
  @Override
  public void close() {
    refreshing.close();
    recording.close();
    recording.runOnce();
  }
}
