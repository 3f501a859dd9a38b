package filmgate.intake;

/** How a submission came, so that a repetition makes no second task (contract 5.2, 4.1). */
public sealed interface Sending {

  /** By itself: it is no repetition. */
  record Single() implements Sending {}

  /**
   * With an {@code Idempotency-Key}.
   *
   * @param route the template of the route that it came by
   */
  record Named(String route, String name) implements Sending {}

  /** For the first time, from a client that resends by itself. */
  record First(String route) implements Sending {}

  /** Again, from such a client, which does not say what it repeats. */
  record Again(String route) implements Sending {}
}
