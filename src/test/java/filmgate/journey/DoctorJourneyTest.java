package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code filmgate doctor}, as a process, on good and on broken installations. */
class DoctorJourneyTest {
  @TempDir Path directory;

  /** What the command printed, and its exit code. */
  private record Diagnosis(int exitCode, String said) {
    /** The line of a check, without the columns. */
    String line(String check) {
      return said.lines()
          .map(line -> line.replaceAll(" {2,}", " "))
          .filter(line -> line.matches("\\w+ " + check + " .*"))
          .findFirst()
          .orElse("");
    }
  }

  private Diagnosis doctor(Map<String, String> environment, String... words) throws Exception {
    var command = new ArrayList<>(List.of("doctor"));
    command.addAll(List.of(words));
    try (var program = new ServerProcess(directory, environment, command)) {
      var exitCode = program.exitCode();
      assertThat(program.errors()).doesNotContain("Exception", " INFO ");
      return new Diagnosis(exitCode, program.said());
    }
  }

  private List<Path> files() throws IOException {
    try (var all = Files.walk(directory)) {
      return all.filter(file -> !file.toString().contains("errors-")).sorted().toList();
    }
  }

  private static String port(RunningServer server) {
    return Integer.toString(URI.create(server.address()).getPort());
  }

  private static int unusedPort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Test
  void aFreshDirectoryHasNoProblemAndStaysFresh() throws Exception {
    var cache = directory.resolve("cache");
    var before = files();
    var port = Integer.toString(unusedPort());
    var found =
        doctor(
            Map.of("XDG_CACHE_HOME", cache.toString(), "FILMGATE_DISK_FLOOR_BYTES", "1MiB"),
            "--port",
            port);
    assertThat(found.exitCode()).as(found.said()).isZero();
    assertThat(found.line("data-directory")).startsWith("warning").contains("does not exist");
    assertThat(found.line("renderer")).startsWith("ok").contains("24 frames");
    assertThat(found.said()).contains("no problem, 1 warning (data-directory).");
    assertThat(files().stream().filter(file -> !file.startsWith(cache))).isEqualTo(before);
  }

  @Test
  void aRunningServerHasNoProblem() throws Exception {
    var data = directory.resolve("data");
    try (var server = RunningServer.on(data, Map.of("FILMGATE_LOCAL_WORKERS", "0"))) {
      var settings =
          Map.of(
              "FILMGATE_DATA",
              data.toString(),
              "FILMGATE_DISK_FLOOR_BYTES",
              "1MiB",
              "FILMGATE_PUBLIC_URL",
              server.address(),
              "FILMGATE_ROOT_KEY",
              RunningServer.KEY);
      var found = doctor(settings, "--quick", "--port", port(server));
      assertThat(found.exitCode()).as(found.said()).isZero();
      assertThat(found.line("server"))
          .startsWith("ok")
          .contains("process " + server.program().pid(), "is ready");
      assertThat(found.line("port")).startsWith("ok").contains("used by the server");
      assertThat(found.line("public-url")).startsWith("ok").contains("leads to this server");
      assertThat(found.said()).doesNotContain(RunningServer.KEY);
      assertThat(server.get("/readyz").status()).isEqualTo(200);
    }
  }

  @Test
  void aServerOfAnotherDirectoryIsToldApart() throws Exception {
    var mine = directory.resolve("mine");
    var other = directory.resolve("other");
    var paused = Map.of("FILMGATE_LOCAL_WORKERS", "0");
    try (var server = RunningServer.on(mine, paused);
        var stranger = RunningServer.on(other, paused)) {
      var found =
          doctor(
              Map.of("FILMGATE_PUBLIC_URL", stranger.address()),
              "--quick",
              "--data",
              mine.toString(),
              "--disk-floor-bytes",
              "1MiB",
              "--port",
              port(server));
      assertThat(found.exitCode()).as(found.said()).isEqualTo(2);
      assertThat(found.line("server")).startsWith("ok");
      assertThat(found.line("public-url")).startsWith("problem").contains("another Filmgate");
    }
  }

  @Test
  void aBrokenInstallationNamesEachProblemAndItsRemedy() throws Exception {
    var data = directory.resolve("data");
    RunningServer.on(data, Map.of("FILMGATE_LOCAL_WORKERS", "0")).close();
    new Database(data).change("UPDATE flyway_schema_history SET version = '999'");
    var before = Files.readAllBytes(data.resolve("filmgate.db"));
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var found =
          doctor(
              Map.of("FILMGATE_DATA", data.toString()),
              "--quick",
              "--disk-floor-bytes",
              "1024TiB",
              "--host",
              "127.0.0.1",
              "--port",
              "" + taken.getLocalPort());
      assertThat(found.exitCode()).as(found.said()).isEqualTo(2);
      assertThat(found.line("disk-space")).startsWith("problem");
      assertThat(found.line("database")).startsWith("problem").contains("999");
      assertThat(found.line("ledger")).startsWith("skipped");
      assertThat(found.line("port")).startsWith("problem").contains("in use");
      assertThat(found.said()).contains("3 problems (disk-space, database, port)");
      assertThat(found.said().lines().filter(line -> line.strip().startsWith("fix: "))).hasSize(3);
    }
    assertThat(Files.readAllBytes(data.resolve("filmgate.db"))).isEqualTo(before);
  }

  @Test
  void invalidSettingsAreAFinding() throws Exception {
    Files.writeString(directory.resolve("filmgate.yaml"), "prot: 81\nchannels: [{name: x}]\n");
    var found = doctor(Map.of("FILMGATE_LOCAL_WORKERS", "many"), "--quick");
    assertThat(found.exitCode()).isEqualTo(2);
    assertThat(Stream.of("prot", "FILMGATE_LOCAL_WORKERS", "channels[0].provider"))
        .allSatisfy(word -> assertThat(found.said()).contains(word));
    assertThat(found.line("data-directory"))
        .isEqualTo("skipped data-directory needs valid settings");
  }
}
