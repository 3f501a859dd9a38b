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
 * neither. A full batch is followed by a pause that is longer than the batch, so that an upgrade
 * with a large table of events, and a burst of submissions, leave the processor and the writer to
 * callers.
 */
public final class RollupRecorder {
  private static final Duration INTERVAL = Duration.ofSeconds(2);
  private static final Duration NEXT_BATCH_DELAY = Duration.ofMillis(20);

  /** The pause after a full batch is this many times as long as the batch took. */
  private static final int PAUSES = 4;

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
    var begin = clock.instant();
    if (recordNext() < BATCH_MAX) {
      return INTERVAL;
    }
    var pause = Duration.between(begin, clock.instant()).multipliedBy(PAUSES);
    return pause.compareTo(NEXT_BATCH_DELAY) < 0 ? NEXT_BATCH_DELAY : pause;
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
