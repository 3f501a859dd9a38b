package filmgate.view.timeline;

import static filmgate.json.JsonType.INTEGER;
import static filmgate.json.JsonType.STRING;
import static filmgate.json.JsonType.UNIX_TIME;

import filmgate.id.EntryId;
import filmgate.json.JsonShape;
import filmgate.json.JsonType;
import filmgate.view.timeline.TaskTimelineView.EntryOfReader;
import filmgate.view.timeline.TimelineEntry.DeliveryRun;
import filmgate.webhook.Delivery;
import filmgate.webhook.DeliveryAttempt;
import filmgate.webhook.DeliveryState;
import filmgate.webhook.DeliveryTarget.ToEndpoint;
import filmgate.webhook.DeliveryTarget.ToTaskWebhook;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** The JSON of an attempt of a delivery in a timeline. */
final class DeliveryRunView {
  private static final String[] STATES =
      Arrays.stream(DeliveryState.values()).map(DeliveryState::wireName).toArray(String[]::new);

  static final JsonShape<EntryOfReader<DeliveryRun>> SHAPE =
      EntryOfReader.<DeliveryRun>shape("delivery")
          .field("delivery_id", STRING, one -> EntryId.DELIVERY.of(one.entry().delivery().id()))
          .field(
              "event_type",
              STRING.describedAs("The type of the event that is delivered."),
              one -> one.entry().delivery().type())
          .optional("endpoint_id", STRING, one -> endpoint(one.entry().delivery()))
          .optional(
              "url",
              STRING.describedAs("Where it was sent, or the webhook of the task."),
              one -> url(one.entry()).filter(_ -> one.reader().seesContent()))
          .field(
              "status",
              JsonType.oneOf(STATES).describedAs("The status of the delivery."),
              one -> one.entry().delivery().state().wireName())
          .optional(
              "number",
              INTEGER.describedAs(
                  "Counts the attempts of the delivery from 1. Absent before the first."),
              one -> one.entry().attempt().<Number>map(DeliveryAttempt::number))
          .optional(
              "response_status",
              INTEGER,
              one ->
                  one.entry()
                      .attempt()
                      .<Number>map(DeliveryAttempt::status)
                      .filter(it -> it.intValue() > 0))
          .optional(
              "duration_ms",
              INTEGER.describedAs("Milliseconds."),
              one -> one.entry().attempt().<Number>map(attempt -> attempt.duration().toMillis()))
          .optional(
              "error_message",
              STRING.describedAs("Why there was no response."),
              one -> one.entry().attempt().map(DeliveryAttempt::error).filter(it -> !it.isEmpty()))
          .optional("next_attempt_at", UNIX_TIME, one -> next(one.entry()));

  private DeliveryRunView() {}

  private static Optional<String> endpoint(Delivery delivery) {
    return switch (delivery.target()) {
      case ToEndpoint(var id) -> Optional.of(id.value());
      case ToTaskWebhook _ -> Optional.empty();
    };
  }

  private static Optional<String> url(DeliveryRun run) {
    return run.attempt()
        .map(DeliveryAttempt::url)
        .or(() -> taskWebhook(run.delivery()))
        .filter(url -> !url.isEmpty());
  }

  private static Optional<String> taskWebhook(Delivery delivery) {
    return switch (delivery.target()) {
      case ToEndpoint _ -> Optional.empty();
      case ToTaskWebhook(var url) -> Optional.of(url);
    };
  }

  private static Optional<Instant> next(DeliveryRun run) {
    return run.isLast() ? run.delivery().nextAttemptAt() : Optional.empty();
  }
}
