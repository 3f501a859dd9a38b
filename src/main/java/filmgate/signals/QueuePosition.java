package filmgate.signals;

import filmgate.id.TaskId;
import filmgate.task.Task;
import java.time.Duration;
import java.util.Optional;

/**
 * The position of a queued task.
 *
 * @param position 1 is the next task
 */
public record QueuePosition(long position, EstimatedStart start) {

  /** The estimated start, from the durations of earlier tasks. */
  public sealed interface EstimatedStart {
    /** No task has finished yet, or no task can start at present. */
    record NoEstimate() implements EstimatedStart {}

    /**
     * The task starts after this delay.
     *
     * @param workDuration how long the task will run
     */
    record StartsIn(Duration delay, Duration workDuration) implements EstimatedStart {
      /** How long until the video is finished. */
      public Duration untilVideo() {
        return delay.plus(workDuration);
      }
    }
  }

  /** Estimates queue positions. */
  public interface QueueEstimator {
    /** Empty if the task is not queued here; does not block. */
    Optional<QueuePosition> positionOf(TaskId task, Task.Owner owner);

    /** The estimated start of a task that this owner submits now; does not block. */
    EstimatedStart positionOfNext(Task.Owner owner);
  }
}
