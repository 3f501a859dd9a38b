package filmgate.intake.idempotency;

import filmgate.store.ChangedBy;
import filmgate.store.Command;
import filmgate.store.Deduplication;
import filmgate.store.Outcome.Change;
import filmgate.store.Outcome.IdempotentOutcome;
import filmgate.store.Store;
import java.time.Clock;
import java.time.Duration;

/** Runs the changes of operators, each at most once per idempotency key. */
public record ChangeExecutor(Store store, Clock clock) {
  private static final Duration KEY_RETENTION = Duration.ofHours(24);

  public ChangedBy changedBy(ChangeContext change) {
    return new ChangedBy(change.actor(), clock.instant());
  }

  /** Runs the command unless it has run; {@code response} is the response to a repetition. */
  public <O extends Change> IdempotentOutcome<O> execute(
      ChangeContext change, Command<O> command, String response) {
    var now = clock.instant();
    return switch (change.key()) {
      case ChangeContext.ChangeKey.NoKey() ->
          new IdempotentOutcome.Performed<>(store.await(command));
      case ChangeContext.ChangeKey.GivenKey(var scope, var fingerprint) ->
          store.await(
              new Command.Idempotent<>(
                  command,
                  new Deduplication.ByKey(scope, fingerprint, now.plus(KEY_RETENTION)),
                  response,
                  now));
    };
  }
}
