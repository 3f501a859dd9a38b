package filmgate.dispatch.maintenance;

import filmgate.schedule.PeriodicTask;
import filmgate.schedule.Scheduler;
import filmgate.store.Command.OnSessions;
import filmgate.store.Store;
import filmgate.store.session.SessionCommand.PurgeSessions;
import java.time.Clock;
import java.time.Duration;

/** Deletes sessions that have ended, and links that have expired, once a minute. */
public final class SessionCleaner {
  private static final Duration INTERVAL = Duration.ofMinutes(1);
  private static final Duration NEXT_BATCH_DELAY = Duration.ofSeconds(1);
  private static final int BATCH_MAX = 1_000;

  private final Store store;
  private final Clock clock;
  private final PeriodicTask task;

  public SessionCleaner(Store store, Clock clock, Scheduler scheduler) {
    this.store = store;
    this.clock = clock;
    this.task = PeriodicTask.on(scheduler, "session-cleaner", INTERVAL, this::clean);
  }

  public void start() {
    task.startNow();
  }

  private Duration clean() {
    var purge = new PurgeSessions(clock.instant(), BATCH_MAX);
    var deleted = store.await(new OnSessions<>(purge)).rows();
    return deleted == BATCH_MAX ? NEXT_BATCH_DELAY : INTERVAL;
  }
}
