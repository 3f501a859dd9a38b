package filmgate.app;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.api.route.ApiSettings;
import filmgate.config.Setting;
import filmgate.config.SettingsFile;
import filmgate.config.SettingsReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpComponentsTest {
  @TempDir Path directory;

  /** A sixth of the heap, never less than two of the largest bodies, never more than is set. */
  @ParameterizedTest
  @CsvSource({"256, 42", "1024, 170", "4096, 256", "64, 32"})
  void theMemoryOfBodiesFollowsTheHeap(long heapMebibytes, long bodies) {
    var read = SettingsReader.read(new SettingsFile.DefaultFile(directory), Map.of(), Map.of());
    var settings = ((SettingsReader.ReadResult.ValidSettings) read).settings();
    var memory = HttpComponents.bodyMemory(settings.http().limits(), heapMebibytes << 20);
    assertThat(memory >> 20).isEqualTo(bodies);
  }

  @Test
  void theTimeLimitsOfRequestsReachTheServer() {
    var flags =
        Map.of(
            Setting.HTTP_BODY_SECONDS, "7",
            Setting.HTTP_IDLE_SECONDS, "3",
            Setting.HTTP_HEAD_SECONDS, "5",
            Setting.HTTP_CONNECTIONS_PER_ADDRESS, "9",
            Setting.HTTP_OPEN_REQUESTS_PER_ACCOUNT, "11");
    var read = SettingsReader.read(new SettingsFile.DefaultFile(directory), Map.of(), flags);
    var settings = ((SettingsReader.ReadResult.ValidSettings) read).settings();

    var server = HttpComponents.apiSettings(settings.http(), false).limits();
    var limits = server.slowClients();

    assertThat(limits.bodyTimeout()).isEqualTo(Duration.ofSeconds(7));
    assertThat(limits.idleTimeout()).isEqualTo(Duration.ofSeconds(3));
    assertThat(limits.headTimeout()).isEqualTo(Duration.ofSeconds(5));
    assertThat(server.connections()).isEqualTo(new ApiSettings.Connections(20_000, 9, 11));
  }
}
