package filmgate.signals;

import filmgate.id.TaskId;
import filmgate.task.Task;
import java.time.Duration;
import java.util.Optional;

/**
 * Where a waiting task stands.
 *
 * @param position 1: the next to begin
 */
public record QueuePosition(long position, EstimatedStart start) {

  /** When it begins, as far as the time that earlier tasks took tells. */
  public sealed interface EstimatedStart {
    /** No task was finished yet, or nothing begins at present. */
    record NoEstimate() implements EstimatedStart {}

    /**
     * After this time.
     *
     * @param workDuration how long the work itself will take
     */
    record StartsIn(Duration delay, Duration workDuration) implements EstimatedStart {
      /** How long until the work is done. */
      public Duration untilVideo() {
        return delay.plus(workDuration);
      }
    }
  }

  /** Who knows where tasks stand. */
  public interface QueueEstimator {
    /** Empty when the task does not wait here; blocks on nothing slow. */
    Optional<QueuePosition> positionOf(TaskId task, Task.Owner owner);

    /** When a task would begin that this owner submits now; blocks on nothing slow. */
    EstimatedStart positionOfNext(Task.Owner owner);
  }
}
