package filmgate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Channels of the file, of the admin API, and of the command line on one data directory. */
class ChannelJourneyTest {
  private static final String CHANNELS = "/admin/v1/channels";
  private static final String FILE_KEY = "secret-of-the-file-0123456789";
  private static final String API_KEY = "secret-of-the-api-0123456789";
  private static final String CLI_KEY = "secret-of-the-cli-0123456789";
  private static final Map<String, String> SETTINGS =
      Map.of("FILMGATE_LOCAL_WORKERS", "0", "FILMGATE_LOG_LEVEL", "debug", "FILE_KEY", FILE_KEY);

  @TempDir Path directory;

  private Path data() {
    return directory.resolve("data");
  }

  private String run(int code, String... words) throws Exception {
    var all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--data", data().toString()));
    try (var program = new ServerProcess(directory, Map.of("CLI_KEY", CLI_KEY), all)) {
      assertThat(program.exitCode()).as(program.errors()).isEqualTo(code);
      var text = program.said() + program.errors();
      assertThat(text).doesNotContain("Exception", FILE_KEY, API_KEY, CLI_KEY);
      return text;
    }
  }

  private void write(String yaml) throws Exception {
    Files.writeString(directory.resolve("filmgate.yaml"), yaml);
  }

  @Test
  void aChannelOfEachSourceSurvivesAKillAndNoSecretIsReadable() throws Exception {
    write("channels: [{name: one, provider: kling, key: \"${FILE_KEY}\"}]\n");
    try (var server = RunningServer.on(data(), SETTINGS)) {
      var body = "{\"name\":\"two\",\"provider\":\"kling\",\"key\":\"%s\"}".formatted(API_KEY);
      assertThat(server.post(CHANNELS, body).status()).isEqualTo(201);
      assertThat(server.post(CHANNELS, body).status()).isEqualTo(409);
      assertThat(server.post(CHANNELS, body.replace("two", "one")).text())
          .contains("channel_in_file");
      assertThat(run(0, "channels", "add", "three", "--provider", "kling", "--key-env", "CLI_KEY"))
          .startsWith("three\tkling\tactive\tapi");
      assertThat(run(2, "channels", "set", "one", "--weight", "2")).contains("is in filmgate.yaml");
      assertThat(run(0, "channels", "pause", "one")).contains("\tpaused\tfile");
      assertThat(run(0, "channels", "list")).contains("\t0/20\tclosed\t-\t-\t-\t0\n");
      assertThat(run(0, "channels", "show", "one"))
          .contains("\"in_flight\" : 0", "unknown-outcomes");
      assertThat(run(0, "secrets", "rotate")).contains("3 channels");
      assertThat(server.get(CHANNELS).text())
          .contains("\"name\":\"one\"", "\"name\":\"three\"", "\"state\":\"paused\"", "…6789")
          .doesNotContain(FILE_KEY, API_KEY, CLI_KEY);
      server.program().kill();
      assertThat(server.program().errors()).doesNotContain(FILE_KEY, API_KEY, CLI_KEY);
    }
    try (var server = RunningServer.on(data(), SETTINGS)) {
      assertThat(server.get(CHANNELS + "/one").text()).contains("\"state\":\"paused\"");
    }
    assertNoSecretIn(data());
  }

  private static void assertNoSecretIn(Path directory) throws Exception {
    try (var files = Files.walk(directory)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain(FILE_KEY, API_KEY, CLI_KEY);
      }
    }
  }

  @Test
  void aBadFileStartsNothingAndChangesNothing() throws Exception {
    write(
        "prt: 1\nchannels: [{name: one, provider: klin}, {name: one, key: \"%s\"}]\n"
            .formatted(FILE_KEY));

    try (var program = RunningServer.launch(data(), SETTINGS)) {
      assertThat(program.exitCode()).isEqualTo(2);
      assertThat(program.errors())
          .contains("prt is not a setting", "channels[0].provider", "channels[1].name")
          .doesNotContain(FILE_KEY);
    }
    assertThat(Files.exists(data())).isFalse();
  }
}
