package filmgate.app;

import filmgate.api.http.BoundPort;
import filmgate.api.route.ApiSettings;
import filmgate.app.cli.command.CliException;
import filmgate.app.cli.command.ExitCode;
import filmgate.config.Settings;
import filmgate.crash.CrashPoints;
import filmgate.media.MediaSupport;
import filmgate.store.StoreException;
import java.io.IOException;
import java.net.BindException;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running server: start order, what is said at the start, and the way down. */
final class Server implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Server.class);

  private final Settings settings;
  private final Wiring.Components parts;
  private final int port;

  private Server(Settings settings, Wiring.Components parts, int port) {
    this.settings = settings;
    this.parts = parts;
    this.port = port;
  }

  /**
   * Binds the port, then starts everything: what was under way is taken up again.
   *
   * @throws CliException with one sentence when the surroundings do not allow it
   */
  static Server start(Settings settings, String version) {
    return start(settings, version, CrashPoints.NONE);
  }

  private static Server start(Settings settings, String version, CrashPoints points) {
    MediaSupport.check().ifPresent(Server::cannotRender);
    var port = bind(settings.http());
    try {
      return start(settings, Wiring.of(settings, version, points), port);
    } catch (StoreException e) {
      port.close();
      throw new CliException(DataDirectory.messageOf(e), e);
    } catch (RuntimeException e) {
      port.close();
      throw e;
    }
  }

  private static Server start(Settings settings, Wiring.Components parts, BoundPort port) {
    parts.dispatch().start();
    parts.sealer().start();
    parts.keyRefresher().start();
    parts.priceRefresh().start();
    try {
      return new Server(settings, parts, parts.server().start(port));
    } catch (IOException e) {
      closeBehind(parts);
      throw new CliException("cannot serve HTTP: " + e.getMessage(), e);
    }
  }

  /** The first thing that is done: a start that fails for its port has created nothing. */
  private static BoundPort bind(Settings.Http door) {
    try {
      return BoundPort.bind(new ApiSettings.Bind(door.host(), door.port()));
    } catch (IOException e) {
      throw new CliException(cannotBind(door, e), e);
    }
  }

  private static String cannotBind(Settings.Http door, IOException cause) {
    return isInUse(cause)
        ? "port %d is in use; try `--port 0`".formatted(door.port())
        : "cannot listen on %s port %d: %s".formatted(door.host(), door.port(), cause.getMessage());
  }

  /** Java tells a port in use from an address of another machine by the system's words only. */
  private static boolean isInUse(IOException cause) {
    return cause instanceof BindException
        && String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).contains("in use");
  }

  private static void cannotRender(String sentence) {
    throw new CliException(sentence);
  }

  int port() {
    return port;
  }

  StartupBanner banner() {
    return new StartupBanner(settings, port, parts.unusedKey());
  }

  /** Serves until the process is told to end; what follows then is {@link #end}. */
  static int serve(Settings settings, String version, Consumer<String> tell) {
    return serve(settings, version, tell, CrashPoints.NONE);
  }

  /** The same, telling of each step between durable facts: for tests. */
  static int serve(Settings settings, String version, Consumer<String> tell, CrashPoints points) {
    Logging.level(settings.operator().logLevel());
    var server = start(settings, version, points);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server), "end"));
    server.banner().lines().forEach(tell);
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException _) {
      server.close();
    }
    return ExitCode.OK;
  }

  /** An end that was asked for is no failure: without the last line Java would end with 143. */
  private static void end(Server server) {
    server.close();
    Runtime.getRuntime().halt(ExitCode.OK);
  }

  /** New requests are refused, requests in flight end, work under way is left to the next start. */
  @Override
  public void close() {
    LOG.info("event=server_stopping");
    parts.server().close();
    closeBehind(parts);
    LOG.info("event=server_stopped");
  }

  private static void closeBehind(Wiring.Components parts) {
    parts.dispatch().close();
    parts.media().close();
    parts.sealer().close();
    parts.keyRefresher().close();
    parts.priceRefresh().close();
    parts.store().close();
    parts.data().close();
  }
}
