package filmgate.view.webhook;

import static filmgate.json.JsonType.INTEGER;
import static filmgate.json.JsonType.STRING;
import static filmgate.json.JsonType.UNIX_TIME;

import filmgate.id.EntryId;
import filmgate.id.TaskId;
import filmgate.json.JsonShape;
import filmgate.json.JsonType;
import filmgate.json.PageView;
import filmgate.json.Schema;
import filmgate.webhook.Delivery;
import filmgate.webhook.DeliveryAttempt;
import filmgate.webhook.DeliveryState;
import filmgate.webhook.DeliveryTarget.ToEndpoint;
import filmgate.webhook.DeliveryTarget.ToTaskWebhook;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The JSON of a delivery, and of its attempts. */
public final class DeliveryView {
  /** The names of the states. */
  public static final List<String> STATES =
      Arrays.stream(DeliveryState.values()).map(DeliveryState::wireName).toList();

  private static final JsonShape<Delivery> SHAPE =
      JsonShape.<Delivery>object()
          .field("id", STRING, DeliveryView::id)
          .constant("object", "webhook_delivery")
          .field(
              "event_id",
              STRING.describedAs("The id of the event, which is sent as `webhook-id`."),
              Delivery::messageId)
          .field("type", STRING.describedAs("The type of the event."), Delivery::type)
          .optional("endpoint_id", STRING, DeliveryView::endpoint)
          .optional(
              "url", STRING.describedAs("The webhook of the task."), DeliveryView::taskWebhook)
          .optional("task_id", STRING, delivery -> delivery.task().map(TaskId::value))
          .field(
              "status",
              JsonType.oneOf(STATES.toArray(String[]::new)),
              delivery -> delivery.state().wireName())
          .field("attempts", INTEGER, Delivery::attempts)
          .field("created_at", UNIX_TIME, Delivery::createdAt)
          .optional(
              "next_attempt_at",
              UNIX_TIME.describedAs(
                  "Seconds since 1970. Absent while an earlier event of the task is open."),
              Delivery::nextAttemptAt);

  private static final JsonType<DeliveryAttempt> ATTEMPT =
      JsonShape.<DeliveryAttempt>object()
          .field("number", INTEGER, DeliveryAttempt::number)
          .field("started_at", UNIX_TIME, DeliveryAttempt::at)
          .field("duration_ms", INTEGER, attempt -> attempt.duration().toMillis())
          .field("url", STRING, DeliveryAttempt::url)
          .optional(
              "response_status",
              INTEGER,
              attempt -> Optional.<Number>of(attempt.status()).filter(it -> it.intValue() > 0))
          .optional(
              "response_body",
              STRING.describedAs("The first 1024 characters."),
              attempt -> Optional.of(attempt.response()).filter(text -> !text.isEmpty()))
          .optional(
              "error_message",
              STRING.describedAs("Why there was no response."),
              attempt -> Optional.of(attempt.error()).filter(text -> !text.isEmpty()))
          .named("WebhookAttempt");

  private record WithAttempts(Delivery delivery, List<DeliveryAttempt> attempts) {}

  private static final JsonShape<WithAttempts> WITH_ATTEMPTS =
      JsonShape.<WithAttempts>object()
          .fieldsOf(SHAPE, WithAttempts::delivery)
          .field("log", ATTEMPT.list(), WithAttempts::attempts);

  public static final Schema SCHEMA = SHAPE.schema().named("WebhookDelivery");
  public static final Schema WITH_ATTEMPTS_SCHEMA =
      WITH_ATTEMPTS.schema().named("WebhookDeliveryLog");
  public static final Schema PAGE =
      PageView.schemaWithNext(SCHEMA, Schema.string()).named("WebhookDeliveryPage");

  private static final JsonShape<Integer> RECOVERY =
      JsonShape.<Integer>object()
          .constant("object", "webhook_recovery")
          .field("deliveries", INTEGER.describedAs("The events that are sent again."), one -> one);

  public static final Schema RECOVERY_SCHEMA = RECOVERY.schema().named("WebhookRecovery");

  private DeliveryView() {}

  public static String id(Delivery delivery) {
    return EntryId.DELIVERY.of(delivery.id());
  }

  /** The number in the id of a delivery; empty if the id is not valid. */
  public static Optional<Long> parse(String id) {
    return EntryId.DELIVERY.parse(id);
  }

  private static Optional<String> endpoint(Delivery delivery) {
    return delivery.target() instanceof ToEndpoint(var id)
        ? Optional.of(id.value())
        : Optional.empty();
  }

  private static Optional<String> taskWebhook(Delivery delivery) {
    return delivery.target() instanceof ToTaskWebhook(var url)
        ? Optional.of(url)
        : Optional.empty();
  }

  public static byte[] render(Delivery delivery) {
    return SHAPE.render(delivery);
  }

  public static byte[] render(Delivery delivery, List<DeliveryAttempt> attempts) {
    return WITH_ATTEMPTS.render(new WithAttempts(delivery, attempts));
  }

  /** A page of at most {@code limit} deliveries. If more are found, another page follows. */
  public static byte[] page(List<Delivery> found, int limit) {
    return PageView.render(found, limit, DeliveryView::id, SHAPE::write);
  }

  public static byte[] recovery(int deliveries) {
    return RECOVERY.render(deliveries);
  }
}
