package filmgate.task;

import filmgate.task.TaskEvent.Accepted;
import filmgate.task.TaskEvent.AnswerLost;
import filmgate.task.TaskEvent.CancelAsked;
import filmgate.task.TaskEvent.CancelConfirmed;
import filmgate.task.TaskEvent.Crashed;
import filmgate.task.TaskEvent.Delivered;
import filmgate.task.TaskEvent.Expired;
import filmgate.task.TaskEvent.Interrupted;
import filmgate.task.TaskEvent.Kept;
import filmgate.task.TaskEvent.Overdue;
import filmgate.task.TaskEvent.Refused;
import filmgate.task.TaskEvent.RetentionEnded;
import filmgate.task.TaskEvent.Started;
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
 * Decides what follows what in the life of a task; pure, without clock or storage.
 *
 * <p>Every combination that is not written down is {@link Transition.Unmoved}: a late, doubled or
 * foreign event changes nothing.
 */
public final class TaskMachine {
  private final RetryPlan plan;

  public TaskMachine(RetryPlan plan) {
    this.plan = plan;
  }

  /**
   * What follows from the event in this state.
   *
   * <p>Every way to a final state settles the price, and nothing else does: a film is charged as
   * the price says, the rest of what was held goes back.
   */
  public Transition next(TaskState state, Price price, TaskEvent event) {
    return next(state, event) instanceof Transition.Moved(var to, var effects)
        ? new Transition.Moved(to, settled(effects, price, to))
        : new Transition.Unmoved();
  }

  private static List<Effect> settled(List<Effect> effects, Price price, TaskState state) {
    if (price.isFree() || !effects.contains(new Effect.Finish())) {
      return effects;
    }
    var charged = price.charged(state);
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
      case Storing(var attempt, var _) -> fromStoring(attempt, event);
      case Cancelling(var attempt, var _) -> fromCancelling(attempt, event);
      case Succeeded(var result) -> fromSucceeded(result, event);
      case Failed _, Cancelled _ -> new Transition.Unmoved();
    };
  }

  private static Transition fromQueued(Queued queued, TaskEvent event) {
    return switch (event) {
      case Started(var channel, var deadline) ->
          to(new Submitting(new Attempt(queued.tries() + 1, queued.faults(), channel, deadline)));
      case Refused(var failure) -> finish(new Failed(failure));
      case Overdue _ -> overdue();
      case Expired _ -> queued.tries() == 0 ? expired() : unmoved();
      case CancelAsked _ -> finish(new Cancelled());
      case Accepted _, AnswerLost _, Delivered _, Kept _, Crashed _, Interrupted _ -> unmoved();
      case CancelConfirmed _, RetentionEnded _ -> unmoved();
    };
  }

  private Transition fromSubmitting(Attempt attempt, TaskEvent event) {
    return switch (event) {
      case Accepted(var ticket, var notices) -> to(new Running(attempt, ticket), warn(notices));
      case AnswerLost _ -> to(new Unknown(attempt));
      case Delivered(var video) -> to(new Storing(attempt, video));
      case Refused(var failure) -> finish(new Failed(failure));
      case Crashed(var failure) -> retry(attempt, failure);
      case Interrupted _ -> again(attempt);
      case Overdue _ -> overdue();
      case Started _, Kept _, Expired _ -> unmoved();
      case CancelAsked _, CancelConfirmed _, RetentionEnded _ -> unmoved();
    };
  }

  private Transition fromRunning(Attempt attempt, String ticket, TaskEvent event) {
    return switch (event) {
      case Delivered(var video) -> to(new Storing(attempt, video));
      case Refused(var failure) -> finish(new Failed(failure));
      case Crashed(var failure) -> retry(attempt, failure);
      case Interrupted _ -> again(attempt);
      case CancelAsked _ -> to(new Cancelling(attempt, ticket));
      case Overdue _ -> overdue();
      case Started _, Accepted _, AnswerLost _, Kept _ -> unmoved();
      case Expired _, CancelConfirmed _, RetentionEnded _ -> unmoved();
    };
  }

  private static Transition fromUnknown(Attempt attempt, TaskEvent event) {
    return switch (event) {
      case Accepted(var ticket, var notices) -> to(new Running(attempt, ticket), warn(notices));
      case Delivered(var video) -> to(new Storing(attempt, video));
      case Refused(var failure) -> finish(new Failed(failure));
      case Interrupted _ -> again(attempt);
      case Overdue _ ->
          finish(
              new Failed(
                  Failure.of(
                      FailureCode.OUTCOME_UNKNOWN,
                      "The upstream never said whether it took the task.")));
      case Started _, AnswerLost _, Kept _, Crashed _, Expired _ -> unmoved();
      case CancelAsked _, CancelConfirmed _, RetentionEnded _ -> unmoved();
    };
  }

  private Transition fromStoring(Attempt attempt, TaskEvent event) {
    return switch (event) {
      case Kept(var result) -> finish(new Succeeded(result));
      case Refused(var failure) -> finish(new Failed(failure));
      case Crashed(var failure) -> retry(attempt, failure);
      case Interrupted _ -> again(attempt);
      case Overdue _ -> overdue();
      case Started _, Accepted _, AnswerLost _, Delivered _, Expired _ -> unmoved();
      case CancelAsked _, CancelConfirmed _, RetentionEnded _ -> unmoved();
    };
  }

  private static Transition fromCancelling(Attempt attempt, TaskEvent event) {
    return switch (event) {
      case CancelConfirmed _, Interrupted _, Crashed _ -> finish(new Cancelled());
      case Delivered(var video) -> to(new Storing(attempt, video));
      case Refused(var failure) -> finish(new Failed(failure));
      case Overdue _ -> overdue();
      case Started _, Accepted _, AnswerLost _, Kept _ -> unmoved();
      case CancelAsked _, Expired _, RetentionEnded _ -> unmoved();
    };
  }

  private static Transition fromSucceeded(Result result, TaskEvent event) {
    return switch (event) {
      case RetentionEnded(var at) when result.retention() instanceof Result.Retention.KeptUntil ->
          to(new Succeeded(result.goneSince(at)), new Effect.LetGo(result.digest()));
      case Started _, Accepted _, AnswerLost _, Delivered _, Kept _, Refused _ -> unmoved();
      case Crashed _, Interrupted _, CancelAsked _, CancelConfirmed _ -> unmoved();
      case Overdue _, Expired _, RetentionEnded _ -> unmoved();
    };
  }

  private Transition retry(Attempt attempt, Failure failure) {
    var faults = attempt.faults() + 1;
    return plan.allows(faults)
        ? to(new Queued(attempt.number(), faults))
        : finish(new Failed(failure));
  }

  private static Transition again(Attempt attempt) {
    return to(new Queued(attempt.number(), attempt.faults()));
  }

  private static Transition overdue() {
    return finish(
        new Failed(
            Failure.of(
                FailureCode.DEADLINE_EXCEEDED, "The task did not end before its deadline.")));
  }

  /** What was started once has met its time: an interruption does not take that back. */
  private static Transition expired() {
    return finish(
        new Failed(
            new Failure(
                FailureCode.DEADLINE_EXCEEDED,
                "expires_in",
                "The task was not started within its expires_in.")));
  }

  private static Transition to(TaskState state, Effect... effects) {
    return new Transition.Moved(state, List.of(effects));
  }

  private static Transition finish(TaskState state) {
    return to(state, new Effect.Finish());
  }

  private static Transition unmoved() {
    return new Transition.Unmoved();
  }

  private static Effect[] warn(List<Notice> notices) {
    return notices.isEmpty() ? new Effect[0] : new Effect[] {new Effect.Warn(notices)};
  }
}
