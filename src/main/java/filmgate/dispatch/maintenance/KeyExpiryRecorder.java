package filmgate.dispatch.maintenance;

import filmgate.schedule.PeriodicTask;
import filmgate.schedule.Scheduler;
import filmgate.store.Command.RecordExpiringKeys;
import filmgate.store.Store;
import java.time.Clock;
import java.time.Duration;

/**
 * Records a {@code key.expiring} event of each key that expires within seven days, once for each
 * expiry of a key. The store marks the key in the transaction of the event.
 */
public final class KeyExpiryRecorder {
  /** How long before its expiry a key has its event. */
  public static final Duration NOTICE = Duration.ofDays(7);

  private static final Duration INTERVAL = Duration.ofMinutes(1);
  private static final Duration NEXT_BATCH_DELAY = Duration.ofSeconds(1);
  private static final int BATCH_MAX = 500;

  private final Store store;
  private final Clock clock;
  private final PeriodicTask task;

  public KeyExpiryRecorder(Store store, Clock clock, Scheduler scheduler) {
    this.store = store;
    this.clock = clock;
    this.task = PeriodicTask.on(scheduler, "key-expiry", INTERVAL, this::record);
  }

  public void start() {
    task.startNow();
  }

  private Duration record() {
    var now = clock.instant();
    var recorded = store.await(new RecordExpiringKeys(now, now.plus(NOTICE), BATCH_MAX)).keys();
    return recorded == BATCH_MAX ? NEXT_BATCH_DELAY : INTERVAL;
  }
}
