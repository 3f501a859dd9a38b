package filmgate.channel;

import filmgate.billing.Amount;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The configuration of one channel. {@link ChannelField} describes each field.
 *
 * @param models the upstream's name by the public name of each model, or an empty string where it
 *     is the provider's usual one; empty for every model of the provider
 * @param idempotency whether the upstream honours {@code Idempotency-Key}
 */
public record ChannelConfig(
    String name,
    String provider,
    Upstream upstream,
    Credentials credentials,
    Map<String, String> models,
    Routing routing,
    Timing timing,
    CloudProject cloud,
    boolean idempotency) {

  public ChannelConfig {
    models = Map.copyOf(models);
  }

  /**
   * The address of the upstream, and what every request to it carries.
   *
   * @param baseUrl without a trailing slash and without {@code /v1}; empty for the provider's own
   * @param override the JSON object that is merged into the body of a submit
   */
  public record Upstream(
      Optional<URI> baseUrl,
      Map<String, Credential> headers,
      Optional<Credential> proxy,
      String override) {
    public Upstream {
      headers = Map.copyOf(headers);
    }
  }

  /**
   * The secrets of the account at the upstream.
   *
   * @param keys each has its own health
   * @param serviceAccount the JSON of a Google service account
   */
  public record Credentials(
      List<Credential> keys,
      Optional<KeyPair> keyPair,
      Optional<Credential> serviceAccount,
      Optional<Credential> webhookSecret) {
    public Credentials {
      keys = List.copyOf(keys);
    }
  }

  /** A key that names the account, and a key that signs. */
  public record KeyPair(Credential accessKey, Credential secretKey) {}

  /**
   * What routing reads.
   *
   * @param enabled whether the channel gets new tasks
   * @param concurrent the most tasks at the upstream at the same time
   * @param weight the share among channels of one priority
   * @param priority the lowest number is first
   * @param cost what one second of video costs
   * @param accounts the accounts that may use the channel; empty for all
   */
  public record Routing(
      boolean enabled,
      int concurrent,
      int weight,
      int priority,
      Optional<Amount> cost,
      List<String> accounts,
      Failover failover) {
    public Routing {
      accounts = List.copyOf(accounts);
    }
  }

  /** When a task may continue on another channel. */
  public enum Failover {
    /** Only where the upstream surely did not accept the task. */
    BEFORE_ACCEPT("before-accept"),
    /** Also after the upstream accepted the task and it failed there. */
    AFTER_FAILURE("after-failure");

    private final String wireName;

    Failover(String wireName) {
      this.wireName = wireName;
    }

    public String wireName() {
      return wireName;
    }
  }

  /**
   * Intervals and timeouts.
   *
   * @param poll the interval between two polls; zero for an adaptive one
   * @param connect the longest time until a connection is open
   * @param request the longest time of one request
   * @param task the longest time that a task may run at the upstream
   * @param unknown how long a task with an unknown outcome is parked
   */
  public record Timing(
      Duration poll, Duration connect, Duration request, Duration task, Duration unknown) {}

  /** The project in the provider's cloud, its region, and a bucket for results. */
  public record CloudProject(
      Optional<String> project, Optional<String> location, Optional<String> storageUri) {}
}
