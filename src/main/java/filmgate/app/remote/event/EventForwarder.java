package filmgate.app.remote.event;

import filmgate.app.remote.Interruption;
import filmgate.app.remote.event.LocalReceiver.Attempt;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Forwards events to a receiver: those of one task one after the other, at most four at the same
 * time, each with a few retries.
 */
public final class EventForwarder implements EventTarget {
  /** The pauses between the attempts. */
  static final List<Duration> PAUSES =
      List.of(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(5));

  /** As many as the server sends to an endpoint at the same time. */
  private static final int CONCURRENT_MAX = 4;

  /** Events that were read and are not finished. */
  private static final int OPEN_MAX = 500;

  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(3);

  private final LocalReceiver receiver;
  private final Interruption interruption;
  private final Listener listener;
  private final HandledEvents handled;
  private final Semaphore slots = new Semaphore(CONCURRENT_MAX, true);
  private final Semaphore open = new Semaphore(OPEN_MAX);
  private final Map<String, CompletableFuture<Void>> lanes = new HashMap<>();
  private volatile boolean givenUp;
  private final Executor threads = work -> Thread.ofVirtual().name("filmgate-forward").start(work);

  /** Receives what happens to an event. */
  public interface Listener {
    /** An attempt failed, and another one follows. */
    void retried(StreamedEvent event, Attempt attempt, Duration pause);

    /** An event was delivered, or given up. */
    void finished(StreamedEvent event, Attempt attempt);
  }

  /**
   * @param after the event before the first one
   */
  public EventForwarder(
      LocalReceiver receiver, String after, Interruption interruption, Listener listener) {
    this.receiver = receiver;
    this.interruption = interruption;
    this.listener = listener;
    this.handled = new HandledEvents(after);
  }

  /** Forwards an event after the earlier ones of its task. It blocks while too many are open. */
  @Override
  public void handle(StreamedEvent event, Supplier<byte[]> body) {
    forward(event, body.get());
  }

  private void forward(StreamedEvent event, byte[] body) {
    open.acquireUninterruptibly();
    handled.begin(event.id());
    var lane = event.task().orElse(event.id());
    synchronized (lanes) {
      var before = lanes.getOrDefault(lane, CompletableFuture.completedFuture(null));
      var next = before.thenRunAsync(() -> deliver(event, body), threads);
      lanes.put(lane, next);
      var _ = next.whenComplete((_, _) -> finish(lane, next));
    }
  }

  @Override
  public void skip(StreamedEvent event) {
    handled.begin(event.id());
    handled.finish(event.id());
  }

  private void finish(String lane, CompletableFuture<Void> done) {
    open.release();
    synchronized (lanes) {
      lanes.remove(lane, done);
    }
  }

  private void deliver(StreamedEvent event, byte[] body) {
    if (interruption.isInterrupted()) {
      return;
    }
    var attempt = send(event, body);
    for (var pause : PAUSES) {
      if (attempt.isDelivered()) {
        break;
      }
      listener.retried(event, attempt, pause);
      if (!interruption.pause(pause)) {
        return;
      }
      attempt = send(event, body);
    }
    if (!attempt.isDelivered()) {
      givenUp = true;
    }
    handled.finish(event.id());
    listener.finished(event, attempt);
  }

  private Attempt send(StreamedEvent event, byte[] body) {
    slots.acquireUninterruptibly();
    try {
      return receiver.send(event.id(), body);
    } finally {
      slots.release();
    }
  }

  @Override
  public String lastHandled() {
    return handled.last();
  }

  /** Waits for all events, as long as it takes, and returns whether all were delivered. */
  public boolean awaitAll() {
    var _ = all().join();
    return !givenUp;
  }

  private CompletableFuture<Void> all() {
    synchronized (lanes) {
      return CompletableFuture.allOf(lanes.values().toArray(CompletableFuture[]::new));
    }
  }

  @Override
  public void close() {
    try {
      var _ = all().get(CLOSE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException _) {
      // What did not finish is forwarded again with --since.
    }
  }
}
