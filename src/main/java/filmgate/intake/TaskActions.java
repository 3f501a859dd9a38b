package filmgate.intake;

import filmgate.id.TaskId;
import filmgate.keys.Caller;
import filmgate.task.Task;

/**
 * Cancels and erases the tasks of a caller; blocks until the result is durable. A task of another
 * account is reported as not found.
 */
public interface TaskActions {

  /** Cancels a task, or requests cancellation from its provider. */
  CancelResult cancel(Caller caller, TaskId task);

  /** Deletes a finished task with its video. */
  EraseResult erase(Caller caller, TaskId task);

  /** The result of a cancellation. */
  sealed interface CancelResult {}

  /** The result of an erasure. */
  sealed interface EraseResult {}

  /** The task is cancelled. */
  record CancelledNow(Task task) implements CancelResult {}

  /** Cancellation was requested from the provider. */
  record CancelPending(Task task) implements CancelResult {}

  /** The state of the task does not allow cancellation. */
  record NotCancellable(Task task) implements CancelResult {}

  /** The task was erased. */
  record Erased() implements EraseResult {}

  /** The task has not finished. */
  record Unfinished() implements EraseResult {}

  /** The account has no such task. */
  record TaskNotFound() implements CancelResult, EraseResult {}
}
