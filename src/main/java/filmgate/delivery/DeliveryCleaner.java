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

  private static final int BATCH_MAX = 1_000;

  private DeliveryCleaner() {}

  /** The task, which is not started. */
  public static PeriodicTask on(Store store, Clock clock, Scheduler scheduler) {
    return PeriodicTask.inBatches(
        scheduler,
        "delivery-cleaner",
        BATCH_MAX,
        max -> store.await(new PurgeDeliveries(clock.instant().minus(RETENTION), max)).rows());
  }
}
