package filmgate.app.doctor.check;

import filmgate.app.cli.command.BindProblem;
import filmgate.app.doctor.check.CheckOutcome.Passed;
import filmgate.app.doctor.check.CheckOutcome.Problem;
import filmgate.app.doctor.check.CheckOutcome.Skipped;
import filmgate.app.doctor.check.InstallationProbe.Answerer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * Checks that the server of this data directory can listen, by listening for a moment.
 *
 * @param isHeld whether a process uses the data directory
 */
public record PortCheck(InstallationProbe probe, ClientAddress address, boolean isHeld) {
  private static final String OTHER_PORT = "use another port: --port or FILMGATE_PORT";
  private static final int PRIVILEGED_MAX = 1_023;

  public CheckOutcome run() {
    return address.base().map(this::fixed).orElseGet(() -> new Passed("any free port"));
  }

  private CheckOutcome fixed(String base) {
    var host = address.host();
    var port = address.port();
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(host, port));
      return new Passed("%s port %d is free".formatted(host, port));
    } catch (IOException e) {
      return refused(base, e);
    }
  }

  private CheckOutcome refused(String base, IOException problem) {
    var port = address.port();
    if (!BindProblem.isInUse(problem)) {
      return new Problem(
          "cannot listen on %s port %d: %s".formatted(address.host(), port, problem.getMessage()),
          port <= PRIVILEGED_MAX
              ? "use a port of at least 1024, and a proxy in front: see docs/guides/proxy.md"
              : "correct host (FILMGATE_HOST): an address of this machine, or 0.0.0.0 for all");
    }
    return switch (probe.at(base)) {
      case Answerer.Filmgate(var _, var own) when own && isHeld ->
          new Passed("%s, used by the server of this data directory".formatted(base));
      case Answerer.Filmgate(var version, var _) ->
          new Problem(
              "port %d is in use by a Filmgate %s with another data directory"
                  .formatted(port, version),
              "name its directory with --data, stop it, or " + OTHER_PORT);
      case Answerer.Nothing _ when isHeld ->
          new Skipped("port %d is in use, perhaps by the server above".formatted(port));
      case Answerer.Stranger _, Answerer.Nothing _ ->
          new Problem(
              "port %d is in use by another program".formatted(port),
              "find it with ss -ltnp 'sport = :%d' and stop it, or %s".formatted(port, OTHER_PORT));
    };
  }
}
