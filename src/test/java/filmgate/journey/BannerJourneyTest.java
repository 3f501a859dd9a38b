package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start prints can be used as it is. */
class BannerJourneyTest {
  @TempDir Path directory;

  @Test
  void thePrintedAddressAndTheCommandForAKeyWork() throws Exception {
    var settings =
        Map.of("FILMGATE_HOST", "0.0.0.0", "FILMGATE_ROOT_KEY", "", "FILMGATE_LOCAL_WORKERS", "0");
    try (var server = RunningServer.on(directory.resolve("data"), settings)) {
      assertThat(server.program().awaitLine("  network   ")).startsWith("all addresses");
      var words = List.of(server.program().awaitLine("  filmgate ").split(" "));
      var key = output(words).strip();

      assertThat(server.as(key).get("/v1/models").status()).isEqualTo(200);
      assertThat(server.as(key).get("/admin/v1/accounts").status()).isEqualTo(403);
    }
  }

  private String output(List<String> words) throws Exception {
    try (var command = new ServerProcess(directory, Map.of(), words)) {
      assertThat(command.exitCode()).as(command.errors()).isZero();
      return command.said();
    }
  }
}
