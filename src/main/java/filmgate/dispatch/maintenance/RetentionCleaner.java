package filmgate.dispatch.maintenance;

import filmgate.crash.CrashPoint;
import filmgate.crash.CrashPoints;
import filmgate.dispatch.step.TaskTransitions;
import filmgate.id.TaskId;
import filmgate.schedule.PeriodicTask;
import filmgate.schedule.Scheduler;
import filmgate.store.Command.ReleaseInputs;
import filmgate.store.ResultFileQueries;
import filmgate.store.Store;
import filmgate.store.TaskQueries;
import filmgate.task.TaskEvent.RetentionEnded;
import filmgate.task.TaskState;
import filmgate.task.VideoResult.Retention;
import java.time.Clock;

/**
 * Ends the retention of files: first the row is updated, then the blob deleted. The blobs of inputs
 * become orphaned, and {@link BlobSweeper} deletes them.
 */
public final class RetentionCleaner {
  private static final int BATCH_MAX = 500;

  private final Store store;
  private final TaskQueries tasks;
  private final ResultFileQueries files;
  private final TaskTransitions transitions;
  private final BlobSweeper blobs;
  private final Clock clock;
  private final CrashPoints points;
  private final PeriodicTask task;

  public RetentionCleaner(
      Store store,
      TaskTransitions transitions,
      BlobSweeper blobs,
      Clock clock,
      Scheduler scheduler,
      CrashPoints points) {
    this.store = store;
    this.tasks = store.tasks();
    this.files = store.resultFiles();
    this.transitions = transitions;
    this.blobs = blobs;
    this.clock = clock;
    this.points = points;
    this.task = PeriodicTask.inBatches(scheduler, "retention-cleaner", BATCH_MAX, this::clean);
  }

  public void start() {
    task.startNow();
  }

  private int clean(int max) {
    var now = clock.instant();
    var expired = tasks.retentionExpired(now, max);
    expired.forEach(this::releaseVideo);
    var inputs = store.await(new ReleaseInputs(now, max)).rows();
    return Math.max(expired.size(), inputs);
  }

  /** A blob that another task refers to as well is not deleted. */
  private void releaseVideo(TaskId id) {
    var made = files.digests(id);
    var changed = transitions.apply(id, new RetentionEnded(clock.millis()));
    points.pass(CrashPoint.RETENTION_ROW_WRITTEN);
    if (changed.isPresent()
        && changed.get().state() instanceof TaskState.Succeeded(var result)
        && result.retention() instanceof Retention.DeletedSince) {
      blobs.deleteIfUnreferenced(result.digest());
      made.forEach(blobs::deleteIfUnreferenced);
    }
  }
}
