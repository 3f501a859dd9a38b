package filmgate.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Follows one stream of events, as a browser's {@code EventSource} does, until it ends. */
final class EventStreamReader implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String ID = "id: ";

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<String> ids;
  private final CountDownLatch connected = new CountDownLatch(1);
  private final Thread thread;

  /**
   * A reader that is connected.
   *
   * @param ids where the ids of events go; the last one is sent as {@code Last-Event-ID}
   */
  EventStreamReader(RunningServer server, String path, List<String> ids) throws Exception {
    this.ids = ids;
    var request =
        HttpRequest.newBuilder(URI.create(server.address() + path))
            .header("Authorization", "Bearer " + RunningServer.KEY)
            .header("Accept", "text/event-stream");
    if (!ids.isEmpty()) {
      request.header("Last-Event-ID", ids.getLast());
    }
    thread = Thread.ofVirtual().start(() -> read(request.build()));
    if (!connected.await(20, TimeUnit.SECONDS)) {
      throw new IOException("the stream did not begin");
    }
  }

  private void read(HttpRequest request) {
    try {
      http.send(request, BodyHandlers.ofLines()).body().forEach(this::line);
    } catch (IOException | UncheckedIOException _) {
      // The server was killed.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void line(String line) {
    if (line.startsWith("retry: ")) {
      connected.countDown();
    } else if (line.startsWith(ID)) {
      synchronized (ids) {
        ids.add(line.substring(ID.length()));
        ids.notifyAll();
      }
    }
  }

  List<String> ids() {
    synchronized (ids) {
      return new ArrayList<>(ids);
    }
  }

  /** Waits for an event. */
  void await(String id) throws InterruptedException {
    var end = System.nanoTime() + PATIENCE.toNanos();
    synchronized (ids) {
      while (!ids.contains(id)) {
        if (System.nanoTime() > end) {
          throw new AssertionError(id + " was not received: " + ids);
        }
        ids.wait(PATIENCE.toMillis());
      }
    }
  }

  /** Waits for the end of the stream. */
  void awaitEnd() throws InterruptedException {
    if (!thread.join(PATIENCE)) {
      throw new AssertionError("the stream did not end: " + ids());
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
