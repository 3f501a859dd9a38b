package filmgate.lab.server;

import filmgate.lab.dialect.Dialect;
import filmgate.lab.dialect.LabTime;
import filmgate.lab.dialect.SimulatedUpstream;
import filmgate.lab.script.LiveScript;
import filmgate.lab.script.ScriptReader;
import filmgate.lab.script.ScriptReader.KnownUpstream;
import filmgate.lab.script.UpstreamSettings;
import filmgate.schedule.TimerScheduler;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/** The HTTP server of the lab, and what its parts share. */
public final class LabServer implements AutoCloseable {
  private static final int TASKS_MAX = 100_000;
  private static final int BACKLOG = 1024;
  private static final long IDLE_MILLISECONDS = 300_000;

  private final TimerScheduler scheduler = new TimerScheduler();
  private final CreateLog creates = new CreateLog();
  private final RequestCounts requests = new RequestCounts();
  private final Map<String, UpstreamHandler> upstreams = new HashMap<>();
  private final LabTime time;
  private final LiveScript script;
  private final ResultFiles files;
  private final FaultyResponses responses;
  private final LabControl control;
  private final Server server;
  private final ServerConnector connector;

  private LabServer(
      String host, int port, Optional<LabTls> tls, Clock clock, List<Dialect> dialects) {
    time = new LabTime(clock, scheduler);
    script = new LiveScript(defaults(dialects));
    files = new ResultFiles(time);
    responses = new FaultyResponses(time);
    for (var dialect : dialects) {
      upstreams.put(
          dialect.name(),
          new UpstreamHandler(dialect, script, time, files, creates, requests, responses));
    }
    var reader = new ScriptReader(known(dialects));
    control = new LabControl(script, reader, creates, requests, upstreams);
    connector = connector(host, port, tls);
    server = connector.getServer();
    server.setHandler(new LabHandler(control, upstreams));
  }

  private static Map<String, UpstreamSettings> defaults(List<Dialect> dialects) {
    return dialects.stream().collect(Collectors.toMap(Dialect::name, Dialect::defaults));
  }

  private static Map<String, KnownUpstream> known(List<Dialect> dialects) {
    return dialects.stream()
        .collect(
            Collectors.toMap(
                Dialect::name,
                dialect -> new KnownUpstream(dialect.defaults(), dialect.errorCodes())));
  }

  /** Starts a server; port 0 is any free port. */
  public static LabServer start(
      String host, int port, Optional<LabTls> tls, Clock clock, List<Dialect> dialects)
      throws IOException {
    var lab = new LabServer(host, port, tls, clock, dialects);
    try {
      lab.server.start();
      return lab;
    } catch (IOException e) {
      lab.close();
      throw e;
    } catch (Exception e) {
      lab.close();
      throw new IOException(Objects.requireNonNullElse(e.getMessage(), "the lab did not start"), e);
    }
  }

  private static ServerConnector connector(String host, int port, Optional<LabTls> tls) {
    var threads = new VirtualThreadPool(TASKS_MAX);
    threads.setName("lab");
    var server = new Server(threads);
    var http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setUriCompliance(UriCompliance.DEFAULT);
    var connector = new ServerConnector(server, 0, 1, connections(http, tls));
    connector.setHost(host);
    connector.setPort(port);
    connector.setIdleTimeout(IDLE_MILLISECONDS);
    connector.setAcceptQueueSize(BACKLOG);
    server.addConnector(connector);
    return connector;
  }

  private static ConnectionFactory[] connections(HttpConfiguration http, Optional<LabTls> tls) {
    var plain = new HttpConnectionFactory(http);
    return tls.map(
            given ->
                new ConnectionFactory[] {
                  new SslConnectionFactory(given.contextFactory(), plain.getProtocol()), plain
                })
        .orElseGet(() -> new ConnectionFactory[] {plain});
  }

  public int port() {
    return connector.getLocalPort();
  }

  public LiveScript script() {
    return script;
  }

  public LabTime time() {
    return time;
  }

  public CreateLog creates() {
    return creates;
  }

  public RequestCounts requests() {
    return requests;
  }

  public byte[] clip() {
    return files.clip();
  }

  /** The tasks of an upstream. */
  public SimulatedUpstream upstream(String name) {
    var handler = upstreams.get(name);
    if (handler == null) {
      throw new IllegalArgumentException("no upstream " + name);
    }
    return handler.upstream();
  }

  /** Forgets the script, the tasks, and all counts. */
  public void reset() {
    control.reset();
  }

  /** Resets the connections that hang, and stops. */
  @Override
  public void close() {
    responses.close();
    scheduler.close();
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the lab did not stop cleanly", e);
    }
  }
}
