package filmgate.store.sql;

import static filmgate.store.sql.StoreFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.keys.Limits;
import filmgate.keys.Limits.Cap;
import filmgate.store.Command;
import filmgate.store.Command.PurgeIdempotency;
import filmgate.store.Command.SubmitTask;
import filmgate.store.Deduplication;
import filmgate.store.Outcome.Purged;
import filmgate.store.Outcome.Submitted;
import filmgate.store.QueueLimits;
import filmgate.store.Store;
import filmgate.task.SubmissionReceipt;
import filmgate.task.Task;
import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The behaviour of every store with repeated submissions and full queues. */
abstract class IdempotencyContract {
  private static final Deduplication NAMED =
      new Deduplication.ByKey("scope", "body", NOW.plusSeconds(60));

  private final SplittableRandom random = new SplittableRandom(9);
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

  private <O> O run(Command<O> command) {
    try {
      return store.submit(command).get(10, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new CompletionException(e);
    }
  }

  private Task task() {
    return StoreFixtures.task(random);
  }

  private Submitted submit(Deduplication deduplication) {
    return run(new SubmitTask(task(), deduplication, QueueLimits.UNBOUNDED));
  }

  private static Task accepted(Submitted submitted) {
    assertThat(submitted).isInstanceOf(Submitted.TaskStored.class);
    return ((Submitted.TaskStored) submitted).task();
  }

  private static Submitted repeated(Task first) {
    return new Submitted.Duplicate(SubmissionReceipt.of(first));
  }

  @Test
  void aRepeatedSubmissionOfAnErasedTaskReturnsTheFirstReceipt() {
    var first = accepted(submit(NAMED));
    var account = first.owner().account();
    run(new Command.CancelTask(first.id(), account, NOW));
    run(new Command.EraseTask(first.id(), account, NOW));
    assertThat(submit(NAMED)).isEqualTo(repeated(first));
    assertThat(store.tasks().earlierReceipt(NAMED, NOW)).contains(SubmissionReceipt.of(first));
    assertThat(store.tasks().earlierReceipt(NAMED, NOW.plusSeconds(60))).isEmpty();
    assertThat(store.tasks().earlierReceipt(new Deduplication.None(), NOW)).isEmpty();
  }

  @Test
  void aHundredParallelSubmissionsWithOneKeyCreateOneTask() {
    var futures =
        IntStream.range(0, 100)
            .mapToObj(_ -> store.submit(new SubmitTask(task(), NAMED, QueueLimits.UNBOUNDED)))
            .toList();
    var answers = futures.stream().map(future -> future.orTimeout(10, TimeUnit.SECONDS).join());
    var tasks =
        answers.map(
            answer ->
                switch (answer) {
                  case Submitted.TaskStored(var task) -> SubmissionReceipt.of(task);
                  case Submitted.Duplicate(var first) -> first;
                  case Submitted.KeyReused _,
                      Submitted.QueueFull _,
                      Submitted.OutOfFunds _,
                      Submitted.OverSpendCap _ ->
                      throw new AssertionError(answer);
                });
    assertThat(tasks.distinct()).hasSize(1);
  }

  @Test
  void aRetryAfterARestartReturnsTheFirstTask() {
    var first = accepted(submit(NAMED));
    store.close();
    store = open();
    assertThat(submit(NAMED)).isEqualTo(repeated(first));
  }

  @Test
  void anIdempotencyKeyIsBoundToOneBodyPerScope() {
    accepted(submit(NAMED));
    assertThat(submit(new Deduplication.ByKey("scope", "other", NOW.plusSeconds(60))))
        .isEqualTo(new Submitted.KeyReused());
    accepted(submit(new Deduplication.ByKey("scope of another", "other", NOW.plusSeconds(60))));
  }

  @Test
  void anExpiredIdempotencyKeyIsDeletedAndCanBeReused() {
    var first = accepted(submit(new Deduplication.ByKey("scope", "body", NOW)));
    var second = accepted(submit(NAMED));
    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(submit(NAMED)).isEqualTo(repeated(second));
    assertThat(run(new PurgeIdempotency(NOW.plusSeconds(59), 10))).isEqualTo(new Purged(1));
    assertThat(run(new PurgeIdempotency(NOW.plusSeconds(59), 10))).isEqualTo(new Purged(0));
    assertThat(run(new PurgeIdempotency(NOW.plusSeconds(60), 10))).isEqualTo(new Purged(1));
    accepted(submit(NAMED));
  }

  @Test
  void aPurgeStopsAtItsLimit() {
    for (var i = 0; i < 3; i++) {
      submit(new Deduplication.ByKey("scope " + i, "body", NOW));
    }
    assertThat(run(new PurgeIdempotency(NOW, 2))).isEqualTo(new Purged(2));
    assertThat(run(new PurgeIdempotency(NOW, 2))).isEqualTo(new Purged(1));
  }

  @Test
  void aRetryReturnsTheNewestFirstRequest() {
    var until = NOW.plus(Duration.ofMinutes(10));
    var first = accepted(submit(new Deduplication.FirstSend("scope", until)));
    var deliberate = accepted(submit(new Deduplication.FirstSend("scope", until)));
    assertThat(deliberate.id()).isNotEqualTo(first.id());
    assertThat(submit(new Deduplication.Resend("scope", until))).isEqualTo(repeated(deliberate));
  }

  @Test
  void aResendAfterALostFirstRequestCreatesOneTask() {
    var until = NOW.plus(Duration.ofMinutes(10));
    var made = accepted(submit(new Deduplication.Resend("scope", until)));
    assertThat(submit(new Deduplication.Resend("scope", until))).isEqualTo(repeated(made));
  }

  @Test
  void aFullQueueStoresNoTaskAndNoIdempotencyRecord() {
    var room = new QueueLimits(new Cap.AtMost(2), new Cap.Unlimited());
    var results =
        IntStream.range(0, 5)
            .mapToObj(_ -> store.submit(new SubmitTask(task(), new Deduplication.None(), room)))
            .toList();
    assertThat(results.stream().map(future -> future.orTimeout(10, TimeUnit.SECONDS).join()))
        .filteredOn(Submitted.TaskStored.class::isInstance)
        .hasSize(2);
    assertThat(run(new SubmitTask(task(), NAMED, room))).isEqualTo(new Submitted.QueueFull());
    accepted(submit(NAMED));
    assertThat(run(new SubmitTask(task(), NAMED, room))).isInstanceOf(Submitted.Duplicate.class);
  }

  @Test
  void aStartedTaskIsNotQueued() {
    var room = new QueueLimits(new Cap.Unlimited(), new Cap.AtMost(1));
    var task = accepted(run(new SubmitTask(task(), new Deduplication.None(), room)));
    assertThat(run(new SubmitTask(task(), new Deduplication.None(), room)))
        .isEqualTo(new Submitted.QueueFull());
    var epochs = run(new Command.ClaimShards("a", NOW, Duration.ofSeconds(15))).epochs();
    var epoch = epochs.getOrDefault(task.id().shard(), 0L);
    run(new Command.ApplyEvent(task.id(), epoch, StoreFixtures.started(), NOW));
    accepted(run(new SubmitTask(task(), new Deduplication.None(), room)));
  }

  @Test
  void limitsAreStored() {
    var spend = new Limits.Spend(new Cap.AtMost(1), new Cap.Unlimited(), new Cap.AtMost(3_000_000));
    var limits = new Limits(new Cap.AtMost(60), new Cap.Unlimited(), new Cap.AtMost(0), spend);
    run(new Command.PutLimits(new KeyId("key_1"), Limits.NONE, StoreFixtures.BY));
    run(new Command.PutLimits(new KeyId("key_1"), limits, StoreFixtures.BY));
    run(new Command.PutLimits(new AccountId("acct"), Limits.NONE, StoreFixtures.BY));
    store.close();
    store = open();
    assertThat(store.keys().limits())
        .isEqualTo(Map.of(new KeyId("key_1"), limits, new AccountId("acct"), Limits.NONE));
  }
}
