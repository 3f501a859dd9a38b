package filmgate.dispatch;

import filmgate.store.StoreException;
import filmgate.store.Tasks;
import filmgate.task.TaskEvent;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends tasks that waited longer for their start than they may (contract 7(s)).
 *
 * <p>Once a second it asks the store's index for those whose time is over, so that nothing has to
 * be remembered over a restart and a long line costs nothing. Whether a task is expired or started
 * is decided by the store: the first of both events moves it, the second finds it moved.
 */
final class Expiry {
  private static final Logger LOG = LoggerFactory.getLogger(Expiry.class);
  private static final Duration ROUND = Duration.ofSeconds(1);
  private static final int BATCH_MAX = 500;

  private final Tasks tasks;
  private final Mover mover;
  private final Clock clock;
  private final Agenda agenda;

  Expiry(Tasks tasks, Mover mover, Clock clock, Agenda agenda) {
    this.tasks = tasks;
    this.mover = mover;
    this.clock = clock;
    this.agenda = agenda;
  }

  /** Looks now and then once a second; at once again while there is more. */
  void start() {
    agenda.after(Duration.ZERO, this::round);
  }

  private void round() {
    var wait = ROUND;
    try {
      var expired = tasks.expired(clock.instant(), BATCH_MAX);
      var moved = expired.isEmpty() ? 0 : mover.moveAll(expired, new TaskEvent.Expired());
      wait = moved == BATCH_MAX ? Duration.ZERO : ROUND;
    } catch (StoreException e) {
      LOG.warn("event=expiry_trouble kind={}", e.kind());
    }
    agenda.after(wait, this::round);
  }
}
