package filmgate.intake.idempotency;

import filmgate.keys.Caller;
import filmgate.store.Deduplication;
import tools.jackson.databind.JsonNode;

/**
 * Who changes something, and under which name (contract 5.2).
 *
 * @param caller whose key asks for it
 */
public record ChangeContext(Caller caller, ChangeKey key) {

  /** The name that the caller gave it. */
  public sealed interface ChangeKey {
    record NoKey() implements ChangeKey {}

    /** Scope and fingerprint are those of {@link Deduplication.ByKey}. */
    record GivenKey(String scope, String fingerprint) implements ChangeKey {}
  }

  /**
   * One that came in a request.
   *
   * @param path the request's own, since what it is about stands there
   */
  public static ChangeContext of(Caller caller, Idempotency sending, String path, JsonNode body) {
    return new ChangeContext(
        caller,
        switch (sending) {
          case Idempotency.None _, Idempotency.ClientFirstTry _, Idempotency.ClientRetry _ ->
              new ChangeKey.NoKey();
          case Idempotency.Key(var route, var name) ->
              new ChangeKey.GivenKey(
                  Fingerprint.of("deed", caller.account(), route, name),
                  Fingerprint.of(path, Fingerprint.of(body)));
        });
  }
}
