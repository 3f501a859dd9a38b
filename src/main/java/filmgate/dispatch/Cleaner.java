package filmgate.dispatch;

import filmgate.assets.Blobs;
import filmgate.crash.CrashPoint;
import filmgate.crash.CrashPoints;
import filmgate.store.Command.Forget;
import filmgate.store.Store;
import filmgate.store.StoreException;
import filmgate.store.Tasks;
import filmgate.task.Result.Retention;
import filmgate.task.TaskEvent.RetentionEnded;
import filmgate.task.TaskId;
import filmgate.task.TaskState;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets films go whose retention has ended, the row first, then the file; what is remembered of
 * submissions beyond its time; and once a day every blob that no task needs: pictures of finished
 * tasks, and what a crash left behind.
 */
final class Cleaner {
  private static final Logger LOG = LoggerFactory.getLogger(Cleaner.class);
  private static final Duration ROUND = Duration.ofMinutes(1);
  private static final Duration SOON = Duration.ofSeconds(1);
  private static final Duration SWEEP = Duration.ofDays(1);
  private static final int BATCH_MAX = 500;
  private static final int FORGOTTEN_MAX = 2_000;

  /** A blob is older than any commit that will name it. */
  private static final Duration SETTLED = Duration.ofMinutes(1);

  /** Inputs stay this long, so that a finished task can be run again. */
  private static final Duration INPUTS_KEPT = Duration.ofDays(7);

  private final Store store;
  private final Tasks tasks;
  private final Mover mover;
  private final Blobs blobs;
  private final Clock clock;
  private final Agenda agenda;
  private final CrashPoints points;

  Cleaner(Dispatch.Memory memory, Mover mover, Clock clock, Agenda agenda) {
    this.store = memory.store();
    this.tasks = store.tasks();
    this.mover = mover;
    this.blobs = memory.blobs();
    this.points = memory.points();
    this.clock = clock;
    this.agenda = agenda;
  }

  /** Cleans now and then once a minute; sooner while there is more to clean. */
  void start() {
    agenda.after(Duration.ZERO, this::round);
    agenda.after(Duration.ZERO, this::sweep);
  }

  private void round() {
    var wait = ROUND;
    try {
      var ended = tasks.retentionEnded(clock.instant(), BATCH_MAX);
      ended.forEach(this::letGo);
      var forgotten = store.await(new Forget(clock.instant(), FORGOTTEN_MAX)).rows();
      var more = ended.size() == BATCH_MAX || forgotten == FORGOTTEN_MAX;
      wait = more ? SOON : ROUND;
    } catch (StoreException e) {
      LOG.warn("event=cleaning_trouble kind={}", e.kind());
    }
    agenda.after(wait, this::round);
  }

  /** A film that another task holds as well stays for that one. */
  private void letGo(TaskId id) {
    var moved = mover.move(id, new RetentionEnded(clock.millis()));
    points.pass(CrashPoint.RETENTION_ROW_WRITTEN);
    moved.map(task -> gone(task.state())).orElseGet(List::of).stream()
        .forEach(digest -> deleteIfFree(digest, SETTLED));
  }

  private void sweep() {
    try {
      blobs
          .untouched(clock.instant().minus(INPUTS_KEPT))
          .forEach(digest -> deleteIfFree(digest, INPUTS_KEPT));
    } catch (StoreException e) {
      LOG.warn("event=sweeping_trouble kind={}", e.kind());
    }
    agenda.after(SWEEP, this::sweep);
  }

  private void deleteIfFree(String digest, Duration age) {
    if (!tasks.holds(digest) && !tasks.waitsFor(digest)) {
      blobs.deleteUntouched(digest, clock.instant().minus(age));
    }
  }

  private static List<String> gone(TaskState state) {
    return state instanceof TaskState.Succeeded(var result)
            && result.retention() instanceof Retention.GoneSince
        ? List.of(result.digest())
        : List.of();
  }
}
