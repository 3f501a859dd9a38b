package filmgate.view;

import filmgate.task.TaskState;

/** What callers may know of a task's state (contract 4.6). */
public enum Phase {
  QUEUED,
  RUNNING,
  SUCCEEDED,
  FAILED,
  CANCELLED;

  public static Phase of(TaskState state) {
    return switch (state) {
      case TaskState.Queued _ -> QUEUED;
      case TaskState.Submitting _,
          TaskState.Running _,
          TaskState.Unknown _,
          TaskState.Storing _,
          TaskState.Cancelling _ ->
          RUNNING;
      case TaskState.Succeeded _ -> SUCCEEDED;
      case TaskState.Failed _ -> FAILED;
      case TaskState.Cancelled _ -> CANCELLED;
    };
  }
}
