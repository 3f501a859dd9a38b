package filmgate.store;

import filmgate.id.AccountId;
import filmgate.id.EndpointId;
import filmgate.id.TaskId;
import filmgate.webhook.Delivery;
import filmgate.webhook.DeliveryAttempt;
import filmgate.webhook.DeliveryState;
import filmgate.webhook.SigningSecrets;
import filmgate.webhook.WebhookEndpoint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads of webhook endpoints and their deliveries. All may block on the database. */
public interface WebhookQueries {
  /** An endpoint of any account. */
  Optional<WebhookEndpoint> endpoint(EndpointId id);

  /** The endpoints of an account, the oldest first. */
  List<WebhookEndpoint> endpoints(AccountId account);

  /** The secrets of an endpoint. */
  Optional<SigningSecrets> secrets(EndpointId id);

  /**
   * The secrets of the webhooks of an account's tasks; empty if they were not created yet.
   *
   * @param test whether test keys created the tasks
   */
  Optional<SigningSecrets> defaultSecrets(AccountId account, boolean test);

  /** At most {@code limit} deliveries of a query, the newest first. */
  List<Delivery> deliveries(DeliveryQuery query);

  Optional<Delivery> delivery(AccountId account, long id);

  /** The attempts of a delivery, the first one first. */
  List<DeliveryAttempt> attempts(long delivery);

  /** At most {@code limit} attempts of the deliveries of a task, the first one first. */
  List<TaskDelivery> ofTask(TaskId task, int limit);

  /** How many deliveries are due or wait for their next attempt; counts up to {@code max}. */
  int pending(int max);

  /** The deliveries that are due, at most so many of each receiver, the oldest first. */
  List<Delivery> due(Instant now, int perReceiver);

  /** A delivery of a task with one of its attempts; without one before the first. */
  record TaskDelivery(Delivery delivery, Optional<DeliveryAttempt> attempt) {}

  /**
   * A page of deliveries.
   *
   * @param before the id of the delivery before the page; not included
   */
  record DeliveryQuery(DeliveryFilter filter, long before, int limit) {
    /** The first page. */
    public static final long NEWEST = Long.MAX_VALUE;
  }

  /** A filter of deliveries; what is empty selects all. */
  record DeliveryFilter(
      AccountId account,
      Optional<EndpointId> endpoint,
      Optional<TaskId> task,
      Optional<DeliveryState> state,
      boolean testOnly) {}
}
