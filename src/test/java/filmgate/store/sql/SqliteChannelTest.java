package filmgate.store.sql;

import static filmgate.store.sql.StoreFixtures.BY;
import static filmgate.store.sql.StoreFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import filmgate.store.Command.ApplyEvent;
import filmgate.store.Command.ClaimShards;
import filmgate.store.Command.ForgetChannelSecrets;
import filmgate.store.Command.PutChannel;
import filmgate.store.Command.ReplaceChannelSecrets;
import filmgate.store.Command.ReplaceFileChannels;
import filmgate.store.Command.SetChannelState;
import filmgate.store.Command.SubmitTask;
import filmgate.store.Outcome;
import filmgate.store.Outcome.ChannelChange;
import filmgate.store.Outcome.FileChannels;
import filmgate.store.Outcome.SecretsReplaced;
import filmgate.store.Store;
import filmgate.store.StoreSettings;
import filmgate.store.channel.ChannelRecord;
import filmgate.store.channel.ChannelSource;
import filmgate.store.channel.ChannelState;
import filmgate.store.channel.StoredChannel;
import filmgate.task.RetryPolicy;
import filmgate.task.TaskEvent;
import filmgate.task.TaskMachine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of channels. */
class SqliteChannelTest {
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

  private static ChannelRecord channel(String name, ChannelSource source) {
    return new ChannelRecord(
        name, source, "{\"name\":\"%s\"}".formatted(name), Map.of("key", "v1"));
  }

  private StoredChannel put(String name) {
    var change = store.await(new PutChannel(channel(name, ChannelSource.API), 0, BY));
    assertThat(change).isInstanceOf(ChannelChange.ChannelChanged.class);
    return ((ChannelChange.ChannelChanged) change).channel();
  }

  @Test
  void everyChangeHasTheNextRevision() {
    assertThat(store.channels().revision()).isZero();
    assertThat(put("a").revision()).isEqualTo(1);
    assertThat(put("b").revision()).isEqualTo(2);
    assertThat(store.await(new SetChannelState("a", ChannelState.PAUSED, OptionalLong.empty(), BY)))
        .isInstanceOf(ChannelChange.ChannelChanged.class);
    assertThat(store.await(new SetChannelState("a", ChannelState.PAUSED, OptionalLong.empty(), BY)))
        .isInstanceOf(ChannelChange.ChannelChanged.class);
    store.close();
    open();
    assertThat(store.channels().revision()).isEqualTo(3);
    assertThat(store.channels().all())
        .extracting(StoredChannel::name, StoredChannel::state)
        .containsExactly(tuple("a", ChannelState.PAUSED), tuple("b", ChannelState.ACTIVE));
  }

  @Test
  void aChangeOfAnotherRevisionChangesNothing() {
    var stored = put("a");
    var next = new ChannelRecord("a", ChannelSource.API, "{\"name\":\"a\",\"weight\":2}", Map.of());
    assertThat(store.await(new PutChannel(next, stored.revision() + 1, BY)))
        .isEqualTo(new ChannelChange.RevisionConflict(stored.revision()));
    assertThat(store.await(new PutChannel(next, stored.revision(), BY)))
        .isInstanceOf(ChannelChange.ChannelChanged.class);
    assertThat(store.await(new ReplaceChannelSecrets(List.of(stored), BY)))
        .isEqualTo(SecretsReplaced.CHANNEL_CHANGED);
    assertThat(store.channels().find("a").orElseThrow().configured()).isEqualTo(next);
  }

  @Test
  void aNameIsInOneSourceOnly() {
    assertThat(put("a").configured().source()).isEqualTo(ChannelSource.API);
    var file = List.of(channel("a", ChannelSource.FILE), channel("b", ChannelSource.FILE));
    assertThat(store.await(new ReplaceFileChannels(file, BY)))
        .isEqualTo(new FileChannels.NamesTaken(List.of("a")));
    assertThat(store.channels().find("b")).isEmpty();
    assertThat(
            store.await(new SetChannelState("a", ChannelState.REMOVED, OptionalLong.empty(), BY)))
        .isInstanceOf(ChannelChange.ChannelChanged.class);
    assertThat(store.await(new ReplaceFileChannels(file, BY)))
        .isEqualTo(new FileChannels.FileChannelsReplaced(2));
    assertThat(store.await(new PutChannel(channel("b", ChannelSource.API), 0, BY)))
        .isEqualTo(new ChannelChange.NameTaken(ChannelSource.FILE));
    assertThat(
            store.await(new SetChannelState("b", ChannelState.REMOVED, OptionalLong.empty(), BY)))
        .isEqualTo(new ChannelChange.ManagedByFile());
  }

  @Test
  void aRemovedChannelKeepsItsSecretsWhileATaskNeedsThem() {
    put("busy");
    put("idle");
    var task = StoreFixtures.task(new SplittableRandom(1));
    assertThat(store.await(new SubmitTask(task))).isInstanceOf(Outcome.Submitted.TaskStored.class);
    var epochs = store.await(new ClaimShards("node", NOW, Duration.ofMinutes(1))).epochs();
    var epoch = epochs.getOrDefault(task.id().shard(), 0L);
    var started = new TaskEvent.Started("busy", NOW.toEpochMilli() + 60_000);
    assertThat(store.await(new ApplyEvent(task.id(), epoch, started, NOW)))
        .isInstanceOf(Outcome.EventResult.Applied.class);
    assertThat(store.channels().openTasks("busy")).isEqualTo(1);
    assertThat(store.channels().openTasks("bus")).isZero();

    for (var name : List.of("busy", "idle")) {
      assertThat(
              store.await(
                  new SetChannelState(name, ChannelState.REMOVED, OptionalLong.empty(), BY)))
          .isInstanceOf(ChannelChange.ChannelChanged.class);
    }

    assertThat(store.await(new ForgetChannelSecrets()).rows()).isEqualTo(1);
    assertThat(store.channels().find("busy").orElseThrow().configured().secrets()).hasSize(1);
    assertThat(store.channels().find("idle").orElseThrow().configured().secrets()).isEmpty();
    assertThat(
            store.await(
                new ApplyEvent(
                    task.id(), epoch, new TaskEvent.Refused(StoreFixtures.FAILURE), NOW)))
        .isInstanceOf(Outcome.EventResult.Applied.class);
    assertThat(store.await(new ForgetChannelSecrets()).rows()).isEqualTo(1);
  }
}
