package filmgate.dispatch;

import filmgate.assets.BlobStore;
import filmgate.crash.CrashPoint;
import filmgate.crash.CrashPoints;
import filmgate.store.Command.DropLooseBlobs;
import filmgate.store.Command.Forget;
import filmgate.store.Store;
import filmgate.store.StoreException;
import filmgate.store.Tasks;
import filmgate.task.TaskEvent.RetentionEnded;
import filmgate.task.TaskId;
import filmgate.task.TaskState;
import filmgate.task.VideoResult.Retention;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets films go whose retention has ended, the row first, then the file; what is remembered of
 * submissions beyond its time; what erased tasks named; and once a day every blob that no task
 * needs: pictures of finished tasks, and what a crash left behind.
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
  private final BlobStore blobs;
  private final Clock clock;
  private final Agenda agenda;
  private final CrashPoints points;

  Cleaner(
      Store store, BlobStore blobs, Mover mover, Clock clock, Agenda agenda, CrashPoints points) {
    this.store = store;
    this.tasks = store.tasks();
    this.mover = mover;
    this.blobs = blobs;
    this.points = points;
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
      var loose = sweepLoose();
      var ended = tasks.retentionEnded(clock.instant(), BATCH_MAX);
      ended.forEach(this::letGo);
      var forgotten = store.await(new Forget(clock.instant(), FORGOTTEN_MAX)).rows();
      var more = loose == BATCH_MAX || ended.size() == BATCH_MAX || forgotten == FORGOTTEN_MAX;
      wait = more ? SOON : ROUND;
    } catch (StoreException e) {
      LOG.warn("event=cleaning_trouble kind={}", e.kind());
    }
    agenda.after(wait, this::round);
  }

  /** Deletes what only erased tasks named, once no submission under way can name it any more. */
  private int sweepLoose() {
    var before = clock.instant().minus(SETTLED);
    var loose = tasks.looseBlobs(before, BATCH_MAX);
    if (!loose.isEmpty()) {
      for (var digest : loose) {
        deleteIfUnknown(digest, before);
      }
      store.await(new DropLooseBlobs(loose, before));
    }
    return loose.size();
  }

  /** A film that another task holds as well stays for that one. */
  private void letGo(TaskId id) {
    var moved = mover.move(id, new RetentionEnded(clock.millis()));
    points.pass(CrashPoint.RETENTION_ROW_WRITTEN);
    moved.map(task -> gone(task.state())).orElseGet(List::of).stream()
        .forEach(digest -> deleteIfUnknown(digest, clock.instant().minus(SETTLED)));
  }

  private void sweep() {
    try {
      blobs.unmodifiedSince(clock.instant().minus(INPUTS_KEPT)).forEach(this::deleteIfFree);
    } catch (StoreException e) {
      LOG.warn("event=sweeping_trouble kind={}", e.kind());
    }
    agenda.after(SWEEP, this::sweep);
  }

  /** What only tasks name that are over has had its time. */
  private void deleteIfFree(String digest) {
    if (!tasks.holds(digest) && !tasks.waitsFor(digest)) {
      blobs.deleteUnmodified(digest, clock.instant().minus(INPUTS_KEPT));
    }
  }

  private void deleteIfUnknown(String digest, Instant untouchedSince) {
    if (!tasks.holds(digest) && !tasks.names(digest)) {
      blobs.deleteUnmodified(digest, untouchedSince);
    }
  }

  private static List<String> gone(TaskState state) {
    return state instanceof TaskState.Succeeded(var result)
            && result.retention() instanceof Retention.DeletedSince
        ? List.of(result.digest())
        : List.of();
  }
}
