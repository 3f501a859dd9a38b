package filmgate.app.remote.event;

import filmgate.app.remote.ApiFailure;
import java.util.function.Supplier;

/** Where events go. */
public interface EventTarget extends AutoCloseable {
  /**
   * Handles an event.
   *
   * @param body the body for an endpoint; it is read from the server
   * @throws ApiFailure if the body is needed and cannot be read
   */
  void handle(StreamedEvent event, Supplier<byte[]> body);

  /** Counts an event that is filtered out. */
  void skip(StreamedEvent event);

  /** The last event up to which all were handled. */
  String lastHandled();

  /** Waits a moment for what is in progress. */
  @Override
  void close();
}
