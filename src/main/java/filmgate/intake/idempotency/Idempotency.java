package filmgate.intake.idempotency;

/** How a submission came, so that a repetition makes no second task (contract 5.2, 4.1). */
public sealed interface Idempotency {

  /** By itself: it is no repetition. */
  record None() implements Idempotency {}

  /**
   * With an {@code Idempotency-Key}.
   *
   * @param route the template of the route that it came by
   */
  record Key(String route, String key) implements Idempotency {}

  /** For the first time, from a client that resends by itself. */
  record ClientFirstTry(String route) implements Idempotency {}

  /** Again, from such a client, which does not say what it repeats. */
  record ClientRetry(String route) implements Idempotency {}
}
