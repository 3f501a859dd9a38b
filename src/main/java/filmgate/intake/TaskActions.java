package filmgate.intake;

import filmgate.id.TaskId;
import filmgate.keys.Caller;
import filmgate.task.Task;

/**
 * What a caller may do to its tasks after they were accepted; blocks until what it says is true.
 * Another account's task looks like none.
 */
public interface TaskActions {

  /** Stops a task, or begins to. */
  CancelResult cancel(Caller caller, TaskId task);

  /** Deletes a finished task with its video. */
  EraseResult erase(Caller caller, TaskId task);

  /** What came of the wish to stop. */
  sealed interface CancelResult {}

  /** What came of the wish to forget. */
  sealed interface EraseResult {}

  /** It is cancelled, now or since earlier, and stays so. */
  record CancelledNow(Task task) implements CancelResult {}

  /** Its provider is being asked to stop. */
  record CancelPending(Task task) implements CancelResult {}

  /** It cannot be stopped as it stands. */
  record NotCancellable(Task task) implements CancelResult {}

  /** It is forgotten. */
  record Erased() implements EraseResult {}

  /** It is not over yet. */
  record Unfinished() implements EraseResult {}

  /** The caller has no such task. */
  record TaskNotFound() implements CancelResult, EraseResult {}
}
