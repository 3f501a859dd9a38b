package filmgate.intake.idempotency;

/** What a request says about being a repetition of an earlier one. */
public sealed interface Idempotency {

  /** The request does not say it. */
  record None() implements Idempotency {}

  /**
   * The request has an {@code Idempotency-Key}.
   *
   * @param route the template of the route
   */
  record Key(String route, String key) implements Idempotency {}

  /** The first try of a client that resends by itself. */
  record ClientFirstTry(String route) implements Idempotency {}

  /** A later try of such a client, which does not name the first. */
  record ClientRetry(String route) implements Idempotency {}
}
