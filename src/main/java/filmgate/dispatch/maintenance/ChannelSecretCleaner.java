package filmgate.dispatch.maintenance;

import filmgate.schedule.PeriodicTask;
import filmgate.schedule.Scheduler;
import filmgate.store.Command.ForgetChannelSecrets;
import filmgate.store.Store;
import java.time.Duration;

/** Deletes the secrets of removed channels once their last task has ended. */
public final class ChannelSecretCleaner {
  private static final Duration INTERVAL = Duration.ofHours(1);

  private final Store store;
  private final PeriodicTask task;

  public ChannelSecretCleaner(Store store, Scheduler scheduler) {
    this.store = store;
    this.task = PeriodicTask.on(scheduler, "channel-secrets", INTERVAL, this::clean);
  }

  public void start() {
    task.startNow();
  }

  private Duration clean() {
    var _ = store.await(new ForgetChannelSecrets());
    return INTERVAL;
  }
}
