package filmgate.api.event;

import filmgate.event.Event;
import filmgate.stream.EventSubscription;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Follows a subscription and writes what its reader has not seen. */
final class EventStream {
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private final EventSubscription subscription;
  private final EventReader reader;
  private final EventWriter writer;
  private final Progress progress;

  /** What a stream writes beside events, and when it ends. */
  interface Progress {
    /** A stream without progress and without an end. */
    Progress NONE =
        new Progress() {
          @Override
          public boolean isOver() {
            return false;
          }

          @Override
          public boolean isLast(Event event) {
            return false;
          }

          @Override
          public void write(EventWriter writer) {}
        };

    /** Whether the store contains the last event. */
    boolean isOver();

    boolean isLast(Event event);

    /** Writes the progress if it has changed. */
    void write(EventWriter writer) throws IOException;
  }

  EventStream(
      EventSubscription subscription, EventReader reader, EventWriter writer, Progress progress) {
    this.subscription = subscription;
    this.reader = reader;
    this.writer = writer;
    this.progress = progress;
  }

  /**
   * Writes until the last event, until the server stops, or until the client is gone.
   *
   * @param authenticated whether the reader may still read; asked before each write
   */
  void runWhile(BooleanSupplier authenticated) throws IOException, InterruptedException {
    writer.writeRetry();
    var more = true;
    while (more) {
      var update = subscription.await(HEARTBEAT);
      if (!authenticated.getAsBoolean()) {
        return;
      }
      more = !(update.behind() ? writeStored() : writeNew(reader.take(update))) && !update.ended();
      progress.write(writer);
      if (update.isIdle()) {
        writer.writeHeartbeat();
      }
    }
  }

  /** Returns whether the stream has ended. What the store contains is read after the question. */
  private boolean writeStored() throws IOException {
    var over = progress.isOver();
    for (var page = reader.readPage(); !page.isEmpty(); page = reader.readPage()) {
      writer.write(page);
    }
    return over;
  }

  private boolean writeNew(List<Event> events) throws IOException {
    writer.write(events);
    return events.stream().anyMatch(progress::isLast);
  }
}
