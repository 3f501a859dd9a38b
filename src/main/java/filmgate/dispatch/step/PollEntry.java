package filmgate.dispatch.step;

import filmgate.id.TaskId;
import filmgate.task.Attempt;
import filmgate.task.AttemptRoute;

/**
 * A task that an upstream has accepted, with what a poll needs.
 *
 * @param deadlineMillis the attempt ends then (milliseconds since 1970)
 * @param startedMillis the start of the task (milliseconds since 1970)
 */
public record PollEntry(
    TaskId task, AttemptRoute route, String ticket, long deadlineMillis, long startedMillis) {

  static PollEntry of(TaskId task, Attempt attempt, String ticket, long startedMillis) {
    return new PollEntry(task, attempt.route(), ticket, attempt.deadlineMillis(), startedMillis);
  }
}
