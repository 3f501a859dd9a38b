package filmgate.intake;

import filmgate.keys.Caller;
import filmgate.task.Task;
import filmgate.task.TaskId;

/**
 * What a caller may do to its tasks after they were accepted; blocks until what it says is true.
 * Another account's task looks like none.
 */
public interface TaskActions {

  /** Stops a task, or begins to. */
  Cancelling cancel(Caller caller, TaskId task);

  /** Forgets a finished task, with its film. */
  Erasing erase(Caller caller, TaskId task);

  /** What came of the wish to stop. */
  sealed interface Cancelling {}

  /** What came of the wish to forget. */
  sealed interface Erasing {}

  /** It is cancelled, now or since earlier, and stays so. */
  record Stopped(Task task) implements Cancelling {}

  /** Its provider is being asked to stop. */
  record Stopping(Task task) implements Cancelling {}

  /** It cannot be stopped as it stands. */
  record NotCancellable(Task task) implements Cancelling {}

  /** It is forgotten. */
  record Erased() implements Erasing {}

  /** It is not over yet. */
  record Unfinished() implements Erasing {}

  /** The caller has no such task. */
  record NoSuchTask() implements Cancelling, Erasing {}
}
