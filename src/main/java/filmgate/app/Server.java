package filmgate.app;

import filmgate.app.cli.command.CliException;
import filmgate.app.cli.command.ServiceProcess;
import filmgate.app.local.DataDirectory;
import filmgate.app.startup.ListenAddress;
import filmgate.app.startup.ServerPorts;
import filmgate.app.startup.StartupBanner;
import filmgate.config.Settings;
import filmgate.crash.CrashPoints;
import filmgate.intake.channel.ChannelEntry;
import filmgate.media.MediaSupport;
import filmgate.render.SceneLibrary;
import filmgate.render.SceneLibrary.InvalidLibraryException;
import filmgate.session.SignInLink;
import filmgate.store.StoreException;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running server. */
final class Server implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Server.class);

  private final Settings settings;
  private final Wiring components;
  private final int port;

  private Server(Settings settings, Wiring components, int port) {
    this.settings = settings;
    this.components = components;
    this.port = port;
  }

  /**
   * Binds the port, then starts all components: unfinished tasks continue.
   *
   * @throws CliException if the environment does not allow it
   */
  static Server start(Settings settings, String version) {
    return start(settings, version, CrashPoints.NONE);
  }

  private static Server start(Settings settings, String version, CrashPoints points) {
    MediaSupport.check().ifPresent(Server::cannotRender);
    checkArt(settings.local());
    var ports = ServerPorts.bind(settings);
    try {
      return start(settings, Wiring.of(settings, version, points), ports);
    } catch (StoreException e) {
      ports.close();
      throw new CliException(DataDirectory.messageOf(e), e);
    } catch (RuntimeException e) {
      ports.close();
      throw e;
    }
  }

  private static Server start(Settings settings, Wiring components, ServerPorts ports) {
    try {
      var server = new Server(settings, components, components.start(ports.api(), ports.metrics()));
      var address = ListenAddress.of(settings.http().host(), server.port());
      components.storage().data().publish(address.localUrl());
      return server;
    } catch (IOException e) {
      components.closeAllButServer();
      throw new CliException("cannot serve HTTP: " + e.getMessage(), e);
    }
  }

  /** An invalid file stops the start before anything is created. */
  private static void checkArt(Settings.Local local) {
    try {
      local.art().ifPresent(directory -> SceneLibrary.with(Optional.of(directory)));
    } catch (InvalidLibraryException e) {
      throw new CliException("local.art-dir: " + e.getMessage(), e);
    }
  }

  private static void cannotRender(String message) {
    throw new CliException(message);
  }

  int port() {
    return port;
  }

  /** The secret of the first root key until the key is used. */
  Optional<String> unusedKey() {
    return components.keys().unusedKey();
  }

  StartupBanner banner() {
    return new StartupBanner(
        settings,
        ListenAddress.of(settings.http().host(), port),
        components.channels().repository().snapshot().channels().stream()
            .filter(ChannelEntry::takesTasks)
            .map(ChannelEntry::name)
            .toList(),
        components.keys().unusedKey(),
        signInToken(),
        System.getProperty("filmgate.command", "filmgate"));
  }

  /** A secret for a person at a screen; what is not a screen may be the log of a service. */
  private Optional<String> signInToken() {
    return Boolean.getBoolean("filmgate.tables")
        ? Optional.of(
            components.keys().sessions().signIn().createRootLink(SignInLink.START).token())
        : Optional.empty();
  }

  /** Serves until the process is stopped, and prints the start messages. */
  static int serve(Settings settings, String version, Consumer<String> print) {
    return serve(settings, version, print, CrashPoints.NONE);
  }

  /** The same with crash points, for tests. */
  static int serve(Settings settings, String version, Consumer<String> print, CrashPoints points) {
    Logging.configure(settings.operator().log());
    var server = start(settings, version, points);
    return ServiceProcess.run(server::close, () -> server.present(print));
  }

  /** Prints the start messages. Only then the console is built, if it needs to be. */
  private void present(Consumer<String> print) {
    var banner = banner();
    banner.lines().forEach(print);
    components.console().start(settings.operator().buildConsole(), banner.address().url(), print);
  }

  /** Finishes the requests in progress; the next start continues the unfinished tasks. */
  @Override
  public void close() {
    LOG.info("event=server_stopping");
    components.close();
    LOG.info("event=server_stopped");
  }
}
