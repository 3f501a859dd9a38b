package filmgate.app.startup;

import filmgate.api.http.BoundPort;
import filmgate.api.route.ApiSettings;
import filmgate.app.cli.command.BindProblem;
import filmgate.app.cli.command.CliException;
import filmgate.config.Settings;
import java.io.IOException;
import java.util.Optional;

/** The bound ports of a server. Binding comes first, so that a start that fails creates nothing. */
public record ServerPorts(BoundPort api, Optional<BoundPort> metrics) implements AutoCloseable {
  /**
   * Binds the ports.
   *
   * @throws CliException if one cannot be bound
   */
  public static ServerPorts bind(Settings settings) {
    var http = settings.http();
    try {
      var api = BoundPort.bind(new ApiSettings.Bind(http.host(), http.port()));
      try {
        return new ServerPorts(api, metrics(settings.operator().metrics()));
      } catch (CliException e) {
        api.close();
        throw e;
      }
    } catch (IOException e) {
      throw BindProblem.of(http.host(), http.port(), e);
    }
  }

  private static Optional<BoundPort> metrics(Settings.MetricsPort listen) {
    if (listen.port() == 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(BoundPort.bind(new ApiSettings.Bind(listen.host(), listen.port())));
    } catch (IOException e) {
      throw new CliException(
          "metrics.port: cannot listen on %s port %d: %s"
              .formatted(listen.host(), listen.port(), e.getMessage()),
          e);
    }
  }

  @Override
  public void close() {
    api.close();
    metrics.ifPresent(BoundPort::close);
  }
}
