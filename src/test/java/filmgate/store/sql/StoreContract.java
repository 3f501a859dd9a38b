package filmgate.store.sql;

import static filmgate.store.sql.StoreFixtures.NOW;
import static filmgate.store.sql.StoreFixtures.WARNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.id.TaskId;
import filmgate.keys.KeyRecord;
import filmgate.keys.Permissions;
import filmgate.store.Command;
import filmgate.store.Command.ApplyEvent;
import filmgate.store.Command.SubmitTask;
import filmgate.store.Outcome.EventResult;
import filmgate.store.Outcome.RootCreation;
import filmgate.store.Outcome.Submitted;
import filmgate.store.Store;
import filmgate.store.StoreException;
import filmgate.store.TaskQueries.HistoryRow;
import filmgate.store.TaskQueries.OpenTask;
import filmgate.task.Effect;
import filmgate.task.Task;
import filmgate.task.TaskEvent;
import filmgate.task.TaskState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The behaviour of every store, for any database. */
abstract class StoreContract {
  private static final AccountId ROOT = new AccountId("acct_root");
  private static final Duration LEASE = Duration.ofSeconds(15);

  private final SplittableRandom random = new SplittableRandom(7);
  private Store store;

  /** A store on the test's own database, which is empty at first and persists between calls. */
  abstract Store open();

  @BeforeEach
  void openStore() {
    store = open();
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  private void reopen() {
    store.close();
    store = open();
  }

  private <O> O run(Command<O> command) {
    try {
      return store.submit(command).get(10, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new CompletionException(e);
    }
  }

  private long claim(Task task) {
    return run(new Command.ClaimShards("a", NOW, LEASE))
        .epochs()
        .getOrDefault(task.id().shard(), -1L);
  }

  private Task submitted() {
    var task = StoreFixtures.task(random);
    assertThat(run(new SubmitTask(task))).isEqualTo(new Submitted.TaskStored(task));
    return task;
  }

  private EventResult advance(Task task, long epoch, TaskEvent event) {
    return run(new ApplyEvent(task.id(), epoch, event, NOW.plusSeconds(1)));
  }

  private Task advanced(Task task, long epoch, TaskEvent event) {
    return ((EventResult.Applied) advance(task, epoch, event)).task();
  }

  private Task succeeded(long epoch, Task task, String digest) {
    advanced(task, epoch, StoreFixtures.started());
    advanced(task, epoch, StoreFixtures.DELIVERED);
    return advanced(
        task, epoch, new TaskEvent.Stored(StoreFixtures.video(digest, NOW.plusSeconds(9))));
  }

  @Test
  void anAcceptedTaskIsInTheCacheAndInTheDatabase() {
    var task = submitted();
    assertThat(store.tasks().cached(task.id())).contains(task);
    reopen();
    assertThat(store.tasks().cached(task.id())).isEmpty();
    assertThat(store.tasks().find(task.id())).contains(task);
    assertThat(store.tasks().history(task.id()))
        .containsExactly(new HistoryRow(1, "submitted", "queued", NOW, 0));
  }

  @Test
  void anUnknownTaskIsNotFound() {
    var id = StoreFixtures.task(random).id();
    assertThat(store.tasks().find(id)).isEmpty();
    assertThat(store.tasks().history(id)).isEmpty();
    assertThat(run(new ApplyEvent(id, 0, StoreFixtures.started(), NOW)))
        .isEqualTo(new EventResult.NoSuchTask());
  }

  @Test
  void anEventChangesStateTimesVersionAndHistoryTogether() {
    var task = submitted();
    var epoch = claim(task);
    var started = advanced(task, epoch, StoreFixtures.started());
    assertThat(started.state()).isInstanceOf(TaskState.Submitting.class);
    assertThat(started.version()).isEqualTo(2);
    assertThat(started.timestamps().started()).isEqualTo(NOW.plusSeconds(1).toEpochMilli());
    assertThat(store.tasks().cached(task.id())).contains(started);
    reopen();
    assertThat(store.tasks().find(task.id())).contains(started);
    assertThat(store.tasks().history(task.id()))
        .last()
        .isEqualTo(new HistoryRow(2, "started", "submitting", NOW.plusSeconds(1), epoch));
  }

  @Test
  void anEventWithoutEffectChangesNothing() {
    var task = submitted();
    assertThat(advance(task, claim(task), new TaskEvent.ResponseLost(5_000)))
        .isEqualTo(new EventResult.Ignored(task));
    assertThat(store.tasks().history(task.id())).hasSize(1);
  }

  @Test
  void anOlderEpochChangesNothing() {
    var task = submitted();
    var epoch = claim(task);
    run(new Command.ClaimShards("b", NOW.plus(LEASE), LEASE));
    assertThat(advance(task, epoch, StoreFixtures.started()))
        .isEqualTo(new EventResult.StaleLease());
    assertThat(store.tasks().find(task.id())).contains(task);
    assertThat(store.tasks().history(task.id())).hasSize(1);
    assertThat(advance(task, epoch + 1, StoreFixtures.started()))
        .isInstanceOf(EventResult.Applied.class);
  }

  @Test
  void aSecondAttemptKeepsTheTimeOfTheFirstStart() {
    var task = submitted();
    var epoch = claim(task);
    var first = advanced(task, epoch, StoreFixtures.started());
    advanced(task, epoch, new TaskEvent.Interrupted());
    var again = run(new ApplyEvent(task.id(), epoch, StoreFixtures.started(), NOW.plusSeconds(60)));
    assertThat(((EventResult.Applied) again).task().timestamps()).isEqualTo(first.timestamps());
  }

  @Test
  void warningsOfTheProviderAreAddedToTheTask() {
    var task = submitted();
    var epoch = claim(task);
    advanced(task, epoch, StoreFixtures.started());
    var running = advance(task, epoch, StoreFixtures.ACCEPTED);
    assertThat(((EventResult.Applied) running).effects())
        .containsExactly(new Effect.AddWarnings(List.of(WARNING)));
    reopen();
    assertThat(store.tasks().find(task.id()).orElseThrow().warnings()).containsExactly(WARNING);
  }

  @Test
  void theSceneOfAnAttemptIsStoredUntilTheNextOneStarts() {
    var task = submitted();
    var epoch = claim(task);
    advanced(task, epoch, StoreFixtures.started());
    advanced(task, epoch, new TaskEvent.Accepted("ticket 1", List.of(), "[{}]"));
    reopen();
    assertThat(store.tasks().find(task.id()).orElseThrow().scene()).isEqualTo("[{}]");
    var next = claim(task);
    advanced(task, next, new TaskEvent.Interrupted());
    assertThat(advanced(task, next, StoreFixtures.started()).scene()).isEmpty();
  }

  @Test
  void openTasksAreTheUnfinishedOnesOfTheShards() {
    var first = submitted();
    var second = submitted();
    var epoch = claim(first);
    advanced(second, epoch, new TaskEvent.CancelRequested());
    var all = IntStream.range(0, TaskId.SHARDS).boxed().collect(Collectors.toSet());
    assertThat(store.tasks().open(all))
        .containsExactly(new OpenTask(first.id(), first.owner(), TaskState.initial(), 0));
    advanced(first, epoch, new TaskEvent.Started("local", 1));
    var started = store.tasks().find(first.id()).orElseThrow();
    assertThat(store.tasks().open(all))
        .containsExactly(
            new OpenTask(
                first.id(), first.owner(), started.state(), started.timestamps().started()));
    assertThat(store.tasks().open(Set.of((first.id().shard() + 1) % TaskId.SHARDS))).isEmpty();
  }

  @Test
  void aVideoIsHeldUntilTheLastTaskReleasesIt() {
    var first = submitted();
    var second = submitted();
    var epoch = claim(first);
    succeeded(epoch, first, "a1b2");
    succeeded(epoch, second, "a1b2");
    var ended = new TaskEvent.RetentionEnded(NOW.plusSeconds(10).toEpochMilli());
    advanced(first, epoch, ended);
    assertThat(store.tasks().isHeldByTask("a1b2")).isTrue();
    var gone = advance(second, epoch, ended);
    assertThat(((EventResult.Applied) gone).effects())
        .containsExactly(new Effect.ReleaseVideo("a1b2"));
    assertThat(store.tasks().isHeldByTask("a1b2")).isFalse();
    assertThat(store.tasks().isHeldByTask("")).isFalse();
  }

  @Test
  void retentionEndsAtItsTime() {
    var task = submitted();
    var finished = succeeded(claim(task), task, "a1b2");
    assertThat(finished.timestamps().finished()).isEqualTo(NOW.plusSeconds(1).toEpochMilli());
    assertThat(store.tasks().retentionExpired(NOW.plusSeconds(9), 10)).isEmpty();
    assertThat(store.tasks().retentionExpired(NOW.plusSeconds(10), 10)).containsExactly(task.id());
    assertThat(store.tasks().retentionExpired(NOW.plusSeconds(10), 0)).isEmpty();
  }

  @Test
  void aClaimTakesOnlyFreeShards() {
    assertThat(run(new Command.ClaimShards("a", NOW, LEASE)).epochs())
        .hasSize(TaskId.SHARDS)
        .containsEntry(0, 1L)
        .containsEntry(255, 1L);
    assertThat(run(new Command.ClaimShards("b", NOW, LEASE)).epochs()).isEmpty();
    assertThat(run(new Command.ClaimShards("b", NOW.plus(LEASE), LEASE)).epochs())
        .containsEntry(17, 2L);
    assertThat(run(new Command.RenewShards("a", NOW.plus(LEASE), LEASE)).epochs()).isEmpty();
  }

  @Test
  void aRenewedLeaseKeepsItsEpoch() {
    run(new Command.ClaimShards("a", NOW, LEASE));
    var renewed = run(new Command.RenewShards("a", NOW.plus(LEASE), LEASE)).epochs();
    assertThat(renewed).hasSize(TaskId.SHARDS).containsEntry(3, 1L);
    assertThat(run(new Command.ClaimShards("b", NOW.plus(LEASE), LEASE)).epochs()).isEmpty();
  }

  @Test
  void releasedShardsCanBeClaimedAtOnceUnderANewEpoch() {
    run(new Command.ClaimShards("a", NOW, LEASE));
    run(new Command.ReleaseShards());
    assertThat(run(new Command.RenewShards("a", NOW, LEASE)).epochs()).isEqualTo(Map.of());
    assertThat(run(new Command.ClaimShards("a", NOW, LEASE)).epochs()).containsEntry(3, 2L);
  }

  @Test
  void theRootIsInstalledOnce() {
    var root = StoreFixtures.key("key_1", ROOT, "h1");
    var install = new Command.CreateRoot(root, "USD", NOW);
    assertThat(run(install)).isEqualTo(RootCreation.CREATED);
    var other =
        new Command.CreateRoot(
            StoreFixtures.key("key_2", new AccountId("acct_2"), "h2"), "USD", NOW);
    assertThat(run(other)).isEqualTo(RootCreation.ALREADY_EXISTS);
    assertThat(store.keys().all()).containsExactly(root);
  }

  @Test
  void aKnownSecretKeepsItsKeyId() {
    run(new Command.CreateRoot(StoreFixtures.key("key_1", ROOT, "h1"), "USD", NOW));
    var later = new KeyRecord.Expiry.At(Instant.ofEpochMilli(1_800_000_000_000L));
    var old = StoreFixtures.key("key_3", ROOT, "h1");
    var replacing =
        new KeyRecord(
            old.id(),
            old.account(),
            "name",
            old.kind(),
            old.prefix(),
            old.hash(),
            Permissions.of(Set.of()),
            old.createdAt(),
            later);
    run(new Command.PutKey(replacing, StoreFixtures.BY));
    reopen();
    var first = StoreFixtures.key("key_1", ROOT, "h1");
    assertThat(store.keys().all()).containsExactly(replacing.replacing(first));
    assertThat(store.keys().all().getFirst().id()).isEqualTo(new KeyId("key_1"));
    var changes = store.auditLog().lastId();
    run(new Command.PutKey(replacing, StoreFixtures.BY));
    assertThat(store.auditLog().lastId()).isEqualTo(changes);
  }

  @Test
  void aSecretIsStoredOnce() {
    assertThat(run(new Command.StoreSecret("links", "one")).value()).isEqualTo("one");
    assertThat(run(new Command.StoreSecret("links", "two")).value()).isEqualTo("one");
    assertThat(run(new Command.StoreSecret("other", "two")).value()).isEqualTo("two");
  }

  @Test
  void onlyTheInvalidCommandOfABatchFails() {
    var known = submitted();
    var tasks = IntStream.range(0, 200).mapToObj(_ -> StoreFixtures.task(random)).toList();
    var bad = store.submit(new SubmitTask(known));
    var good = tasks.stream().map(task -> store.submit(new SubmitTask(task))).toList();
    var orphan =
        store.submit(
            new Command.PutKey(
                StoreFixtures.key("key_1", new AccountId("acct_none"), "h1"), StoreFixtures.BY));
    good.forEach(future -> assertThat(future).succeedsWithin(Duration.ofSeconds(10)));
    assertThat(bad).failsWithin(Duration.ofSeconds(10));
    assertThat(orphan).failsWithin(Duration.ofSeconds(10));
    reopen();
    assertThat(tasks).allSatisfy(task -> assertThat(store.tasks().find(task.id())).contains(task));
    assertThat(store.tasks().history(known.id())).hasSize(1);
    assertThat(store.keys().all()).isEmpty();
  }

  @Test
  void aClosedStoreFinishesPendingCommands() {
    var tasks = IntStream.range(0, 500).mapToObj(_ -> StoreFixtures.task(random)).toList();
    var futures = tasks.stream().map(task -> store.submit(new SubmitTask(task))).toList();
    store.close();
    assertThat(futures)
        .allSatisfy(future -> assertThat(future).isCompletedWithValueMatching(_ -> true));
    assertThat(store.submit(new SubmitTask(StoreFixtures.task(random)))).isCompletedExceptionally();
    assertThatThrownBy(() -> store.keys().all())
        .isInstanceOfSatisfying(
            StoreException.class, e -> assertThat(e.kind()).isEqualTo(StoreException.Kind.CLOSED));
  }
}
