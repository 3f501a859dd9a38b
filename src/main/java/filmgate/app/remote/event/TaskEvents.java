package filmgate.app.remote.event;

import filmgate.app.remote.ApiClient;
import filmgate.app.remote.Interruption;
import java.time.Duration;
import java.util.Optional;

/** The events of one task, as they happen. */
public record TaskEvents(ApiClient client, Interruption interruption) {
  private static final Duration SILENCE_MAX = Duration.ofSeconds(45);

  /**
   * Waits for an event of this type.
   *
   * @return empty if the task ended without one, or the command was interrupted
   */
  public Optional<StreamedEvent> await(String task, String type) {
    var stream = client.stream("/v1/tasks/" + task + "/events", EventFollower.BEGINNING);
    try (var connection = new EventStreamConnection(stream, SILENCE_MAX);
        var _ = interruption.onInterrupt(connection::close)) {
      var event = connection.next();
      while (event.filter(one -> !one.type().equals(type)).isPresent()) {
        event = connection.next();
      }
      return event;
    }
  }
}
