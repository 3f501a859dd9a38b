package filmgate.intake;

import filmgate.id.TaskId;
import filmgate.keys.Caller;
import filmgate.task.Price;
import filmgate.task.Task;
import filmgate.task.TaskState;
import filmgate.task.TaskWarning;
import filmgate.text.Warning;
import java.time.Clock;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Creates queued tasks with new ids.
 *
 * @param random safe for use by many threads
 */
public record TaskFactory(Clock clock, RandomGenerator random) {
  Task create(
      Caller caller, Task.Request request, Price price, List<Warning> warnings, String backend) {
    var now = clock.millis();
    return new Task(
        TaskId.of(now, random.nextLong(), random.nextLong()),
        Submissions.owner(caller, request.options().testOutcome()),
        request,
        price,
        TaskState.initial(),
        warnings.stream().map(TaskFactory::stored).toList(),
        new Task.Timestamps(now, 0, 0),
        1,
        0,
        backend);
  }

  /** The stored form of a warning. */
  public static TaskWarning stored(Warning warning) {
    return new TaskWarning(
        warning.param(), warning.reason().wireName(), warning.text().en(), warning.text().zh());
  }
}
