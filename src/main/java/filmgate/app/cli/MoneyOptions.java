package filmgate.app.cli;

import filmgate.app.cli.command.CliException;
import filmgate.app.cli.command.Invocation;
import filmgate.intake.idempotency.IdempotencyKeys;
import java.util.Optional;

/** The option of all commands that move money. */
final class MoneyOptions {
  static final String IDEMPOTENCY_KEY = "--idempotency-key";
  static final String IDEMPOTENCY_KEY_HELP =
      "The same command with the same key within 24 hours changes nothing and prints the result"
          + " of the first.";

  private MoneyOptions() {}

  static Optional<String> idempotencyKey(Invocation invocation) {
    return invocation
        .option(IDEMPOTENCY_KEY)
        .map(
            text ->
                IdempotencyKeys.parse(text)
                    .orElseThrow(
                        () ->
                            new CliException(
                                "%s must be 1-255 visible ASCII characters"
                                    .formatted(IDEMPOTENCY_KEY))));
  }
}
