package filmgate.intake.idempotency;

import filmgate.keys.Caller;
import filmgate.store.Deduplication;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The actor of a change and its idempotency key.
 *
 * @param actor the id of a key, or {@code cli} for the command line
 */
public record ChangeContext(String actor, ChangeKey key) {
  private static final String CLI_ACTOR = "cli";

  /** A change by the command line. */
  public static final ChangeContext CLI = new ChangeContext(CLI_ACTOR, new ChangeKey.NoKey());

  /** A change by a caller's key. */
  public ChangeContext(Caller caller, ChangeKey key) {
    this(caller.key().value(), key);
  }

  /**
   * A change by a command with an idempotency key.
   *
   * @param command the name of the command
   * @param arguments all that the command does depends on
   */
  public static ChangeContext ofCommand(
      String command, String idempotencyKey, List<String> arguments) {
    return new ChangeContext(
        CLI_ACTOR,
        new ChangeKey.GivenKey(
            Fingerprint.of("deed", CLI_ACTOR, command, idempotencyKey),
            Fingerprint.of(arguments.toArray(String[]::new))));
  }

  /** The idempotency key of the change. */
  public sealed interface ChangeKey {
    record NoKey() implements ChangeKey {}

    /** The values of a {@link Deduplication.ByKey}. */
    record GivenKey(String scope, String fingerprint) implements ChangeKey {}
  }

  /**
   * The context of a change by a request.
   *
   * @param path the path of the request, which identifies the changed resource
   */
  public static ChangeContext of(
      Caller caller, Idempotency idempotency, String path, JsonNode body) {
    return new ChangeContext(
        caller,
        switch (idempotency) {
          case Idempotency.None _, Idempotency.ClientFirstTry _, Idempotency.ClientRetry _ ->
              new ChangeKey.NoKey();
          case Idempotency.Key(var route, var idempotencyKey) ->
              new ChangeKey.GivenKey(
                  Fingerprint.of("deed", caller.account().value(), route, idempotencyKey),
                  Fingerprint.of(path, Fingerprint.of(body)));
        });
  }
}
