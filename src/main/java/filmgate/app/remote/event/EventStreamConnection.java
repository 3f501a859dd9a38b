package filmgate.app.remote.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * One connection to a stream of events. A thread of its own reads the lines, so that a connection
 * without a sign of life ends and an interruption is seen immediately.
 */
final class EventStreamConnection implements AutoCloseable {
  private static final int LINES_MAX = 2_000;

  private final InputStream input;
  private final Duration silenceMax;
  private final EventStreamParser parser = new EventStreamParser();
  private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>(LINES_MAX);
  private volatile boolean closed;

  /**
   * A connection that is read.
   *
   * @param silenceMax the longest time without a line
   */
  EventStreamConnection(InputStream input, Duration silenceMax) {
    this.input = input;
    this.silenceMax = silenceMax;
    Thread.ofVirtual().name("filmgate-event-lines").start(this::read);
  }

  private void read() {
    try (var reader = new BufferedReader(new InputStreamReader(input, UTF_8))) {
      for (var line = reader.readLine(); line != null && !closed; line = reader.readLine()) {
        lines.put(Optional.of(line));
      }
    } catch (IOException | UncheckedIOException _) {
      // The connection was lost, as at the end of the stream.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    var _ = lines.offer(Optional.empty());
  }

  /** The next event; empty once the connection has ended or is silent for too long. */
  Optional<StreamedEvent> next() {
    try {
      while (!closed) {
        var line =
            Optional.ofNullable(lines.poll(silenceMax.toMillis(), TimeUnit.MILLISECONDS))
                .flatMap(one -> one);
        if (line.isEmpty()) {
          return Optional.empty();
        }
        var data = parser.accept(line.get());
        if (data.isPresent()) {
          return data.map(StreamedEvent::parse);
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    closed = true;
    lines.clear();
    var _ = lines.offer(Optional.empty());
    try {
      input.close();
    } catch (IOException _) {
      // There is nothing left to close.
    }
  }
}
