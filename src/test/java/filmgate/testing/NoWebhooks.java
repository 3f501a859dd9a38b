package filmgate.testing;

import filmgate.id.AccountId;
import filmgate.id.EndpointId;
import filmgate.id.TaskId;
import filmgate.store.WebhookQueries;
import filmgate.webhook.Delivery;
import filmgate.webhook.DeliveryAttempt;
import filmgate.webhook.SigningSecrets;
import filmgate.webhook.WebhookEndpoint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A store without webhooks. */
final class NoWebhooks implements WebhookQueries {
  @Override
  public int pending(int max) {
    return 0;
  }

  @Override
  public Optional<WebhookEndpoint> endpoint(EndpointId id) {
    return Optional.empty();
  }

  @Override
  public List<WebhookEndpoint> endpoints(AccountId account) {
    return List.of();
  }

  @Override
  public Optional<SigningSecrets> secrets(EndpointId id) {
    return Optional.empty();
  }

  @Override
  public Optional<SigningSecrets> defaultSecrets(AccountId account, boolean test) {
    return Optional.empty();
  }

  @Override
  public List<Delivery> deliveries(DeliveryQuery query) {
    return List.of();
  }

  @Override
  public Optional<Delivery> delivery(AccountId account, long id) {
    return Optional.empty();
  }

  @Override
  public List<DeliveryAttempt> attempts(long delivery) {
    return List.of();
  }

  @Override
  public List<TaskDelivery> ofTask(TaskId task, int limit) {
    return List.of();
  }

  @Override
  public List<Delivery> due(Instant now, int perReceiver) {
    return List.of();
  }
}
