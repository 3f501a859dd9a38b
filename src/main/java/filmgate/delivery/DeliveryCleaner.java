package filmgate.delivery;

import filmgate.schedule.PeriodicTask;
import filmgate.schedule.Scheduler;
import filmgate.store.Command.PurgeDeliveries;
import filmgate.store.Store;
import java.time.Clock;
import java.time.Duration;

/** Deletes finished deliveries with their attempts after 30 days. */
public final class DeliveryCleaner {
  /** How long a delivery is listed. */
  public static final Duration RETENTION = Duration.ofDays(30);

  private static final Duration INTERVAL = Duration.ofMinutes(1);
  private static final Duration NEXT_BATCH_DELAY = Duration.ofSeconds(1);
  private static final int BATCH_MAX = 1_000;

  private final Store store;
  private final Clock clock;
  private final PeriodicTask task;

  public DeliveryCleaner(Store store, Clock clock, Scheduler scheduler) {
    this.store = store;
    this.clock = clock;
    this.task = PeriodicTask.on(scheduler, "delivery-cleaner", INTERVAL, this::clean);
  }

  public void start() {
    task.startNow();
  }

  private Duration clean() {
    var before = clock.instant().minus(RETENTION);
    var deleted = store.await(new PurgeDeliveries(before, BATCH_MAX)).rows();
    return deleted == BATCH_MAX ? NEXT_BATCH_DELAY : INTERVAL;
  }
}
