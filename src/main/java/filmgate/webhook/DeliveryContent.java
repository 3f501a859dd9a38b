package filmgate.webhook;

import java.util.Optional;

/** Writes the bodies of deliveries, from the data at the time of the attempt. */
public interface DeliveryContent {
  /** The body for an endpoint, with links that begin with {@code origin}. */
  Optional<byte[]> forEndpoint(Delivery delivery, String origin);

  /** The body for the webhook of a task; empty if the task was erased. */
  Optional<byte[]> forTaskWebhook(Delivery delivery);
}
