package filmgate.api.http;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Responds before the body of the request has arrived.
 *
 * <p>Closing a connection with unread bytes resets it, and the client loses the response. So the
 * connection is closed in stages (RFC 9112, 9.6): the response, the end of the output, and then the
 * rest of the body is read and discarded until the client ends or the time is up.
 */
final class UnreadBody implements Runnable {
  private static final Duration READ_TIME = Duration.ofSeconds(15);

  /** What may have arrived with the head of the request. */
  private static final int ARRIVED_MAX = 64 * 1024;

  private final Request request;
  private final Callback callback;
  private final EndPoint endPoint;
  private final Scheduler.Task closing;

  private UnreadBody(Request request, Callback callback) {
    this.request = request;
    this.callback = callback;
    endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
    closing =
        request
            .getComponents()
            .getScheduler()
            .schedule(endPoint::close, READ_TIME.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Writes the whole response and completes the request. */
  static void respond(Request request, Response response, ByteBuffer bytes, Callback callback) {
    if (hasArrived(request)) {
      response.write(true, bytes, callback);
      return;
    }
    response.getHeaders().put(HttpHeader.CONNECTION, "close");
    response.write(
        true,
        bytes,
        Callback.from(() -> new UnreadBody(request, callback).discard(), callback::failed));
  }

  /** Whether nothing of the body is missing. Discards what has arrived. */
  private static boolean hasArrived(Request request) {
    if (request.getLength() <= 0 && !request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING)) {
      return true;
    }
    var arrived = 0L;
    while (arrived <= ARRIVED_MAX) {
      var chunk = request.read();
      if (chunk == null) {
        return false;
      }
      arrived += chunk.remaining();
      if (isEnd(chunk)) {
        return true;
      }
    }
    return false;
  }

  private void discard() {
    endPoint.shutdownOutput();
    run();
  }

  @Override
  public void run() {
    while (true) {
      var chunk = request.read();
      if (chunk == null) {
        request.demand(this);
        return;
      }
      if (isEnd(chunk)) {
        closing.cancel();
        callback.succeeded();
        return;
      }
    }
  }

  /** Releases the chunk. */
  private static boolean isEnd(Content.Chunk chunk) {
    var end = chunk.isLast() || Content.Chunk.isFailure(chunk);
    chunk.release();
    return end;
  }
}
