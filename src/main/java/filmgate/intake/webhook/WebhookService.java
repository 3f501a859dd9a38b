package filmgate.intake.webhook;

import filmgate.id.AccountId;
import filmgate.id.EndpointId;
import filmgate.intake.idempotency.ChangeContext;
import filmgate.intake.idempotency.ChangeExecutor;
import filmgate.keys.Caller;
import filmgate.store.ChangedBy;
import filmgate.store.Command.CreateEndpoint;
import filmgate.store.Command.DeleteEndpoint;
import filmgate.store.Command.PutDefaultSecret;
import filmgate.store.Command.RecoverDeliveries;
import filmgate.store.Command.Redeliver;
import filmgate.store.Command.RotateEndpointSecret;
import filmgate.store.Command.TestEndpoint;
import filmgate.store.Command.UpdateEndpoint;
import filmgate.store.Outcome.DeliveryChange;
import filmgate.store.Outcome.EndpointChange;
import filmgate.store.Outcome.IdempotentOutcome;
import filmgate.store.Outcome.Recovery;
import filmgate.store.Store;
import filmgate.webhook.EndpointSpec;
import filmgate.webhook.EndpointState;
import filmgate.webhook.SigningSecret;
import filmgate.webhook.SigningSecrets;
import filmgate.webhook.WebhookEndpoint;
import java.time.Clock;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** Creates and changes webhook endpoints, and repeats deliveries, for one account at a time. */
public final class WebhookService {
  private static final int RECOVERED_AT_ONCE = 500;

  private final Store store;
  private final Clock clock;
  private final RandomGenerator random;
  private final ChangeExecutor changes;

  /**
   * @param random a secure source of secrets
   */
  public WebhookService(Store store, Clock clock, RandomGenerator random) {
    this.store = store;
    this.clock = clock;
    this.random = random;
    this.changes = new ChangeExecutor(store, clock);
  }

  /** A new endpoint, and the secret that signs its deliveries. */
  public record NewEndpoint(WebhookEndpoint endpoint, SigningSecret secret) {}

  /** An endpoint that exists once {@link #create} has stored it. */
  public NewEndpoint newEndpoint(
      AccountId account, boolean test, EndpointSpec spec, boolean enabled, String origin) {
    var now = Instant.ofEpochMilli(clock.millis());
    var id = EndpointId.of(now.toEpochMilli(), random.nextLong(), random.nextLong());
    var state = enabled ? EndpointState.ENABLED : EndpointState.DISABLED;
    return new NewEndpoint(
        new WebhookEndpoint(id, account, test, spec, state, origin, now),
        SigningSecret.create(random));
  }

  /** Stores the endpoint; {@code response} is the response to a repetition. */
  public IdempotentOutcome<EndpointChange> create(
      ChangeContext change, NewEndpoint fresh, String response) {
    var command = new CreateEndpoint(fresh.endpoint(), fresh.secret(), changes.changedBy(change));
    return changes.execute(change, command, response);
  }

  public EndpointChange update(Caller caller, EndpointId id, EndpointSpec spec, boolean enabled) {
    return store.await(new UpdateEndpoint(caller.account(), id, spec, enabled, by(caller)));
  }

  public EndpointChange delete(Caller caller, EndpointId id) {
    return store.await(new DeleteEndpoint(caller.account(), id, by(caller)));
  }

  /** The result of a rotation, and the new secret if there is such an endpoint. */
  public record Rotation(EndpointChange change, SigningSecret secret) {}

  public Rotation rotate(Caller caller, EndpointId id) {
    var next = SigningSecret.create(random);
    return new Rotation(
        store.await(new RotateEndpointSecret(caller.account(), id, next, by(caller))), next);
  }

  /** The secrets of the webhooks of tasks; the first call creates them. */
  public SigningSecrets defaultSecrets(AccountId account, boolean test) {
    return store
        .webhooks()
        .defaultSecrets(account, test)
        .orElseGet(() -> putSecret(account, test, false, "server"));
  }

  public SigningSecrets rotateDefaultSecret(Caller caller, boolean test) {
    return putSecret(caller.account(), test, true, caller.key().value());
  }

  private SigningSecrets putSecret(AccountId account, boolean test, boolean rotate, String actor) {
    var by = new ChangedBy(actor, clock.instant());
    var secret = SigningSecret.create(random);
    return store.await(new PutDefaultSecret(account, test, secret, rotate, by)).secrets();
  }

  /** Sends a test event to an endpoint. */
  public DeliveryChange test(Caller caller, EndpointId id) {
    return store.await(new TestEndpoint(caller.account(), id, clock.instant()));
  }

  public DeliveryChange redeliver(Caller caller, long delivery) {
    return store.await(new Redeliver(caller.account(), delivery, clock.instant()));
  }

  /** Delivers again everything since a time that an endpoint did not receive. */
  public Recovery recover(Caller caller, EndpointId id, Instant since) {
    var total = 0;
    while (true) {
      var outcome =
          store.await(
              new RecoverDeliveries(
                  caller.account(), id, since, clock.instant(), RECOVERED_AT_ONCE));
      if (!(outcome instanceof Recovery.Recovered(var deliveries))) {
        return outcome;
      }
      total += deliveries;
      if (deliveries < RECOVERED_AT_ONCE) {
        return new Recovery.Recovered(total);
      }
    }
  }

  private ChangedBy by(Caller caller) {
    return new ChangedBy(caller.key().value(), clock.instant());
  }
}
