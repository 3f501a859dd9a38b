package filmgate.api.http;

import filmgate.api.auth.AccessControl;
import filmgate.api.auth.Authenticator;
import filmgate.api.route.ApiSettings;
import filmgate.api.route.PublicUrls;
import filmgate.api.route.RequestBodyParser;
import filmgate.api.route.Router;
import filmgate.refused.RefusalRecorder;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/**
 * The HTTP server.
 *
 * <p>Selectors and blocking endpoints run on virtual threads. Their scheduler needs more carriers
 * than the machine has cores, so the main class sets {@code jdk.virtualThreadScheduler.parallelism}
 * before the first virtual thread.
 */
public final class HttpServer implements AutoCloseable {
  /** Includes long polls and slow readers, so it is far above the requests that are running. */
  private static final int TASKS_MAX = 100_000;

  /** Paths with these are refused with a message of our own. */
  private static final UriCompliance URIS =
      UriCompliance.DEFAULT.with(
          "FILMGATE",
          UriCompliance.Violation.AMBIGUOUS_EMPTY_SEGMENT,
          UriCompliance.Violation.AMBIGUOUS_PATH_SEGMENT);

  private static final int RESPONSE_HEADER_BYTES = 16 * 1024;

  private final Server server;
  private final ServerConnector connector;
  private final Runnable onStop;

  /**
   * A server that does not listen yet.
   *
   * @param refusals receives the refused requests of callers; never blocks
   * @param served receives each request after its response; never blocks
   * @param onStop runs before the server stops, to end requests that wait
   */
  public HttpServer(
      ApiSettings settings,
      PublicUrls urls,
      Router router,
      Authenticator authenticator,
      AccessControl access,
      Clock clock,
      RefusalRecorder refusals,
      ServedRequests served,
      Runnable onStop) {
    this.onStop = onStop;
    var limits = settings.limits().connections();
    connector = connector(settings);
    connector.addBean(new ConnectionsPerAddress(limits.perAddress(), urls::isLocal));
    server = connector.getServer();
    var ids = new RequestIds(clock);
    var errors = new ErrorWriter(router, urls);
    server.setErrorHandler(new JettyErrorHandler(ids, errors));
    server.setHandler(
        new GracefulHandler(
            new RequestHandler(
                router,
                authenticator,
                access,
                OpenRequests.of(limits),
                new RequestBodyParser(settings.limits()),
                urls,
                ids,
                new Cors(settings.addresses().corsOrigins()),
                errors,
                new RefusalReport(refusals, clock))));
    var log = new ServedRequestLog(served);
    server.setRequestLog(
        settings.accessLog() ? new RequestLog.Collection(log, new AccessLog(urls)) : log);
    server.setStopTimeout(settings.limits().shutdownTimeout().toMillis());
  }

  /** A connector and its server, which has no handler. */
  public static ServerConnector connector(ApiSettings settings) {
    var threads = new VirtualThreadPool(TASKS_MAX);
    threads.setName("http");
    var server = new Server(threads);
    var http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendDateHeader(true);
    http.setRequestHeaderSize(settings.limits().headerBytes());
    http.setResponseHeaderSize(RESPONSE_HEADER_BYTES);
    http.setHttpCompliance(HttpCompliance.RFC9110);
    http.setUriCompliance(URIS);
    var slowClients = settings.limits().slowClients();
    var connector =
        new ApiConnector(server, new HttpConnectionFactory(http), slowClients.headTimeout());
    connector.setHost(settings.listen().host());
    connector.setPort(settings.listen().port());
    connector.setIdleTimeout(slowClients.idleTimeout().toMillis());
    connector.setAcceptQueueSize(BoundPort.BACKLOG);
    server.addConnector(connector);
    var connections = DescriptorLimit.connections(settings.limits().connections().max());
    server.addBean(new NetworkConnectionLimit(connections, connector));
    return connector;
  }

  /**
   * Starts serving the connections of the port, and closes the port at the end.
   *
   * @return the number of the port
   * @throws IOException if the server cannot start
   */
  public int start(BoundPort port) throws IOException {
    try {
      connector.open(port.channel());
      server.start();
      return connector.getLocalPort();
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(
          Objects.requireNonNullElse(e.getMessage(), "the server did not start"), e);
    }
  }

  /** Rejects new requests, waits for open ones, and stops. */
  @Override
  public void close() {
    onStop.run();
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the server did not stop cleanly", e);
    }
  }
}
