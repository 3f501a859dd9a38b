package filmgate.task;

import filmgate.task.TaskEvent.Accepted;
import filmgate.task.TaskEvent.CancelConfirmed;
import filmgate.task.TaskEvent.CancelRequested;
import filmgate.task.TaskEvent.DeadlinePassed;
import filmgate.task.TaskEvent.Delivered;
import filmgate.task.TaskEvent.Expired;
import filmgate.task.TaskEvent.Interrupted;
import filmgate.task.TaskEvent.NotAccepted;
import filmgate.task.TaskEvent.ProviderFailed;
import filmgate.task.TaskEvent.Refused;
import filmgate.task.TaskEvent.ResponseLost;
import filmgate.task.TaskEvent.RetentionEnded;
import filmgate.task.TaskEvent.Started;
import filmgate.task.TaskEvent.StepFinished;
import filmgate.task.TaskEvent.Stored;
import filmgate.task.TaskState.Cancelled;
import filmgate.task.TaskState.Cancelling;
import filmgate.task.TaskState.Failed;
import filmgate.task.TaskState.Queued;
import filmgate.task.TaskState.Running;
import filmgate.task.TaskState.Storing;
import filmgate.task.TaskState.Submitting;
import filmgate.task.TaskState.Succeeded;
import filmgate.task.TaskState.Unknown;
import java.util.ArrayList;
import java.util.List;

/**
 * The state machine of a task: pure, without clock or storage.
 *
 * <p>Every combination that is not listed is {@link Transition.Ignored}: a late, repeated, or
 * foreign event changes nothing.
 */
public final class TaskMachine {
  private final RetryPolicy plan;

  public TaskMachine(RetryPolicy plan) {
    this.plan = plan;
  }

  /**
   * The transition for an event in this state.
   *
   * <p>Every transition to a final state settles the price, and no other does: a video is charged
   * as the price defines, and the rest of the hold is released.
   */
  public Transition next(TaskState state, Price price, TaskEvent event) {
    return next(state, event) instanceof Transition.Changed(var to, var effects)
        ? new Transition.Changed(to, settled(effects, price, to))
        : new Transition.Ignored();
  }

  private static List<Effect> settled(List<Effect> effects, Price price, TaskState state) {
    if (price.isFree() || !effects.contains(new Effect.Finish())) {
      return effects;
    }
    var charged = price.chargedMicros(state);
    var all = new ArrayList<>(effects);
    if (charged > 0) {
      all.add(new Effect.Capture(charged));
    }
    if (charged < price.heldMicros()) {
      all.add(new Effect.Release(price.heldMicros() - charged));
    }
    return all;
  }

  private Transition next(TaskState state, TaskEvent event) {
    return switch (state) {
      case Queued queued -> fromQueued(queued, event);
      case Submitting(var attempt) -> fromSubmitting(attempt, event);
      case Running(var attempt, var ticket) -> fromRunning(attempt, ticket, event);
      case Unknown(var attempt) -> fromUnknown(attempt, event);
      case Storing storing -> fromStoring(storing, event);
      case Cancelling(var attempt, var ticket) -> fromCancelling(attempt, ticket, event);
      case Succeeded(var result) -> fromSucceeded(result, event);
      case Failed _, Cancelled _ -> new Transition.Ignored();
    };
  }

  private static Transition fromQueued(Queued queued, TaskEvent event) {
    return switch (event) {
      case Started(var route, var deadline) ->
          to(new Submitting(new Attempt(queued.tries() + 1, queued.faults(), route, deadline, "")));
      case Refused(var failure) -> finish(new Failed(failure));
      case DeadlinePassed _ -> deadlinePassed();
      case Expired _ -> queued.tries() == 0 ? expired() : ignored();
      case CancelRequested _ -> finish(new Cancelled());
      case Accepted _, ResponseLost _, Delivered _, Stored _, ProviderFailed _, Interrupted _ ->
          ignored();
      case StepFinished _, NotAccepted _, CancelConfirmed _, RetentionEnded _ -> ignored();
    };
  }

  private Transition fromSubmitting(Attempt attempt, TaskEvent event) {
    return switch (event) {
      case Accepted accepted -> to(new Running(attempt, accepted.ticket()), accepted(accepted));
      case StepFinished(var progress) -> to(new Submitting(attempt.withProgress(progress)));
      case ResponseLost(var deadline) -> to(new Unknown(attempt.withDeadline(deadline)));
      case NotAccepted _ -> requeue(attempt);
      case Delivered(var video, var _) -> to(new Storing(attempt, "", video));
      case Refused(var failure) -> finish(new Failed(failure));
      case ProviderFailed(var failure) -> retry(attempt, failure);
      case Interrupted _ -> requeue(attempt);
      case DeadlinePassed _ -> deadlinePassed();
      case Started _, Stored _, Expired _ -> ignored();
      case CancelRequested _, CancelConfirmed _, RetentionEnded _ -> ignored();
    };
  }

  private Transition fromRunning(Attempt attempt, String ticket, TaskEvent event) {
    return switch (event) {
      case Delivered(var video, var _) -> to(new Storing(attempt, ticket, video));
      case Refused(var failure) -> finish(new Failed(failure));
      case ProviderFailed(var failure) -> retry(attempt, failure);
      case Interrupted _ -> requeue(attempt);
      case CancelRequested _ -> to(new Cancelling(attempt, ticket));
      case DeadlinePassed _ -> deadlinePassed();
      case Started _, StepFinished _, Accepted _, ResponseLost _, Stored _ -> ignored();
      case NotAccepted _, Expired _, CancelConfirmed _, RetentionEnded _ -> ignored();
    };
  }

  private static Transition fromUnknown(Attempt attempt, TaskEvent event) {
    return switch (event) {
      case StepFinished(var progress) -> to(new Submitting(attempt.withProgress(progress)));
      case NotAccepted _ -> requeue(attempt);
      case Accepted accepted -> to(new Running(attempt, accepted.ticket()), accepted(accepted));
      case Delivered(var video, var _) -> to(new Storing(attempt, "", video));
      case Refused(var failure) -> finish(new Failed(failure));
      case Interrupted _ -> requeue(attempt);
      case DeadlinePassed _ ->
          finish(
              new Failed(
                  Failure.of(
                      FailureCode.OUTCOME_UNKNOWN,
                      "The upstream never said whether it took the task.")));
      case Started _, ResponseLost _, Stored _, ProviderFailed _, Expired _ -> ignored();
      case CancelRequested _, CancelConfirmed _, RetentionEnded _ -> ignored();
    };
  }

  private Transition fromStoring(Storing storing, TaskEvent event) {
    var attempt = storing.attempt();
    return switch (event) {
      case Delivered(var video, var _) -> to(new Storing(attempt, storing.ticket(), video));
      case Stored(var result, var warnings) -> succeed(result, warnings);
      case Refused(var failure) -> finish(new Failed(failure));
      case ProviderFailed(var failure) -> retry(attempt, failure);
      case Interrupted _ -> requeue(attempt);
      case DeadlinePassed _ -> deadlinePassed();
      case Started _, Accepted _, ResponseLost _, Expired _ -> ignored();
      case StepFinished _, NotAccepted _ -> ignored();
      case CancelRequested _, CancelConfirmed _, RetentionEnded _ -> ignored();
    };
  }

  private static Transition fromCancelling(Attempt attempt, String ticket, TaskEvent event) {
    return switch (event) {
      case CancelConfirmed _, Interrupted _, ProviderFailed _ -> finish(new Cancelled());
      case Delivered(var video, var _) -> to(new Storing(attempt, ticket, video));
      case Refused(var failure) -> finish(new Failed(failure));
      case DeadlinePassed _ -> deadlinePassed();
      case Started _, StepFinished _, Accepted _, ResponseLost _, Stored _ -> ignored();
      case NotAccepted _, CancelRequested _, Expired _, RetentionEnded _ -> ignored();
    };
  }

  private static Transition fromSucceeded(VideoResult result, TaskEvent event) {
    return switch (event) {
      case RetentionEnded(var at)
          when result.retention() instanceof VideoResult.Retention.AvailableUntil ->
          to(new Succeeded(result.deletedSince(at)), new Effect.ReleaseVideo(result.digest()));
      case Started _, Accepted _, ResponseLost _, Delivered _, Stored _, Refused _ -> ignored();
      case StepFinished _, NotAccepted _, ProviderFailed _, Interrupted _ -> ignored();
      case CancelRequested _, CancelConfirmed _ -> ignored();
      case DeadlinePassed _, Expired _, RetentionEnded _ -> ignored();
    };
  }

  private Transition retry(Attempt attempt, Failure failure) {
    var faults = attempt.faults() + 1;
    return plan.allowsRetry(faults)
        ? to(new Queued(attempt.number(), faults, attempt.channel()))
        : finish(new Failed(failure));
  }

  private static Transition requeue(Attempt attempt) {
    return to(new Queued(attempt.number(), attempt.faults()));
  }

  private static Transition deadlinePassed() {
    return finish(
        new Failed(
            Failure.of(
                FailureCode.DEADLINE_EXCEEDED, "The task did not end before its deadline.")));
  }

  /** Applies only before the first start: a task that was interrupted does not expire. */
  private static Transition expired() {
    return finish(
        new Failed(
            new Failure(
                FailureCode.DEADLINE_EXCEEDED,
                "expires_in",
                "The task was not started within its expires_in.")));
  }

  private static Transition to(TaskState state, Effect... effects) {
    return new Transition.Changed(state, List.of(effects));
  }

  private static Transition finish(TaskState state) {
    return to(state, new Effect.Finish());
  }

  private static Transition succeed(VideoResult result, List<TaskWarning> warnings) {
    return warnings.isEmpty()
        ? finish(new Succeeded(result))
        : to(new Succeeded(result), new Effect.Finish(), new Effect.AddWarnings(warnings));
  }

  private static Transition ignored() {
    return new Transition.Ignored();
  }

  private static Effect[] accepted(Accepted accepted) {
    var effects = new ArrayList<Effect>();
    if (!accepted.warnings().isEmpty()) {
      effects.add(new Effect.AddWarnings(accepted.warnings()));
    }
    if (!accepted.scene().isEmpty()) {
      effects.add(new Effect.DescribeScene(accepted.scene()));
    }
    return effects.toArray(Effect[]::new);
  }
}
