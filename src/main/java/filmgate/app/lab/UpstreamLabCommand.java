package filmgate.app.lab;

import static filmgate.app.cli.command.CommandBuilder.commandWithoutSettings;

import filmgate.app.cli.command.BindProblem;
import filmgate.app.cli.command.CliException;
import filmgate.app.cli.command.Command;
import filmgate.app.cli.command.Invocation;
import filmgate.app.cli.command.ServiceProcess;
import filmgate.lab.LabSettings;
import filmgate.lab.UpstreamLab;
import java.io.IOException;
import java.time.Clock;

/** The command {@code upstream-lab}, which serves the upstream lab until SIGTERM. */
public final class UpstreamLabCommand {
  private static final String HOST = "--host";
  private static final String PORT = "--port";
  private static final String DEFAULT_HOST = "127.0.0.1";
  private static final int DEFAULT_PORT = 9100;
  private static final int PORT_MAX = 65_535;

  private UpstreamLabCommand() {}

  public static Command of() {
    return commandWithoutSettings(
            "upstream-lab",
            "Run a server that speaks the wire formats of upstreams, and fails as they do when a"
                + " script says so. Channels to it need no account.")
        .option(HOST, "STRING", "The address to listen on. Default: " + DEFAULT_HOST + ".")
        .number(
            PORT, "N", "The port to listen on, 0 for any free port. Default: " + DEFAULT_PORT + ".")
        .footer(FaultList.lines().toArray(String[]::new))
        .exits(UpstreamLabCommand::serve);
  }

  private static int serve(Invocation invocation) {
    var settings =
        new LabSettings(
            invocation.option(HOST).orElse(DEFAULT_HOST), port(invocation), Clock.systemUTC());
    var lab = start(settings);
    return ServiceProcess.run(
        lab::close, () -> new LabBanner(lab).lines().forEach(invocation.terminal()::printResult));
  }

  private static int port(Invocation invocation) {
    var port = invocation.number(PORT, DEFAULT_PORT);
    if (port > PORT_MAX) {
      throw new CliException("%s must be at most %d".formatted(PORT, PORT_MAX));
    }
    return (int) port;
  }

  private static UpstreamLab start(LabSettings settings) {
    try {
      return UpstreamLab.start(settings);
    } catch (IOException e) {
      throw BindProblem.of(settings.host(), settings.port(), e);
    }
  }
}
