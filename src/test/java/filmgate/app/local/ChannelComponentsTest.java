package filmgate.app.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import filmgate.app.cli.command.CliException;
import filmgate.channel.Credential;
import filmgate.config.Setting;
import filmgate.config.Settings;
import filmgate.config.SettingsFile;
import filmgate.config.SettingsReader;
import filmgate.config.SettingsReader.ReadResult;
import filmgate.intake.channel.ChannelEntry;
import filmgate.store.Store;
import filmgate.store.StoreSettings;
import filmgate.store.channel.ChannelState;
import filmgate.store.sql.SqlStore;
import filmgate.task.RetryPolicy;
import filmgate.task.TaskMachine;
import filmgate.testing.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start does with the channels of the file. */
class ChannelComponentsTest {
  @TempDir Path directory;
  private Store store;

  @BeforeEach
  void open() {
    store =
        SqlStore.open(
            StoreSettings.defaults(directory.resolve("filmgate.db")),
            new TaskMachine(RetryPolicy.STANDARD));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private List<ChannelEntry> start(String yaml) throws IOException {
    Files.writeString(directory.resolve("filmgate.yaml"), yaml);
    try (var components = ChannelComponents.of(settings(), store, new SettableClock())) {
      return components.repository().snapshot().channels();
    }
  }

  private Settings settings() {
    var reading =
        SettingsReader.read(
            new SettingsFile.DefaultFile(directory),
            Map.of("KLING_KEY", "key-of-the-environment"),
            Map.of(Setting.DATA, directory.toString()));
    assertThat(reading).isInstanceOf(ReadResult.ValidSettings.class);
    return ((ReadResult.ValidSettings) reading).settings();
  }

  @Test
  void aChannelThatLeavesTheFileStaysKnownAsRemoved() throws IOException {
    Files.writeString(directory.resolve("key.txt"), "key-of-a-file\n");
    var started =
        start(
            """
            channels:
              - {name: one, provider: kling, key: "${KLING_KEY}"}
              - {name: two, provider: kling, key: "file:key.txt"}
            """);
    assertThat(started)
        .extracting(one -> one.config().credentials().keys().getFirst())
        .containsExactly(new Credential("key-of-the-environment"), new Credential("key-of-a-file"));

    var restarted = start("channels: [{name: two, provider: kling, key: \"file:key.txt\"}]\n");

    assertThat(restarted)
        .extracting(ChannelEntry::name, ChannelEntry::state)
        .containsExactly(tuple("one", ChannelState.REMOVED), tuple("two", ChannelState.ACTIVE));
    assertThat(start("port: 8080\n"))
        .extracting(ChannelEntry::state)
        .containsOnly(ChannelState.REMOVED);
    assertThat(Files.exists(directory.resolve("secrets.key"))).isTrue();
  }

  @Test
  void aLostKeyFileIsNamed() throws IOException {
    var yaml = "channels: [{name: one, provider: kling, key: \"${KLING_KEY}\"}]\n";
    assertThat(start(yaml)).hasSize(1);
    Files.delete(directory.resolve("secrets.key"));

    assertThatThrownBy(() -> start(yaml))
        .isInstanceOf(CliException.class)
        .hasMessageContaining("channel/one/keys needs the encryption key");
  }
}
