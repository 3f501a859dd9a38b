package filmgate.api.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.internal.HttpConnection;

/**
 * Closes connections on which the head of a request does not become complete in time. The idle
 * timeout alone does not end a client that sends one byte after another.
 */
final class HeadDeadlines extends HttpConnectionFactory {
  private final Duration timeout;

  /**
   * @param timeout from the first byte of a request line to the end of the headers
   */
  HeadDeadlines(HttpConfiguration configuration, Duration timeout) {
    super(configuration);
    this.timeout = timeout;
  }

  @Override
  public Connection newConnection(Connector connector, EndPoint endPoint) {
    var connection = new TimedConnection(getHttpConfiguration(), connector, endPoint, timeout);
    return configure(connection, connector, endPoint);
  }

  private static final class TimedConnection extends HttpConnection {
    private final Duration timeout;
    private final AtomicBoolean isTimed = new AtomicBoolean();

    TimedConnection(
        HttpConfiguration configuration, Connector connector, EndPoint endPoint, Duration timeout) {
      super(configuration, connector, endPoint);
      this.timeout = timeout;
    }

    @Override
    public void onFillable() {
      super.onFillable();
      if (isHeadIncomplete() && isTimed.compareAndSet(false, true)) {
        var requests = getMessagesIn();
        var _ =
            getConnector()
                .getScheduler()
                .schedule(() -> expire(requests), timeout.toMillis(), TimeUnit.MILLISECONDS);
      }
    }

    private boolean isHeadIncomplete() {
      return getParser().inHeaderState() && !getParser().isStart();
    }

    /** Does nothing if another request has become complete since. */
    private void expire(long requests) {
      isTimed.set(false);
      if (getMessagesIn() == requests && isHeadIncomplete()) {
        getEndPoint().close();
      }
    }
  }
}
