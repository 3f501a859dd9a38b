package filmgate.dispatch.step;

import filmgate.task.TaskEvent;
import java.time.Duration;

/** What a look at the world outside tells about a task. */
sealed interface StepResult {
  /**
   * Something happened to it.
   *
   * @param delay how long it rests before it waits its turn again, where the event lets it
   */
  record EventOccurred(TaskEvent event, Duration delay) implements StepResult {
    EventOccurred(TaskEvent event) {
      this(event, Duration.ofSeconds(1));
    }
  }

  /** Nothing yet: look again after this time. */
  record Pending(Duration delay) implements StepResult {}

  /** The task is over: there is nothing to look for. */
  record Finished() implements StepResult {}
}
