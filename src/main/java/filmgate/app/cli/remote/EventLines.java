package filmgate.app.cli.remote;

import filmgate.app.cli.command.Invocation;
import filmgate.app.cli.command.TextRow;
import filmgate.app.remote.event.EventForwarder;
import filmgate.app.remote.event.LocalReceiver.Attempt;
import filmgate.app.remote.event.StreamedEvent;
import filmgate.json.JsonBuilder;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Prints a line for each event. */
record EventLines(Invocation invocation) implements EventForwarder.Listener {
  private static final String NONE = "-";

  /** Prints an event that is not forwarded. */
  void print(StreamedEvent event) {
    invocation.print(
        () -> TextRow.of(event.timestamp(), event.id(), event.type(), event.task().orElse(NONE)),
        () -> json(event, Optional.empty()));
  }

  @Override
  public synchronized void retried(StreamedEvent event, Attempt attempt, Duration pause) {
    invocation.message(
        "filmgate: %s %s failed: %s; trying again in %d s"
            .formatted(event.id(), event.type(), attempt.result(), pause.toSeconds()));
  }

  @Override
  public synchronized void finished(StreamedEvent event, Attempt attempt) {
    invocation.print(
        () ->
            TextRow.of(
                event.timestamp(),
                event.id(),
                event.type(),
                event.task().orElse(NONE),
                attempt.result(),
                attempt.duration().toMillis() + " ms"),
        () -> json(event, Optional.of(attempt)));
    if (!attempt.isDelivered()) {
      invocation.message(
          "filmgate: gave up %s. Send it again with filmgate webhooks resend %s %s URL"
              .formatted(event.id(), event.id(), ForwardOptions.FORWARD));
    }
  }

  private static byte[] json(StreamedEvent event, Optional<Attempt> attempt) {
    return JsonBuilder.object(
        json -> {
          json.writeStringProperty("event_id", event.id());
          json.writeStringProperty("type", event.type());
          json.writeStringProperty("timestamp", event.timestamp());
          event.task().ifPresent(task -> json.writeStringProperty("task_id", task));
          attempt.ifPresent(one -> write(json, one));
        });
  }

  private static void write(JsonGenerator json, Attempt attempt) {
    json.writeBooleanProperty("delivered", attempt.isDelivered());
    if (attempt.status() > 0) {
      json.writeNumberProperty("response_status", attempt.status());
    } else {
      json.writeStringProperty("error_message", attempt.error());
    }
    json.writeNumberProperty("duration_ms", attempt.duration().toMillis());
  }
}
