package filmgate.intake;

import filmgate.assets.BlobStore;
import filmgate.crash.CrashPoint;
import filmgate.crash.CrashPoints;
import filmgate.id.TaskId;
import filmgate.keys.Caller;
import filmgate.signals.Signals;
import filmgate.store.Command;
import filmgate.store.Outcome.Erasure;
import filmgate.store.Outcome.EventResult;
import filmgate.store.Store;
import filmgate.task.Task;
import filmgate.task.TaskState;
import filmgate.task.VideoResult.Retention;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Cancels and erases tasks: one store command each, then a signal. */
public record TaskActionService(
    Store store, Signals signals, BlobStore blobs, Clock clock, CrashPoints points)
    implements TaskActions {
  private static final Logger LOG = LoggerFactory.getLogger(TaskActionService.class);

  @Override
  public CancelResult cancel(Caller caller, TaskId id) {
    if (isHidden(caller, id)) {
      return new TaskNotFound();
    }
    var command = new Command.CancelTask(id, caller.account(), clock.instant());
    points.pass(CrashPoint.CANCEL_BEFORE_COMMAND);
    return switch (store.await(command)) {
      case EventResult.Applied(var task, var _) -> {
        LOG.info(
            "event=cancel_requested task={} account={} state={} version={}",
            id,
            task.owner().account(),
            task.state().wireName(),
            task.version());
        points.pass(CrashPoint.CANCEL_BEFORE_SIGNAL);
        signals.changed(id);
        points.pass(CrashPoint.CANCEL_BEFORE_ANSWER);
        yield result(task);
      }
      case EventResult.Ignored(var task) -> result(task);
      case EventResult.StaleLease _ -> throw new IllegalStateException("a cancel has no lease");
      case EventResult.NoSuchTask _ -> new TaskNotFound();
    };
  }

  /** The store checks the account; whether a task is a live one never changes. */
  private boolean isHidden(Caller caller, TaskId id) {
    return TaskAccess.testOnly(caller)
        && store.tasks().find(id).filter(task -> TaskAccess.isAllowed(caller, task)).isEmpty();
  }

  private static CancelResult result(Task task) {
    return switch (task.state()) {
      case TaskState.Cancelled _ -> new CancelledNow(task);
      case TaskState.Cancelling _ -> new CancelPending(task);
      case TaskState.Queued _,
          TaskState.Submitting _,
          TaskState.Running _,
          TaskState.Unknown _,
          TaskState.Storing _,
          TaskState.Succeeded _,
          TaskState.Failed _ ->
          new NotCancellable(task);
    };
  }

  @Override
  public EraseResult erase(Caller caller, TaskId id) {
    if (isHidden(caller, id)) {
      return new TaskNotFound();
    }
    var command = new Command.EraseTask(id, caller.account(), clock.instant());
    var files = store.resultFiles().digests(id);
    points.pass(CrashPoint.ERASE_BEFORE_COMMAND);
    return switch (store.await(command)) {
      case Erasure.Erased(var before) -> {
        LOG.info("event=task_erased task={} account={}", id, caller.account());
        points.pass(CrashPoint.ERASE_VIDEO_LEFT);
        deleteVideo(before);
        files.forEach(this::deleteIfUnreferenced);
        signals.changed(id);
        points.pass(CrashPoint.ERASE_BEFORE_ANSWER);
        yield new Erased();
      }
      case Erasure.Unfinished _ -> new Unfinished();
      case Erasure.NoSuchTask _ -> new TaskNotFound();
    };
  }

  /** The images and clips of the request are orphaned, and {@code BlobSweeper} deletes them. */
  private void deleteVideo(Task before) {
    if (before.state() instanceof TaskState.Succeeded(var result)
        && result.retention() instanceof Retention.AvailableUntil) {
      deleteIfUnreferenced(result.digest());
    }
  }

  /** Deletes a blob unless another task or an upload refers to it. */
  private void deleteIfUnreferenced(String digest) {
    if (!store.tasks().isHeldByTask(digest)
        && !store.tasks().isNamedByTask(digest)
        && !store.uploads().isUploaded(digest)) {
      blobs.delete(digest);
    }
  }
}
