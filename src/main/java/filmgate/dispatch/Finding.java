package filmgate.dispatch;

import filmgate.task.TaskEvent;
import java.time.Duration;

/** What a look at the world outside tells about a task. */
sealed interface Finding {
  /**
   * Something happened to it.
   *
   * @param pause how long it rests before it waits its turn again, where the event lets it
   */
  record Happened(TaskEvent event, Duration pause) implements Finding {
    Happened(TaskEvent event) {
      this(event, Duration.ofSeconds(1));
    }
  }

  /** Nothing yet: look again after this time. */
  record NothingYet(Duration pause) implements Finding {}

  /** The task is over: there is nothing to look for. */
  record Over() implements Finding {}
}
