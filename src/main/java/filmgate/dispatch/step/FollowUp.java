package filmgate.dispatch.step;

import java.time.Duration;

/** What follows a step of a task. */
public sealed interface FollowUp {
  /** The task keeps its slot, and the next step runs after this delay. */
  record RunAgain(Duration delay) implements FollowUp {}

  /** The task keeps its slot and waits for the upstream; it is polled after this delay. */
  record AwaitPoll(PollEntry entry, Duration delay) implements FollowUp {}

  /** The task releases its slot and is queued again after this delay. */
  record Requeue(Duration delay) implements FollowUp {}

  /** The task releases its slot: it has finished, or belongs to another node. */
  record Release() implements FollowUp {}
}
