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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** The command {@code upstream-lab}, which serves the upstream lab until SIGTERM. */
public final class UpstreamLabCommand {
  private static final String HOST = "--host";
  private static final String PORT = "--port";
  private static final String TLS = "--tls";
  private static final String CERTIFICATE = "--certificate";
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
        .flag(TLS, "Serve https with a self-signed certificate.")
        .option(
            CERTIFICATE,
            "FILE",
            "Where --tls writes the certificate. Default: a temporary file, deleted at the end.")
        .footer(FaultList.lines().toArray(String[]::new))
        .exits(UpstreamLabCommand::serve);
  }

  private static int serve(Invocation invocation) {
    var host = invocation.option(HOST).orElse(DEFAULT_HOST);
    var port = port(invocation);
    var file = certificateFile(invocation);
    var tls = file.map(pem -> LabCertificate.create(host, pem).tls());
    var lab = start(new LabSettings(host, port, Clock.systemUTC(), tls));
    return ServiceProcess.run(
        () -> {
          lab.close();
          file.filter(_ -> !invocation.has(CERTIFICATE)).ifPresent(UpstreamLabCommand::delete);
        },
        () -> new LabBanner(lab, file).lines().forEach(invocation.terminal()::printResult));
  }

  private static Optional<Path> certificateFile(Invocation invocation) {
    if (!invocation.has(TLS)) {
      if (invocation.has(CERTIFICATE)) {
        throw new CliException("%s requires %s".formatted(CERTIFICATE, TLS));
      }
      return Optional.empty();
    }
    return Optional.of(
        invocation
            .option(CERTIFICATE)
            .map(invocation::path)
            .orElseGet(UpstreamLabCommand::temporaryFile));
  }

  private static Path temporaryFile() {
    try {
      return Files.createTempFile("filmgate-upstream-lab-", ".pem");
    } catch (IOException e) {
      throw new CliException("cannot create a temporary file: " + e.getMessage(), e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
