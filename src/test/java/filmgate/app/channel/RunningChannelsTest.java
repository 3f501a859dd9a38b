package filmgate.app.channel;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.catalogue.Catalogue;
import filmgate.catalogue.models.Models;
import filmgate.channel.ChannelCheck;
import filmgate.config.SettingsFile;
import filmgate.config.SettingsReader;
import filmgate.config.SettingsReader.ReadResult;
import filmgate.dispatch.ScriptedProvider;
import filmgate.dispatch.health.CallOutcome;
import filmgate.dispatch.route.Channel;
import filmgate.dispatch.route.ChannelAccount;
import filmgate.intake.channel.ChannelEntry;
import filmgate.intake.channel.ChannelSnapshot;
import filmgate.intake.channel.ChannelStatus.ErrorCount;
import filmgate.provider.ProviderException.AccountProblem;
import filmgate.store.channel.ChannelRecord;
import filmgate.store.channel.ChannelSource;
import filmgate.store.channel.ChannelState;
import filmgate.store.channel.StoredChannel;
import filmgate.testing.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How the channels that run follow their configuration. */
class RunningChannelsTest {
  @TempDir Path directory;
  private RunningChannels channels;

  @BeforeEach
  void open() {
    var reading =
        (ReadResult.ValidSettings)
            SettingsReader.read(new SettingsFile.DefaultFile(directory), Map.of(), Map.of());
    channels =
        RunningChannels.of(
            reading.settings(),
            new ScriptedProvider(),
            new Catalogue(Models.all()),
            new SettableClock(),
            CallObserver.NONE);
  }

  private static ChannelEntry entry(String name, String provider, String key, long revision) {
    var json =
        "{\"name\":\"%s\",\"provider\":\"%s\",\"keys\":[\"%s\"],\"base_url\":\"http://127.0.0.1:1\"}"
            .formatted(name, provider, key);
    var config = ChannelCheck.stored((ObjectNode) JsonMapper.shared().readTree(json));
    var row = new ChannelRecord(name, ChannelSource.API, json, Map.of());
    return new ChannelEntry(
        new StoredChannel(row, ChannelState.ACTIVE, revision, Instant.EPOCH, Instant.EPOCH),
        config);
  }

  private ChannelAccount account(String name) {
    return channels.registry().find(name).orElseThrow().accounts().getFirst();
  }

  @Test
  void aProviderThatThisVersionDoesNotHaveLeavesItsChannelOut() {
    var newer = entry("newer", "provider-of-tomorrow", "key-0123456789", 1);
    var one = entry("one", "kling", "key-0123456789", 2);
    channels.adopt(new ChannelSnapshot(2, List.of(newer, one)));
    assertThat(channels.registry().all())
        .extracting(Channel::name)
        .containsExactlyInAnyOrder("local", "one");
    assertThat(channels.status("newer")).isEmpty();
  }

  @Test
  void aChangedChannelKeepsWhatWasSeenOfItsCredentials() {
    channels.adopt(new ChannelSnapshot(1, List.of(entry("one", "kling", "key-0123456789", 1))));
    account("one").activity().calls().submitted(CallOutcome.BUSY, Duration.ofMillis(3));
    channels.registry().find("one").orElseThrow().blocks().unknownUpstream("kling-v3");
    channels.adopt(new ChannelSnapshot(2, List.of(entry("one", "kling", "key-0123456789", 2))));
    var changed = channels.status("one").orElseThrow();
    assertThat(changed.calls().errors()).containsExactly(new ErrorCount("busy", 1));
    assertThat(changed.blockedModels()).isEmpty();
    channels.adopt(new ChannelSnapshot(3, List.of(entry("one", "kling", "key-9876543210", 3))));
    assertThat(channels.status("one").orElseThrow().calls().submissions()).isZero();
  }

  @Test
  void theStateNamesTheCircuitAndTheBlockedModels() {
    channels.adopt(new ChannelSnapshot(1, List.of(entry("one", "kling", "key-0123456789", 1))));
    channels.countBy(_ -> 7);
    for (var failure = 0; failure < 5; failure++) {
      account("one").breaker().failed();
    }
    channels.registry().find("one").orElseThrow().modelIsUnknown("kling-v3");
    var open = channels.status("one").orElseThrow();
    assertThat(open.inFlight()).isEqualTo(7);
    assertThat(open.limit()).isEqualTo(20);
    assertThat(open.accounts().getFirst().circuit().state()).isEqualTo("open");
    assertThat(open.accounts().getFirst().circuit().retryAfter())
        .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(10));
    assertThat(open.blockedModels().getFirst().model()).isEqualTo("kling-v3");
    var _ = account("one").breaker().accountProblem(AccountProblem.OUT_OF_CREDIT);
    var out = channels.status("one").orElseThrow().accounts().getFirst().circuit();
    assertThat(out.problem()).isEqualTo("out_of_credit");
    assertThat(out.state()).isEqualTo("account_problem");
  }
}
