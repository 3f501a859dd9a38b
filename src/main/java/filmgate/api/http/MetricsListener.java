package filmgate.api.http;

import filmgate.api.route.ApiSettings;
import filmgate.metrics.MetricRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;

/**
 * A port of its own that serves only the metrics, without a key.
 *
 * <p>On a loopback address, the host of a request must be one too: a page in a browser on this
 * machine could otherwise read the metrics under a host name of its own.
 */
public final class MetricsListener implements AutoCloseable {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]", "localhost");

  private final Server server;
  private final ServerConnector connector;

  /**
   * A listener that does not listen yet.
   *
   * @param text all metrics; may block on the database
   */
  public MetricsListener(ApiSettings settings, Supplier<byte[]> text) {
    connector = HttpServer.connector(settings);
    server = connector.getServer();
    server.setHandler(new MetricsHandler(text, isLoopback(settings.listen().host())));
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (IOException _) {
      return false;
    }
  }

  /** Starts serving the connections of the port, and closes the port at the end. */
  public void start(BoundPort port) throws IOException {
    try {
      connector.open(port.channel());
      server.start();
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(
          Objects.requireNonNullElse(e.getMessage(), "the listener did not start"), e);
    }
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the listener did not stop cleanly", e);
    }
  }

  /** Runs on a virtual thread. */
  private static final class MetricsHandler extends Handler.Abstract {
    private final Supplier<byte[]> text;
    private final boolean loopbackOnly;

    MetricsHandler(Supplier<byte[]> text, boolean loopbackOnly) {
      this.text = text;
      this.loopbackOnly = loopbackOnly;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      var status = status(request);
      response.setStatus(status);
      var isHead = request.getMethod().equals("HEAD");
      var body = new byte[0];
      if (status == HttpStatus.OK_200) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, MetricRegistry.MEDIA_TYPE);
        body = isHead ? body : text.get();
      }
      response.write(true, ByteBuffer.wrap(body), callback);
      return true;
    }

    private int status(Request request) {
      if (!"/metrics".equals(request.getHttpURI().getPath())) {
        return HttpStatus.NOT_FOUND_404;
      }
      if (loopbackOnly && !LOOPBACK.contains(Request.getServerName(request))) {
        return HttpStatus.MISDIRECTED_REQUEST_421;
      }
      return switch (request.getMethod()) {
        case "GET", "HEAD" -> HttpStatus.OK_200;
        default -> HttpStatus.METHOD_NOT_ALLOWED_405;
      };
    }
  }
}
