package filmgate.api.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * A connection that is closed if the head of a request does not become complete in time. The idle
 * timeout alone does not end a client that sends one byte after another.
 */
final class TimedEndPoint extends SocketChannelEndPoint {
  private final Scheduler scheduler;
  private final long timeoutNanos;
  private long requests;
  private boolean inRequest;
  private Optional<Scheduler.Task> timer = Optional.empty();
  private long headStart;

  /** The complete heads before the one that is arriving. */
  private long headsBefore = -1;

  TimedEndPoint(
      SocketChannel channel,
      ManagedSelector selector,
      SelectionKey key,
      Scheduler scheduler,
      Duration timeout) {
    super(channel, selector, key, scheduler);
    this.scheduler = scheduler;
    timeoutNanos = timeout.toNanos();
  }

  /** The head of this request is complete, and what arrives until its end is its body. */
  static void headComplete(Request request) {
    var connection = request.getConnectionMetaData().getConnection();
    if (connection.getEndPoint() instanceof TimedEndPoint endPoint) {
      var number = endPoint.begin();
      Request.addCompletionListener(request, _ -> endPoint.end(number));
    }
  }

  private synchronized long begin() {
    inRequest = true;
    return ++requests;
  }

  /** Does nothing if the next request has begun. */
  private synchronized void end(long number) {
    inRequest &= number != requests;
  }

  @Override
  public int fill(ByteBuffer buffer) throws IOException {
    var filled = super.fill(buffer);
    if (filled > 0) {
      received();
    }
    return filled;
  }

  private synchronized void received() {
    var heads = getConnection().getMessagesIn();
    if (!inRequest && heads != headsBefore) {
      headsBefore = heads;
      headStart = System.nanoTime();
      if (timer.isEmpty()) {
        schedule(timeoutNanos);
      }
    }
  }

  private void schedule(long nanos) {
    timer = Optional.of(scheduler.schedule(this::check, nanos, TimeUnit.NANOSECONDS));
  }

  private void check() {
    if (isHeadLate()) {
      close();
    }
  }

  private synchronized boolean isHeadLate() {
    timer = Optional.empty();
    if (inRequest || getConnection().getMessagesIn() != headsBefore) {
      return false;
    }
    var remaining = timeoutNanos - (System.nanoTime() - headStart);
    if (remaining > 0) {
      schedule(remaining);
    }
    return remaining <= 0;
  }

  @Override
  public void onClose(Throwable cause) {
    synchronized (this) {
      timer.ifPresent(Scheduler.Task::cancel);
    }
    super.onClose(cause);
  }
}
