package filmgate.app.local;

import filmgate.app.cli.command.CliException;
import filmgate.intake.idempotency.ChangeContext;
import java.util.List;
import java.util.Optional;

/** The changes of commands that run once per idempotency key. */
final class LocalChanges {
  private LocalChanges() {}

  /** The context of a command; without a key, each run of it is a change of its own. */
  static ChangeContext context(
      String command, Optional<String> idempotencyKey, List<String> arguments) {
    return idempotencyKey
        .map(key -> ChangeContext.ofCommand(command, key, arguments))
        .orElse(ChangeContext.CLI);
  }

  static CliException keyReused() {
    return new CliException(
        "--idempotency-key was used with other arguments. Use another key for another change");
  }
}
