package filmgate.lab;

import filmgate.lab.dialect.Dialect;
import filmgate.lab.dialect.LabTime;
import filmgate.lab.dialect.SimulatedUpstream;
import filmgate.lab.gateway.GatewayDialect;
import filmgate.lab.kling.KlingDialect;
import filmgate.lab.klinglegacy.KlingLegacyDialect;
import filmgate.lab.script.LiveScript;
import filmgate.lab.server.CreateLog;
import filmgate.lab.server.LabServer;
import filmgate.lab.server.RequestCounts;
import java.io.IOException;
import java.util.List;

/**
 * A server that speaks the wire formats of upstreams, each below its name. It refuses what they
 * refuse, its tasks advance with time, and a script makes it fail as they do.
 */
public final class UpstreamLab implements AutoCloseable {
  private final LabSettings settings;
  private final LabServer server;

  private UpstreamLab(LabSettings settings, LabServer server) {
    this.settings = settings;
    this.server = server;
  }

  /** The upstreams; a new one is a package and one entry here. */
  public static List<Dialect> dialects() {
    return List.of(
        new KlingDialect(), //
        new KlingLegacyDialect(),
        new GatewayDialect());
  }

  /**
   * Starts the lab.
   *
   * @throws IOException if the port cannot be bound
   */
  public static UpstreamLab start(LabSettings settings) throws IOException {
    return new UpstreamLab(
        settings,
        LabServer.start(
            settings.host(), settings.port(), settings.tls(), settings.clock(), dialects()));
  }

  public int port() {
    return server.port();
  }

  /** The URL of the lab itself, {@code http://127.0.0.1:9100}. */
  public String url() {
    return "%s://%s:%d".formatted(settings.scheme(), settings.urlHost(), port());
  }

  /** The base URL of an upstream, {@code http://127.0.0.1:9100/kling}. */
  public String url(String provider) {
    return url() + "/" + provider;
  }

  /** The network that contains only the address of the lab, {@code 127.0.0.1/32}. */
  public String network() {
    return settings.network();
  }

  /** The script that is in effect, which can be replaced. */
  public LiveScript script() {
    return server.script();
  }

  /** The time, which can be moved forward. */
  public LabTime time() {
    return server.time();
  }

  public CreateLog creates() {
    return server.creates();
  }

  public RequestCounts requests() {
    return server.requests();
  }

  /** The tasks of an upstream. */
  public SimulatedUpstream upstream(String provider) {
    return server.upstream(provider);
  }

  /** The bytes of every result. */
  public byte[] clip() {
    return server.clip();
  }

  /** Forgets the script, the tasks, and all counts. */
  public void reset() {
    server.reset();
  }

  @Override
  public void close() {
    server.close();
  }
}
