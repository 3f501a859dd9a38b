package filmgate.intake;

import filmgate.crash.CrashPoint;
import filmgate.crash.CrashPoints;
import filmgate.intake.Submissions.Duplicate;
import filmgate.intake.Submissions.InsufficientFunds;
import filmgate.intake.Submissions.Rejected;
import filmgate.intake.Submissions.SpendCapExceeded;
import filmgate.intake.Submissions.SubmitResult;
import filmgate.intake.Submissions.TaskCreated;
import filmgate.keys.LimitCache;
import filmgate.signals.Signals;
import filmgate.store.Command;
import filmgate.store.Deduplication;
import filmgate.store.Outcome.Submitted;
import filmgate.store.QueueLimits;
import filmgate.store.Store;
import filmgate.task.Task;
import java.time.Clock;
import java.util.Optional;

/** Stores new tasks within the limits of their queues, and signals them. */
public record TaskStorage(
    Store store, Signals signals, LimitCache limits, Clock clock, CrashPoints points) {
  /** The response to the earlier submission that this one repeats. */
  Optional<Duplicate> findEarlier(Deduplication deduplication) {
    return switch (deduplication) {
      case Deduplication.None _, Deduplication.FirstSend _ -> Optional.empty();
      case Deduplication.ByKey _, Deduplication.Resend _ ->
          store.tasks().earlierReceipt(deduplication, clock.instant()).map(Duplicate::new);
    };
  }

  /** Stores the task unless it is a repetition, cannot be paid, or its queue is full. */
  SubmitResult store(Task task, Deduplication deduplication) {
    var command = new Command.SubmitTask(task, deduplication, queueLimits(task.owner()));
    points.pass(CrashPoint.SUBMIT_BEFORE_COMMAND);
    return switch (store.await(command)) {
      case Submitted.TaskStored(var stored) -> {
        points.pass(CrashPoint.SUBMIT_BEFORE_SIGNAL);
        signals.changed(stored.id());
        points.pass(CrashPoint.SUBMIT_BEFORE_ANSWER);
        yield new TaskCreated(stored);
      }
      case Submitted.OutOfFunds(var required, var available) ->
          new InsufficientFunds(required, available);
      case Submitted.OverSpendCap(var required, var cap) -> new SpendCapExceeded(required, cap);
      case Submitted.Duplicate(var first) -> {
        points.pass(CrashPoint.SUBMIT_REPLAYED);
        yield new Duplicate(first);
      }
      case Submitted.KeyReused() -> Rejected.KEY_REUSED;
      case Submitted.QueueFull() -> Rejected.QUEUE_FULL;
    };
  }

  private QueueLimits queueLimits(Task.Owner owner) {
    return new QueueLimits(
        limits.limitsOf(owner.account()).queue(), limits.limitsOf(owner.key()).queue());
  }
}
