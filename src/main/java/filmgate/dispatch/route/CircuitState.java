package filmgate.dispatch.route;

import java.util.Locale;

/** The state of a circuit breaker, for an operator. */
public enum CircuitState {
  CLOSED,
  /** Submissions wait because the upstream is at capacity. */
  BUSY,
  OPEN,
  /** One submission at a time finds out whether the upstream works again. */
  HALF_OPEN,
  /** The operator's account at the upstream is not usable. */
  ACCOUNT_PROBLEM;

  /** The name in responses. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
