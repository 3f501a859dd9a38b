package filmgate.app.remote.event;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** Passes events to a consumer and nowhere else. */
public final class EventPrinter implements EventTarget {
  private final Consumer<StreamedEvent> consumer;
  private String last;

  /**
   * @param after the event before the first one
   */
  public EventPrinter(String after, Consumer<StreamedEvent> consumer) {
    this.last = after;
    this.consumer = consumer;
  }

  @Override
  public void handle(StreamedEvent event, Supplier<byte[]> body) {
    consumer.accept(event);
    last = event.id();
  }

  @Override
  public void skip(StreamedEvent event) {
    last = event.id();
  }

  @Override
  public String lastHandled() {
    return last;
  }

  @Override
  public void close() {
    // Nothing is in progress.
  }
}
