package filmgate.app.doctor.check;

import filmgate.app.doctor.check.CheckOutcome.Passed;
import filmgate.app.doctor.check.CheckOutcome.Problem;
import filmgate.app.doctor.check.CheckOutcome.Skipped;
import filmgate.app.doctor.check.CheckOutcome.Warning;
import filmgate.app.doctor.check.InstallationProbe.Answerer;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Checks the server that uses the data directory.
 *
 * @param address where it should answer
 * @param version the version of this program
 */
public record ServerCheck(
    InstallationProbe probe, Installation installation, ClientAddress address, String version) {
  public CheckOutcome run() {
    if (!installation.isOpen()) {
      return new Skipped("needs the data directory");
    }
    if (installation.holder().isEmpty()) {
      return new Skipped("no server uses the data directory; filmgate serve starts one");
    }
    var holder = installation.holder().get();
    return address
        .base()
        .map(base -> answering(holder, base))
        .orElseGet(
            () ->
                new Skipped(
                    holder + " uses the data directory; name its port with --port to check it"));
  }

  private CheckOutcome answering(String process, String base) {
    return switch (probe.at(base)) {
      case Answerer.Filmgate(var running, var own) when own -> ready(process, base, running);
      case Answerer.Filmgate _ ->
          absent(process, "a server with another data directory answers at " + base);
      case Answerer.Stranger(var status) ->
          absent(process, "another program answers at %s (HTTP %d)".formatted(base, status));
      case Answerer.Nothing(var reason, var _) ->
          absent(process, "%s does not answer: %s".formatted(base, reason));
    };
  }

  private CheckOutcome absent(String process, String what) {
    return new Problem(
        "%s uses the data directory, but %s".formatted(process, what),
        "read its log, and restart it: unfinished tasks continue. If it listens elsewhere, name its"
            + " settings: --config, --host, --port");
  }

  private CheckOutcome ready(String process, String base, String running) {
    var readiness = probe.readiness(base);
    if (readiness.isEmpty() || !readiness.get().isReady()) {
      var obstacles = readiness.map(InstallationProbe.Readiness::obstacles).orElse(List.of());
      return new Problem(
          "%s answers at %s and is not ready: %s"
              .formatted(process, base, String.join(", ", obstacles)),
          obstacles.stream().map(ServerCheck::remedy).distinct().collect(Collectors.joining("; ")));
    }
    if (!running.equals(version)) {
      return new Warning(
          "%s at %s is ready, and runs version %s, not %s"
              .formatted(process, base, running, version),
          "restart the server to use this version");
    }
    return new Passed("%s answers at %s and is ready".formatted(process, base));
  }

  private static String remedy(String obstacle) {
    return switch (obstacle) {
      case "disk_floor" -> "free some space, or lower disk.floor-bytes";
      case "disk_not_writable" ->
          "check the disk of the data directory: quota, inodes, and whether it is mounted"
              + " read-only";
      default -> "look for %s in the log of the server".formatted(obstacle);
    };
  }
}
