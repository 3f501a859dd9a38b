package filmgate.dispatch.step;

import filmgate.task.Task;
import java.time.Duration;

/** What follows a visit to a task. */
public sealed interface FollowUp {
  /** The task keeps its place and is visited again after this time. */
  record RunAgain(Duration delay) implements FollowUp {}

  /** The task gives its place up and waits its turn again, not before this time. */
  record Requeue(Task.Owner owner, Duration delay) implements FollowUp {}

  /** The task gives its place up for good: it is over, or another node's. */
  record Release() implements FollowUp {}
}
