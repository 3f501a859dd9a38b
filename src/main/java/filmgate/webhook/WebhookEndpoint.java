package filmgate.webhook;

import filmgate.id.AccountId;
import filmgate.id.EndpointId;
import java.time.Duration;
import java.time.Instant;

/**
 * A URL that receives the events of an account.
 *
 * @param origin the base of links in the events: the base URL of the request that created it
 */
public record WebhookEndpoint(
    EndpointId id,
    AccountId account,
    EndpointSpec spec,
    EndpointState state,
    String origin,
    Instant createdAt) {
  /** The most endpoints of an account. */
  public static final int PER_ACCOUNT_MAX = 20;

  /** An endpoint is disabled if every attempt fails for this time. */
  public static final Duration FAILING_MAX = Duration.ofDays(5);

  public boolean isEnabled() {
    return state == EndpointState.ENABLED;
  }
}
