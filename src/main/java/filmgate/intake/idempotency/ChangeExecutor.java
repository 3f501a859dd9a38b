package filmgate.intake.idempotency;

import filmgate.store.ChangedBy;
import filmgate.store.Command;
import filmgate.store.Deduplication;
import filmgate.store.Outcome.Change;
import filmgate.store.Outcome.IdempotentOutcome;
import filmgate.store.Store;
import java.time.Clock;
import java.time.Duration;

/** Does changes by hand, each once under its name. */
public final class ChangeExecutor {
  private static final Duration NAMES = Duration.ofHours(24);

  private final Store store;
  private final Clock clock;

  public ChangeExecutor(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  public ChangedBy changedBy(ChangeContext change) {
    return new ChangedBy(change.caller().key(), clock.instant());
  }

  /** Does it, unless it was done before; {@code answer} is what a repetition gets. */
  public <O extends Change> IdempotentOutcome<O> execute(
      ChangeContext change, Command<O> command, String answer) {
    var now = clock.instant();
    return switch (change.key()) {
      case ChangeContext.ChangeKey.NoKey() ->
          new IdempotentOutcome.Performed<>(store.await(command));
      case ChangeContext.ChangeKey.GivenKey(var scope, var fingerprint) ->
          store.await(
              new Command.Idempotent<>(
                  command,
                  new Deduplication.ByKey(scope, fingerprint, now.plus(NAMES)),
                  answer,
                  now));
    };
  }
}
