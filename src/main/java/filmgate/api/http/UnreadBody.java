package filmgate.api.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Responds before the body of the request has arrived.
 *
 * <p>Closing a connection with unread bytes resets it, and the client loses the response. So the
 * connection is closed in stages (RFC 9112, 9.6): the response, the end of the output, and then
 * what still arrives is read and discarded until the client ends or the time is up. The same holds
 * for a request that is not valid HTTP.
 */
final class UnreadBody implements Runnable {
  private static final Duration READ_TIME = Duration.ofSeconds(15);

  /** What may have arrived with the head of the request. */
  private static final int ARRIVED_MAX = 64 * 1024;

  private static final int DISCARDED_BYTES = 16 * 1024;

  private final Callback callback;
  private final EndPoint endPoint;
  private final Scheduler.Task closing;
  private final ByteBuffer discarded = BufferUtil.allocate(DISCARDED_BYTES);

  private UnreadBody(Request request, Callback callback) {
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

  /** Whether nothing of the request is missing. Discards what has arrived of its body. */
  private static boolean hasArrived(Request request) {
    if (isMalformed(request)) {
      return false;
    }
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
      var failed = Content.Chunk.isFailure(chunk);
      chunk.release();
      if (failed || chunk.isLast()) {
        return !failed;
      }
    }
    return false;
  }

  /** Whether the HTTP parser has failed, which does not find the end of the request any more. */
  private static boolean isMalformed(Request request) {
    return request.getAttribute(ErrorHandler.ERROR_EXCEPTION) instanceof HttpException;
  }

  private void discard() {
    endPoint.shutdownOutput();
    run();
  }

  @Override
  public void run() {
    if (isEnded()) {
      closing.cancel();
      callback.succeeded();
    } else if (!endPoint.tryFillInterested(Callback.from(this, callback::failed))) {
      callback.succeeded();
    }
  }

  /** Reads past the parser, and returns whether the client has ended. */
  private boolean isEnded() {
    try {
      var filled = 1;
      while (filled > 0) {
        BufferUtil.clear(discarded);
        filled = endPoint.fill(discarded);
      }
      return filled < 0;
    } catch (IOException _) {
      return true;
    }
  }
}
