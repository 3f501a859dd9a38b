package filmgate.dispatch.maintenance;

import filmgate.crash.CrashPoint;
import filmgate.crash.CrashPoints;
import filmgate.schedule.PeriodicTask;
import filmgate.schedule.Scheduler;
import filmgate.store.Command.OnRollups;
import filmgate.store.Store;
import filmgate.store.rollup.RollupCommand.PurgeRollups;
import filmgate.store.rollup.RollupCommand.StoreRollup;
import filmgate.store.rollup.RollupPeriod;
import java.time.Clock;
import java.time.Duration;

/**
 * Adds new events to the rollups, a batch at a time, and deletes old rows.
 *
 * <p>A reader sums the events after the watermark. Then one transaction of its own command adds the
 * sums and moves the watermark, if no other has moved it. A stop at any point leaves both or
 * neither. Full batches follow each other after a short pause, so that an upgrade with a large
 * table of events leaves the writer to submissions.
 */
public final class RollupRecorder {
  private static final Duration INTERVAL = Duration.ofSeconds(2);
  private static final Duration NEXT_BATCH_DELAY = Duration.ofMillis(20);
  private static final int BATCH_MAX = 1_000;

  private final Store store;
  private final Clock clock;
  private final CrashPoints points;
  private final PeriodicTask task;
  private final PeriodicTask purge;

  public RollupRecorder(Store store, Clock clock, Scheduler scheduler, CrashPoints points) {
    this.store = store;
    this.clock = clock;
    this.points = points;
    this.task = PeriodicTask.on(scheduler, "rollups", INTERVAL, this::record);
    this.purge = PeriodicTask.inBatches(scheduler, "rollup-cleaner", BATCH_MAX, this::clean);
  }

  public void start() {
    task.startNow();
    purge.startNow();
  }

  /** Adds all events that are not in the rollups. */
  public void recordPending() {
    var events = BATCH_MAX;
    while (events > 0) {
      events = recordNext();
    }
  }

  private Duration record() {
    return recordNext() == BATCH_MAX ? NEXT_BATCH_DELAY : INTERVAL;
  }

  private int recordNext() {
    var next = store.rollups().countNext(BATCH_MAX, clock.instant());
    if (next.isEmpty()) {
      return 0;
    }
    points.pass(CrashPoint.ROLLUP_COUNTED);
    var _ = store.await(new OnRollups(new StoreRollup(next.get())));
    return Math.toIntExact(next.get().upTo() - next.get().after());
  }

  private int clean(int max) {
    var deleted = 0;
    for (var period : RollupPeriod.values()) {
      if (period.retention().isPresent()) {
        var before = clock.instant().minus(period.retention().get());
        var purged = store.await(new OnRollups(new PurgeRollups(period, before, max)));
        deleted = Math.max(deleted, purged.rows());
      }
    }
    return deleted;
  }
}
