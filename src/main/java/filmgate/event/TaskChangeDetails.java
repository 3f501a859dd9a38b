package filmgate.event;

import filmgate.task.Attempt;
import filmgate.task.Effect;
import filmgate.task.Failure;
import filmgate.task.Task;
import filmgate.task.TaskEvent;
import filmgate.task.TaskState;
import filmgate.task.TaskWarning;
import filmgate.task.Transition;
import java.util.List;
import java.util.Optional;

/**
 * The details of a change of a task.
 *
 * @param charges the money that moved with it
 * @param attempt the attempt that it belongs to
 * @param failure why the task or the attempt failed
 * @param warnings the warnings that it added
 */
public record TaskChangeDetails(
    Charges charges,
    Optional<AttemptOnChannel> attempt,
    Optional<Failure> failure,
    List<AddedWarning> warnings) {
  public static final TaskChangeDetails NONE =
      new TaskChangeDetails(Charges.NONE, Optional.empty(), Optional.empty(), List.of());

  public TaskChangeDetails {
    warnings = List.copyOf(warnings);
  }

  /** Money in micro-units; 0 if none moved. */
  public record Charges(long held, long captured, long released, long refunded) {
    public static final Charges NONE = new Charges(0, 0, 0, 0);

    Charges with(Effect effect) {
      return switch (effect) {
        case Effect.Capture(var micros) -> new Charges(held, captured + micros, released, refunded);
        case Effect.Release(var micros) -> new Charges(held, captured, released + micros, refunded);
        case Effect.AddWarnings _, Effect.DescribeScene _, Effect.Finish _ -> this;
        case Effect.ReleaseVideo _ -> this;
      };
    }
  }

  /** An attempt, numbered from 1, and the provider and the name of its channel. */
  public record AttemptOnChannel(int number, String provider, String channel) {}

  /** A warning without its message, which the task contains. */
  public record AddedWarning(String param, String reason) {
    static List<AddedWarning> all(List<TaskWarning> warnings) {
      return warnings.stream()
          .map(warning -> new AddedWarning(warning.param(), warning.reason()))
          .toList();
    }
  }

  /** The details of the submission of a task. */
  public static TaskChangeDetails ofSubmission(Task task) {
    return new TaskChangeDetails(
        new Charges(task.price().heldMicros(), 0, 0, 0),
        Optional.empty(),
        Optional.empty(),
        AddedWarning.all(task.warnings()));
  }

  /** The details of a refund of so many micro-units. */
  public static TaskChangeDetails ofRefund(long micros) {
    return new TaskChangeDetails(
        new Charges(0, 0, 0, micros), Optional.empty(), Optional.empty(), List.of());
  }

  /** The details of a transition. */
  public static TaskChangeDetails of(TaskEvent event, Transition.Changed change) {
    var charges = Charges.NONE;
    var warnings = List.<AddedWarning>of();
    for (var effect : change.effects()) {
      charges = charges.with(effect);
      if (effect instanceof Effect.AddWarnings(var added)) {
        warnings = AddedWarning.all(added);
      }
    }
    return new TaskChangeDetails(
        charges, attempt(change.state()), failure(event, change.state()), warnings);
  }

  private static Optional<AttemptOnChannel> attempt(TaskState state) {
    return switch (state) {
      case TaskState.Submitting(var attempt) -> of(attempt);
      case TaskState.Running(var attempt, var _) -> of(attempt);
      case TaskState.Unknown(var attempt) -> of(attempt);
      case TaskState.Storing(var attempt, var _, var _) -> of(attempt);
      case TaskState.Cancelling(var attempt, var _) -> of(attempt);
      case TaskState.Queued _, TaskState.Succeeded _, TaskState.Failed _, TaskState.Cancelled _ ->
          Optional.empty();
    };
  }

  private static Optional<AttemptOnChannel> of(Attempt attempt) {
    return Optional.of(
        new AttemptOnChannel(attempt.number(), attempt.route().provider(), attempt.channel()));
  }

  private static Optional<Failure> failure(TaskEvent event, TaskState state) {
    if (state instanceof TaskState.Failed(var failure)) {
      return Optional.of(failure);
    }
    return event instanceof TaskEvent.ProviderFailed(var failure)
        ? Optional.of(failure)
        : Optional.empty();
  }
}
