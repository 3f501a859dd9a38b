package filmgate.api.event;

import filmgate.event.Event;
import filmgate.id.TaskId;
import filmgate.json.JsonBuilder;
import filmgate.text.Language;
import filmgate.view.event.EventView;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes events in the format {@code text/event-stream} of the HTML standard. */
final class EventWriter {
  private static final byte[] RETRY = ascii("retry: 3000\n\n");
  private static final byte[] COMMENT = ascii(": ping\n\n");

  private final OutputStream output;
  private final Language language;

  EventWriter(OutputStream output, Language language) {
    this.output = output;
    this.language = language;
  }

  /** When a client connects again after the connection was lost. */
  void writeRetry() throws IOException {
    send(RETRY);
  }

  /** A comment, which shows that the connection works, also to the proxies between. */
  void writeHeartbeat() throws IOException {
    send(COMMENT);
  }

  void write(List<Event> events) throws IOException {
    if (!events.isEmpty()) {
      var text = new StringBuilder();
      for (var event : events) {
        text.append("id: ").append(EventView.id(event)).append('\n');
        append(text, EventView.streamName(event), EventView.render(event, language));
      }
      send(text.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  /** The progress of a task in percent. It has no id, because it is not stored. */
  void writeProgress(TaskId task, int percent) throws IOException {
    var data =
        JsonBuilder.object(
            json -> {
              json.writeStringProperty("id", task.value());
              json.writeStringProperty("object", "task");
              json.writeNumberProperty("progress", percent);
            });
    var text = new StringBuilder();
    append(text, "task.progress", data);
    send(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The JSON has no line breaks, so one data line is enough. */
  private static void append(StringBuilder text, String name, byte[] json) {
    text.append("event: ").append(name).append('\n');
    text.append("data: ").append(new String(json, StandardCharsets.UTF_8)).append("\n\n");
  }

  private void send(byte[] bytes) throws IOException {
    output.write(bytes);
    output.flush();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
