package filmgate.api.video;

import filmgate.api.error.ApiError;
import filmgate.task.Task;
import filmgate.task.TaskState;
import filmgate.task.VideoResult;
import filmgate.task.VideoResult.Retention;
import java.time.Instant;

/** Whether a task has a video that can be downloaded. */
public sealed interface Availability {
  record Available(VideoResult result) implements Availability {}

  record Unavailable(ApiError reason) implements Availability {}

  /** The availability at this time. */
  static Availability of(Task task, Instant now) {
    return switch (task.state()) {
      case TaskState.Succeeded(var result) -> of(result, now);
      case TaskState.Failed _, TaskState.Cancelled _ ->
          new Unavailable(ApiError.VideoUnavailable.TASK_FAILED);
      case TaskState.Queued _,
          TaskState.Submitting _,
          TaskState.Running _,
          TaskState.Unknown _,
          TaskState.Storing _,
          TaskState.Cancelling _ ->
          new Unavailable(ApiError.VideoUnavailable.NOT_FINISHED);
    };
  }

  private static Availability of(VideoResult result, Instant now) {
    return result.retention() instanceof Retention.AvailableUntil(var until)
            && until > now.toEpochMilli()
        ? new Available(result)
        : new Unavailable(ApiError.Gone.VIDEO_EXPIRED);
  }
}
