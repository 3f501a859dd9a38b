package filmgate.dispatch.maintenance;

import filmgate.schedule.PeriodicTask;
import filmgate.schedule.Scheduler;
import filmgate.store.Command.OnSessions;
import filmgate.store.Command.PurgeIdempotency;
import filmgate.store.Command.PurgeRefusedRequests;
import filmgate.store.Command.RecordExpiringKeys;
import filmgate.store.Store;
import filmgate.store.refused.RefusedRequestQueries;
import filmgate.store.session.SessionCommand.PurgeSessions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The maintenance that consists of one command of the store, once a minute and in batches. */
public record StoreMaintenance(Store store, Clock clock, Scheduler scheduler) {
  /** How long before its expiry a key has its event. */
  public static final Duration KEY_EXPIRY_NOTICE = Duration.ofDays(7);

  /** All tasks, which are not started. */
  public List<PeriodicTask> all() {
    return List.of(idempotency(), sessions(), refusedRequests(), expiringKeys());
  }

  /** Deletes expired idempotency records. */
  private PeriodicTask idempotency() {
    return PeriodicTask.inBatches(
        scheduler,
        "idempotency-cleaner",
        2_000,
        max -> store.await(new PurgeIdempotency(clock.instant(), max)).rows());
  }

  /** Deletes sessions that have ended, and links that have expired. */
  public PeriodicTask sessions() {
    return PeriodicTask.inBatches(
        scheduler,
        "session-cleaner",
        1_000,
        max -> store.await(new OnSessions<>(new PurgeSessions(clock.instant(), max))).rows());
  }

  /** Deletes refused requests after 7 days. */
  public PeriodicTask refusedRequests() {
    return PeriodicTask.inBatches(
        scheduler,
        "refused-request-cleaner",
        500,
        max -> {
          var before = clock.instant().minus(RefusedRequestQueries.RETENTION);
          return store.await(new PurgeRefusedRequests(before, max)).rows();
        });
  }

  /**
   * Records a {@code key.expiring} event of each key that expires within seven days, once for each
   * expiry of a key. The store marks the key in the transaction of the event.
   */
  public PeriodicTask expiringKeys() {
    return PeriodicTask.inBatches(
        scheduler,
        "key-expiry",
        500,
        max -> {
          var now = clock.instant();
          return store.await(new RecordExpiringKeys(now, now.plus(KEY_EXPIRY_NOTICE), max)).keys();
        });
  }
}
