package filmgate.view.task;

import filmgate.task.Failure;
import filmgate.task.TaskState;
import filmgate.task.VideoResult;

/** The public part of a task's state. */
public sealed interface Phase {
  record Queued() implements Phase {}

  record Running() implements Phase {}

  record Succeeded(VideoResult result) implements Phase {}

  record Failed(Failure failure) implements Phase {}

  record Cancelled() implements Phase {}

  static Phase of(TaskState state) {
    return switch (state) {
      case TaskState.Queued _ -> new Queued();
      case TaskState.Submitting _,
          TaskState.Running _,
          TaskState.Unknown _,
          TaskState.Storing _,
          TaskState.Cancelling _ ->
          new Running();
      case TaskState.Succeeded(var result) -> new Succeeded(result);
      case TaskState.Failed(var failure) -> new Failed(failure);
      case TaskState.Cancelled _ -> new Cancelled();
    };
  }
}
