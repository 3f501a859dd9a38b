package filmgate.webhook;

import filmgate.id.AccountId;
import filmgate.id.EndpointId;
import java.time.Duration;
import java.time.Instant;

/**
 * A URL that receives the events of an account.
 *
 * @param test whether a test key created it: it receives only events of tasks of test keys
 * @param origin the base of links in the events: the base URL of the request that created it
 */
public record WebhookEndpoint(
    EndpointId id,
    AccountId account,
    boolean test,
    EndpointSpec spec,
    EndpointState state,
    String origin,
    Instant createdAt) {
  /** The most endpoints of an account. */
  public static final int PER_ACCOUNT_MAX = 20;

  /** An endpoint is disabled if every attempt fails for this time. */
  public static final Duration FAILING_MAX = Duration.ofDays(5);

  /** Whether it receives an event of this type; {@code ofTest}: of a task of a test key. */
  public boolean receives(String type, boolean ofTest) {
    return (ofTest || !test) && spec.receives(type);
  }

  public boolean isEnabled() {
    return state == EndpointState.ENABLED;
  }
}
