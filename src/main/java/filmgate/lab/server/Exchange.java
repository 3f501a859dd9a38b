package filmgate.lab.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Map;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** One request on the wire, and the ways in which it can end. */
final class Exchange {
  private final Request request;
  private final Response response;
  private final Callback callback;

  Exchange(Request request, Response response, Callback callback) {
    this.request = request;
    this.response = response;
    this.callback = callback;
  }

  Request request() {
    return request;
  }

  void head(int status, Map<String, String> headers) {
    response.setStatus(status);
    headers.forEach(response.getHeaders()::put);
  }

  /** Ends with this body. */
  void end(byte[] body) {
    response.getHeaders().put("Content-Length", body.length);
    var sent = request.getMethod().equals("HEAD") ? new byte[0] : body;
    response.write(true, ByteBuffer.wrap(sent), callback);
  }

  /** Writes a part of the body, and then does the next thing. */
  void write(byte[] part, int offset, int length, Runnable next) {
    response.write(false, ByteBuffer.wrap(part, offset, length), Callback.from(next, this::failed));
  }

  /** Ends after the parts that were written. */
  void complete() {
    response.write(true, ByteBuffer.allocate(0), callback);
  }

  /** Ends without a further byte, after the client has disconnected. */
  void failed(Throwable cause) {
    callback.failed(cause);
  }

  /**
   * Resets the connection: the client sees an error, not an end of the stream. The exception is one
   * that the server does not log as a failure of the handler.
   */
  void reset() {
    var endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
    while (endPoint instanceof EndPoint.Wrapper wrapper) {
      endPoint = wrapper.unwrap();
    }
    try {
      if (endPoint.getTransport() instanceof SocketChannel channel) {
        channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        channel.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    callback.failed(new EofException("the connection was reset by the script"));
  }
}
