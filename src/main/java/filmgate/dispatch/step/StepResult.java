package filmgate.dispatch.step;

import filmgate.task.TaskEvent;
import java.time.Duration;

/** The result of one step of a task. */
sealed interface StepResult {
  /** An event occurred. */
  record EventOccurred(TaskEvent event) implements StepResult {}

  /** Nothing happened yet: the next step runs after this delay. */
  record Pending(Duration delay) implements StepResult {}

  /** The step could not do its work: it runs again, and each time later than before. */
  record Retry() implements StepResult {}

  /** The channel may not start the task after all: it is queued again, without an attempt. */
  record NotStarted() implements StepResult {}

  record Finished() implements StepResult {}
}
