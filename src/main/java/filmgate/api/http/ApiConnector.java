package filmgate.api.http;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Accepts connections, and continues when the process has no free descriptor. */
final class ApiConnector extends ServerConnector {
  private static final Logger LOG = LoggerFactory.getLogger(ApiConnector.class);
  private static final long PAUSE_MILLIS = 100;

  private final CountDownLatch stopping = new CountDownLatch(1);

  private final Duration headTimeout;

  /**
   * @param headTimeout from the first byte of a request line to the end of the headers
   */
  ApiConnector(Server server, ConnectionFactory http, Duration headTimeout) {
    super(server, http);
    this.headTimeout = headTimeout;
  }

  @Override
  protected SocketChannelEndPoint newEndPoint(
      SocketChannel channel, ManagedSelector selector, SelectionKey key) {
    var endPoint = new TimedEndPoint(channel, selector, key, getScheduler(), headTimeout);
    endPoint.setIdleTimeout(getIdleTimeout());
    return endPoint;
  }

  @Override
  protected boolean handleAcceptFailure(Throwable e) {
    if (!isRunning() || !(e instanceof IOException) || e instanceof ClosedChannelException) {
      return super.handleAcceptFailure(e);
    }
    LOG.warn("event=accept_failed error={}", e.toString());
    try {
      return !stopping.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      return isRunning();
    }
  }

  @Override
  protected void doStop() throws Exception {
    stopping.countDown();
    super.doStop();
  }
}
