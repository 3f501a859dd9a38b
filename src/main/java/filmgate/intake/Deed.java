package filmgate.intake;

import filmgate.keys.Caller;
import filmgate.store.Once;
import tools.jackson.databind.JsonNode;

/**
 * Who changes something, and under which name (contract 5.2).
 *
 * @param caller whose key asks for it
 */
public record Deed(Caller caller, Name name) {

  /** The name that the caller gave it. */
  public sealed interface Name {
    record None() implements Name {}

    /** Scope and fingerprint are those of {@link Once.Named}. */
    record Given(String scope, String fingerprint) implements Name {}
  }

  /**
   * One that came in a request.
   *
   * @param path the request's own, since what it is about stands there
   */
  public static Deed of(Caller caller, Sending sending, String path, JsonNode body) {
    return new Deed(
        caller,
        switch (sending) {
          case Sending.Single _, Sending.First _, Sending.Again _ -> new Name.None();
          case Sending.Named(var route, var name) ->
              new Name.Given(
                  Fingerprint.of("deed", caller.account(), route, name),
                  Fingerprint.of(path, Fingerprint.of(body)));
        });
  }
}
