package filmgate.app.remote.event;

import filmgate.app.remote.ApiClient;
import filmgate.app.remote.ApiFailure;
import filmgate.app.remote.Interruption;
import filmgate.app.remote.ReconnectPauses;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Follows the events of an account until it is interrupted. After each loss of the connection it
 * connects again with the last event, so that no event is lost or repeated.
 */
public final class EventFollower {
  /** The id before the first event. */
  public static final String BEGINNING = "evt_0000000000000000";

  private static final String EVENTS = "/v1/events";

  /** Three times the interval of the signs of life of the server. */
  private static final Duration SILENCE_MAX = Duration.ofSeconds(45);

  private static final double MILLIS_PER_SECOND = 1_000;

  private final ApiClient client;
  private final Interruption interruption;
  private final ReconnectPauses pauses;
  private final Consumer<String> messages;
  private String last;

  /**
   * @param after the event before the first one
   * @param messages receives what happens to the connection
   */
  public EventFollower(
      ApiClient client,
      String after,
      Interruption interruption,
      RandomGenerator random,
      Consumer<String> messages) {
    this.client = client;
    this.last = after;
    this.interruption = interruption;
    this.pauses = new ReconnectPauses(random);
    this.messages = messages;
  }

  /** The newest event of the account; {@link #BEGINNING} if there is none. */
  public static String newest(ApiClient client) {
    var page = client.get(EVENTS + "?limit=1").path("data");
    return page.isEmpty() ? BEGINNING : page.path(0).path("id").asString("");
  }

  /**
   * Passes each event to the handler, in order. An event that the handler cannot handle because of
   * a temporary {@link ApiFailure} is passed again.
   *
   * @throws ApiFailure if the first connection fails, or a later one permanently
   */
  public void follow(Consumer<StreamedEvent> handler) {
    var first = client.stream(EVENTS, last);
    var wait = tryTo(() -> handleAll(first, handler));
    while (isContinued(wait)) {
      wait = tryTo(() -> handleAll(client.stream(EVENTS, last), handler));
    }
  }

  private void handleAll(InputStream stream, Consumer<StreamedEvent> handler) {
    try (var connection = new EventStreamConnection(stream, SILENCE_MAX);
        var _ = interruption.onInterrupt(connection::close)) {
      for (var event = connection.next(); event.isPresent(); event = connection.next()) {
        if (event.get().id().compareTo(last) > 0) {
          handler.accept(event.get());
          last = event.get().id();
        }
        pauses.reset();
      }
    }
  }

  /** Returns how long the server asks to wait, at the end of the connection. */
  private static Duration tryTo(Runnable connection) {
    try {
      connection.run();
      return Duration.ZERO;
    } catch (ApiFailure e) {
      if (!e.isTemporary()) {
        throw e;
      }
      return e.retryAfter();
    }
  }

  private boolean isContinued(Duration atLeast) {
    if (interruption.isInterrupted()) {
      return false;
    }
    var wait = pauses.next(atLeast);
    messages.accept(
        "the connection to %s was lost; connecting again in %.1f s"
            .formatted(client.server().base(), wait.toMillis() / MILLIS_PER_SECOND));
    return interruption.pause(wait);
  }
}
