package filmgate.config;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.config.SettingsReader.ReadResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {
  @TempDir Path directory;

  @Test
  void everySettingHasADefaultThatFits() {
    var settings = good(Map.of(), Map.of());

    assertThat(settings.http().host()).isEqualTo("127.0.0.1");
    assertThat(settings.http().port()).isEqualTo(8080);
    assertThat(settings.http().publicUrl()).isEmpty();
    assertThat(settings.http().limits())
        .isEqualTo(
            new Settings.HttpLimits(
                16L << 20,
                1L << 20,
                256L << 20,
                Duration.ofSeconds(30),
                Duration.ofMinutes(1),
                Duration.ofSeconds(15),
                new Settings.Shares(256, 1024)));
    assertThat(settings.storage())
        .isEqualTo(new Settings.Storage(Path.of("./data"), 1L << 30, 512));
    assertThat(settings.local())
        .isEqualTo(
            new Settings.Local(
                1,
                Settings.ServeLiveKeys.DEMO,
                Settings.MissingInput.PLACEHOLDER,
                Settings.Slate.SHOTS,
                ""));
    assertThat(settings.egress().allow()).isEmpty();
    assertThat(settings.egress().imageBytesMax()).isEqualTo(20_000_000);
    assertThat(settings.results().retention()).isEqualTo(Duration.ofDays(7));
    assertThat(settings.results().link()).isEqualTo(Duration.ofHours(24));
    assertThat(settings.operator().rootKey().secret()).isEmpty();
  }

  @Test
  void flagsOverrideEnvironmentWhichOverridesTheFile() throws IOException {
    write("port: 1\nhost: file\nlocal:\n  workers: 3\n");

    var settings =
        good(Map.of("FILMGATE_PORT", "2", "FILMGATE_HOST", "env"), Map.of(Setting.PORT, "3"));

    assertThat(settings.http().port()).isEqualTo(3);
    assertThat(settings.http().host()).isEqualTo("env");
    assertThat(settings.local().workers()).isEqualTo(3);
  }

  @Test
  void nestedAndDottedKeysAndListsAreRead() throws IOException {
    write(
        """
        egress.allow: [127.0.0.0/8, 10.1.2.3]
        trusted-proxies: 10.0.0.0/8, fd00::/8
        disk:
          floor-bytes: 2 GiB
        cors: {origins: ["https://a.example", "http://localhost:3000"]}
        """);

    var settings = good(Map.of(), Map.of());

    assertThat(settings.egress().allow()).containsExactly("127.0.0.0/8", "10.1.2.3/32");
    assertThat(settings.http().trustedProxies()).containsExactly("10.0.0.0/8", "fd00::/8");
    assertThat(settings.http().corsOrigins())
        .containsExactly("https://a.example", "http://localhost:3000");
    assertThat(settings.storage().diskFloorBytes()).isEqualTo(2L << 30);
  }

  @Test
  void allProblemsAreReportedWithTheirSources() throws IOException {
    write("prot: 80\nlocal:\n  workers: many\nhost: a\nhost: b\nresults: 7\n");

    var problems =
        bad(
            Map.of(
                "FILMGATE_LOCAL_WORKER", "2",
                "FILMGATE_EGRESS_ALLOW", "10.0.0.0/33",
                "FILMGATE_PUBLIC_URL", "example.com"),
            Map.of(Setting.PORT, "70000"));

    assertThat(problems)
        .satisfiesExactlyInAnyOrder(
            one -> assertThat(one).contains("line 1: prot is not a setting. Did you mean port?"),
            one ->
                assertThat(one)
                    .contains("line 3: local.workers must be: integer from 0 to 64")
                    .contains("not \"many\""),
            one -> assertThat(one).contains("line 5: host is set twice"),
            one -> assertThat(one).contains("line 6: results is not a setting"),
            one ->
                assertThat(one)
                    .isEqualTo(
                        "FILMGATE_LOCAL_WORKER is not a setting."
                            + " Did you mean FILMGATE_LOCAL_WORKERS?"),
            one -> assertThat(one).startsWith("FILMGATE_EGRESS_ALLOW must be: networks"),
            one -> assertThat(one).startsWith("FILMGATE_PUBLIC_URL must be: absolute http"),
            one -> assertThat(one).startsWith("--port must be: integer from 0 to 65535"));
  }

  @Test
  void aVariableOfAnotherProgramIsIgnored() {
    var others =
        Map.of(
            "FILMGATE_KEY", "x",
            "FILMGATE_URL", "x",
            "FILMGATE_WEBHOOK_SECRET", "x",
            "FILMGATE_JAVA_HOME", "x",
            "FILMGATE_JAVA_OPTIONS", "x",
            "FILMGATE_SERVICE_HOST", "x",
            "FILMGATE_PORT_8080_TCP", "x",
            "FILMGATE_HOME", "x");

    assertThat(SettingsReader.read(usual(), others, Map.of()))
        .isInstanceOf(ReadResult.ValidSettings.class);
  }

  @Test
  void anEmptyVariableIsNotSet() {
    assertThat(good(Map.of("FILMGATE_PORT", " "), Map.of()).http().port()).isEqualTo(8080);
  }

  @Test
  void aSecretIsNeverPrinted() {
    var settings = good(Map.of("FILMGATE_ROOT_KEY", "fg_live_secret_of_root"), Map.of());

    assertThat(settings.operator().rootKey().secret()).isEqualTo("fg_live_secret_of_root");
    assertThat(settings.toString()).doesNotContain("fg_live_secret_of_root");
    assertThat(bad(Map.of("FILMGATE_ROOT_KEY", "fg_live\u0007secret_of_root"), Map.of()))
        .singleElement()
        .asString()
        .isEqualTo("FILMGATE_ROOT_KEY must be one line without control characters");
    assertThat(bad(Map.of("FILMGATE_ROOT_KEY", "fifteen-letters"), Map.of()))
        .singleElement()
        .isEqualTo("FILMGATE_ROOT_KEY must have at least 16 characters");
    assertThat(Setting.ROOT_KEY.flag()).isEmpty();
  }

  @Test
  void encryptionKeysAreReadAndNeverPrinted() {
    var hex = "ab".repeat(32);
    var secrets =
        good(Map.of("FILMGATE_SECRETS_KEY", hex + "," + "cd".repeat(32)), Map.of()).secrets();

    assertThat(secrets.keys()).hasSize(2);
    assertThat(secrets.keyFile()).isEqualTo(Path.of("./data/secrets.key"));
    assertThat(secrets.toString()).doesNotContain(hex);
    assertThat(Setting.SECRETS_KEY.flag()).isEmpty();
    assertThat(bad(Map.of("FILMGATE_SECRETS_KEY", "too-short"), Map.of()))
        .singleElement()
        .asString()
        .contains("FILMGATE_SECRETS_KEY must be: keys of 32 bytes")
        .doesNotContain("too-short");
  }

  @Test
  void theChannelsOfTheFileAreNoSetting() throws IOException {
    write("channels:\n  - {name: main, provider: kling}\n");

    var channels = good(Map.of(), Map.of()).channels();

    assertThat(channels.isEmpty()).isFalse();
    assertThat(channels.toString()).doesNotContain("main");
    write("channel: []\n");
    assertThat(bad(Map.of(), Map.of())).singleElement().asString().contains("is not a setting");
  }

  @Test
  void aNamedFileMustExist() {
    var missing = directory.resolve("none.yaml");

    assertThat(SettingsReader.read(new SettingsFile.ExplicitFile(missing), Map.of(), Map.of()))
        .isInstanceOfSatisfying(
            ReadResult.InvalidSettings.class,
            bad -> assertThat(bad.problems()).singleElement().asString().contains("none.yaml"));
    assertThat(bad(Map.of("FILMGATE_CONFIG", "other.yaml"), Map.of()))
        .singleElement()
        .asString()
        .contains("cannot read")
        .contains("other.yaml");
  }

  @Test
  void aFileThatIsNoYamlIsOneProblem() throws IOException {
    write("port: [1\n");

    assertThat(bad(Map.of(), Map.of())).singleElement().asString().contains("is not valid YAML");
  }

  @Test
  void aListAtTheTopIsNoSettings() throws IOException {
    write("- port\n");

    assertThat(bad(Map.of(), Map.of())).singleElement().asString().contains("KEY: VALUE");
  }

  @Test
  void anEmptyFileSetsNothing() throws IOException {
    write("# nothing yet\n");

    assertThat(good(Map.of(), Map.of()).http().port()).isEqualTo(8080);
  }

  private void write(String yaml) throws IOException {
    Files.writeString(directory.resolve("filmgate.yaml"), yaml);
  }

  private SettingsFile usual() {
    return new SettingsFile.DefaultFile(directory);
  }

  private Settings good(Map<String, String> environment, Map<Setting, String> flags) {
    var reading = SettingsReader.read(usual(), environment, flags);
    assertThat(reading).isInstanceOf(ReadResult.ValidSettings.class);
    return ((ReadResult.ValidSettings) reading).settings();
  }

  private List<String> bad(Map<String, String> environment, Map<Setting, String> flags) {
    var reading = SettingsReader.read(usual(), environment, flags);
    assertThat(reading).isInstanceOf(ReadResult.InvalidSettings.class);
    return ((ReadResult.InvalidSettings) reading).problems();
  }
}
