package filmgate.dispatch;

import filmgate.task.Task;
import java.time.Duration;

/** What follows a visit to a task. */
sealed interface Next {
  /** The task keeps its place and is visited again after this time. */
  record VisitAgain(Duration delay) implements Next {}

  /** The task gives its place up and waits its turn again, not before this time. */
  record QueueAgain(Task.Owner owner, Duration delay) implements Next {}

  /** The task gives its place up for good: it is over, or another node's. */
  record Leave() implements Next {}
}
