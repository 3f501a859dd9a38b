package filmgate.intake;

import filmgate.store.By;
import filmgate.store.Command;
import filmgate.store.Once;
import filmgate.store.Outcome.Change;
import filmgate.store.Outcome.Repeatable;
import filmgate.store.Store;
import java.time.Clock;
import java.time.Duration;

/** Does changes by hand, each once under its name. */
final class Deeds {
  private static final Duration NAMES = Duration.ofHours(24);

  private final Store store;
  private final Clock clock;

  Deeds(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  By by(Deed deed) {
    return new By(deed.caller().key(), clock.instant());
  }

  /** Does it, unless it was done before; {@code answer} is what a repetition gets. */
  <O extends Change> Repeatable<O> run(Deed deed, Command<O> command, String answer) {
    var now = clock.instant();
    return switch (deed.name()) {
      case Deed.Name.None() -> new Repeatable.First<>(store.await(command));
      case Deed.Name.Given(var scope, var fingerprint) ->
          store.await(
              new Command.Named<>(
                  command, new Once.Named(scope, fingerprint, now.plus(NAMES)), answer, now));
    };
  }
}
