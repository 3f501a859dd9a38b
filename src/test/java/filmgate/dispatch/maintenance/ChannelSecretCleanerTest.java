package filmgate.dispatch.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.dispatch.DispatchHarness;
import filmgate.store.ChangedBy;
import filmgate.store.Command.PutChannel;
import filmgate.store.Command.SetChannelState;
import filmgate.store.Outcome.ChannelChange.ChannelChanged;
import filmgate.store.channel.ChannelRecord;
import filmgate.store.channel.ChannelSource;
import filmgate.store.channel.ChannelState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChannelSecretCleanerTest {
  @TempDir Path directory;
  private DispatchHarness workshop;

  @BeforeEach
  void open() {
    workshop = new DispatchHarness(directory, 1);
  }

  @AfterEach
  void close() {
    workshop.close();
  }

  private Map<String, String> secrets() {
    return workshop.store.channels().find("main").orElseThrow().configured().secrets();
  }

  /** A removal whose process ended before it deleted the secrets. */
  private void remove() {
    var by = new ChangedBy("cli", workshop.clock.instant());
    var channel =
        new ChannelRecord("main", ChannelSource.API, "{\"name\":\"main\"}", Map.of("key", "v1.x"));
    assertThat(workshop.store.await(new PutChannel(channel, 0, by)))
        .isInstanceOf(ChannelChanged.class);
    assertThat(
            workshop.store.await(
                new SetChannelState("main", ChannelState.REMOVED, OptionalLong.empty(), by)))
        .isInstanceOf(ChannelChanged.class);
    assertThat(secrets()).hasSize(1);
  }

  @Test
  void theNextStartDeletesTheSecretsOfARemovedChannel() {
    remove();
    workshop.restart(1);
    workshop.scheduler.pass(Duration.ZERO);
    assertThat(secrets()).isEmpty();
  }

  @Test
  void theSecretsOfARemovedChannelAreDeletedWithinAnHour() {
    workshop.scheduler.pass(Duration.ZERO);
    remove();
    workshop.scheduler.pass(Duration.ofMinutes(61));
    assertThat(secrets()).isEmpty();
  }
}
