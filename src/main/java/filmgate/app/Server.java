package filmgate.app;

import filmgate.app.cli.CannotStart;
import filmgate.app.cli.ExitCode;
import filmgate.config.Settings;
import filmgate.crash.CrashPoints;
import filmgate.media.MediaSupport;
import filmgate.store.StoreException;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running server: start order, what is said at the start, and the way down. */
final class Server implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Server.class);

  private final Settings settings;
  private final Wiring.Parts parts;
  private final int port;

  private Server(Settings settings, Wiring.Parts parts, int port) {
    this.settings = settings;
    this.parts = parts;
    this.port = port;
  }

  /**
   * Starts everything: what was under way is taken up again, then the door opens.
   *
   * @throws CannotStart with one sentence when the surroundings do not allow it
   */
  static Server start(Settings settings, String version) {
    return start(settings, version, CrashPoints.NONE);
  }

  private static Server start(Settings settings, String version, CrashPoints points) {
    MediaSupport.check().ifPresent(Server::cannotRender);
    try {
      var parts = Wiring.of(settings, version, points);
      parts.dispatch().start();
      parts.sealer().start();
      parts.keys().start();
      parts.prices().start();
      return new Server(settings, parts, open(settings, parts));
    } catch (StoreException e) {
      throw new CannotStart(DataFolder.sentence(e), e);
    }
  }

  private static void cannotRender(String sentence) {
    throw new CannotStart(sentence);
  }

  private static int open(Settings settings, Wiring.Parts parts) {
    try {
      return parts.door().start();
    } catch (IOException e) {
      closeBehind(parts);
      throw new CannotStart(
          "cannot listen on %s port %d: %s"
              .formatted(settings.door().host(), settings.door().port(), e.getMessage()),
          e);
    }
  }

  int port() {
    return port;
  }

  Banner banner() {
    return new Banner(settings, port, parts.newKey());
  }

  /** Serves until the process is told to end; what follows then is {@link #end}. */
  static int serve(Settings settings, String version, Consumer<String> tell) {
    return serve(settings, version, tell, CrashPoints.NONE);
  }

  /** The same, telling of each step between durable facts: for tests. */
  static int serve(Settings settings, String version, Consumer<String> tell, CrashPoints points) {
    LogSetup.level(settings.operator().logLevel());
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
    LOG.info("event=stopping");
    parts.door().close();
    closeBehind(parts);
    LOG.info("event=stopped");
  }

  private static void closeBehind(Wiring.Parts parts) {
    parts.dispatch().close();
    parts.media().close();
    parts.sealer().close();
    parts.keys().close();
    parts.prices().close();
    parts.store().close();
    parts.data().close();
  }
}
