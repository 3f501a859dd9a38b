package filmgate.signals;

import filmgate.task.Task;
import filmgate.task.TaskId;
import java.time.Duration;
import java.util.Optional;

/**
 * Where a waiting task stands.
 *
 * @param position 1: the next to begin
 */
public record Standing(long position, Start start) {

  /** When it begins, as far as the time that earlier tasks took tells. */
  public sealed interface Start {
    /** No task was finished yet, or nothing begins at present. */
    record Unknown() implements Start {}

    /**
     * After this time.
     *
     * @param work how long the work itself will take
     */
    record In(Duration time, Duration work) implements Start {
      /** How long until the work is done. */
      public Duration untilFilm() {
        return time.plus(work);
      }
    }
  }

  /** Who knows where tasks stand. */
  public interface Line {
    /** Empty when the task does not wait here; blocks on nothing slow. */
    Optional<Standing> standing(TaskId task, Task.Owner owner);

    /** When a task would begin that this owner submits now; blocks on nothing slow. */
    Start next(Task.Owner owner);
  }
}
