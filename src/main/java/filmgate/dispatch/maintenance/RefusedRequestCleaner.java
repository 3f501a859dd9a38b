package filmgate.dispatch.maintenance;

import filmgate.schedule.PeriodicTask;
import filmgate.schedule.Scheduler;
import filmgate.store.Command.PurgeRefusedRequests;
import filmgate.store.Store;
import filmgate.store.refused.RefusedRequestQueries;
import java.time.Clock;
import java.time.Duration;

/** Deletes refused requests after 7 days, once a minute. */
public final class RefusedRequestCleaner {
  private static final Duration INTERVAL = Duration.ofMinutes(1);
  private static final Duration NEXT_BATCH_DELAY = Duration.ofSeconds(1);
  private static final int BATCH_MAX = 500;

  private final Store store;
  private final Clock clock;
  private final PeriodicTask task;

  public RefusedRequestCleaner(Store store, Clock clock, Scheduler scheduler) {
    this.store = store;
    this.clock = clock;
    this.task = PeriodicTask.on(scheduler, "refused-request-cleaner", INTERVAL, this::clean);
  }

  public void start() {
    task.startNow();
  }

  private Duration clean() {
    var before = clock.instant().minus(RefusedRequestQueries.RETENTION);
    var deleted = store.await(new PurgeRefusedRequests(before, BATCH_MAX)).rows();
    return deleted == BATCH_MAX ? NEXT_BATCH_DELAY : INTERVAL;
  }
}
