package filmgate.store.sql;

import static filmgate.store.sql.StoreFixtures.BY;
import static filmgate.store.sql.StoreFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import filmgate.id.AccountId;
import filmgate.keys.Limits;
import filmgate.keys.Limits.Cap;
import filmgate.store.Command;
import filmgate.store.Command.ApplyEvent;
import filmgate.store.Command.RefundTask;
import filmgate.store.Deduplication;
import filmgate.store.Outcome.IdempotentOutcome;
import filmgate.store.Outcome.RefundResult;
import filmgate.store.Outcome.RefundResult.Refunded;
import filmgate.store.StoreSettings;
import filmgate.store.TaskQueries.HistoryRow;
import filmgate.store.TaskQueries.StatusFilter;
import filmgate.store.TaskQueries.TaskFilter;
import filmgate.store.TaskQueries.TaskTotals;
import filmgate.store.money.Account.Balance;
import filmgate.store.money.Transfer;
import filmgate.store.money.Transfer.Kind;
import filmgate.store.money.Usage;
import filmgate.task.RetryPolicy;
import filmgate.task.Task;
import filmgate.task.TaskEvent;
import filmgate.task.TaskMachine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Refunds never exceed what a task has cost, and every record of the money shows them. */
class RefundTest {
  private static final AccountId ACCOUNT = new AccountId("acct_1");
  private static final OptionalLong ALL = OptionalLong.empty();

  @TempDir Path directory;
  private final SplittableRandom random = new SplittableRandom(11);
  private SqlStore store;

  @BeforeEach
  void openStore() {
    store = open();
    store.await(new Command.CreateAccount(ACCOUNT, "One", "USD", 0, BY));
    store.await(new Command.ClaimShards("a", NOW, Duration.ofDays(1)));
    store.await(new Command.TopUp(ACCOUNT, 1_000_000, "", BY));
  }

  private SqlStore open() {
    return SqlStore.open(
        StoreSettings.defaults(directory.resolve("filmgate.db")),
        new TaskMachine(RetryPolicy.STANDARD));
  }

  @AfterEach
  void theLedgerIsValid() {
    store.close();
    assertThat(SqlAudit.check(directory.resolve("filmgate.db")).violations()).isEmpty();
  }

  private Task submitted(long micros) {
    var task = StoreFixtures.priced(random, ACCOUNT, micros);
    store.await(new Command.SubmitTask(task));
    return task;
  }

  private Task video(long micros) {
    var task = submitted(micros);
    advance(task, StoreFixtures.started());
    advance(task, StoreFixtures.DELIVERED);
    advance(task, StoreFixtures.STORED);
    return task;
  }

  private void advance(Task task, TaskEvent event) {
    store.await(new ApplyEvent(task.id(), 1, event, NOW.plusSeconds(1)));
  }

  private RefundResult refund(Task task, OptionalLong micros) {
    return store.await(new RefundTask(task.id(), micros, "blurred", BY));
  }

  private Balance balance() {
    return store.accounts().account(ACCOUNT).orElseThrow().balance();
  }

  private long refundedOf(Task task) {
    return store.tasks().find(task.id()).orElseThrow().refundedMicros();
  }

  @Test
  void aRefundReturnsTheWholeChargeAndEveryRecordShowsIt() {
    var task = video(400_000);
    assertThat(balance()).isEqualTo(new Balance(600_000, 0, 400_000));
    var transfer = ((Refunded) refund(task, ALL)).transfer();
    assertThat(transfer)
        .isEqualTo(
            new Transfer(
                4,
                Kind.ADJUSTMENT,
                ACCOUNT,
                Transfer.ADJUSTMENT,
                ACCOUNT.value(),
                400_000,
                task.id().value(),
                "blurred",
                NOW));
    assertThat(balance()).isEqualTo(new Balance(1_000_000, 0, 0));
    assertThat(refundedOf(task)).isEqualTo(400_000);
    assertThat(usage())
        .isEqualTo(
            new Usage(
                0, Optional.empty(), "", new Usage.TaskCounts(0, 1, 0, 0), 0, 0, 400_000, 5_041));
    assertThat(store.tasks().history(task.id()).getLast())
        .isEqualTo(new HistoryRow(5, "refunded", "succeeded", NOW, 0));
    var audit = store.auditLog().entries(Long.MAX_VALUE, 1).getFirst();
    assertThat(audit.action()).isEqualTo("task.refunded");
    assertThat(audit.subject()).isEqualTo(task.id().value());
    assertThat(audit.after()).contains("\"micros\":400000", "blurred");
    store.close();
    store = open();
    assertThat(refundedOf(task)).isEqualTo(400_000);
  }

  private Usage usage() {
    var together = new Usage.GroupBy(false, false, false);
    return store
        .accounts()
        .usage(new Usage.UsageQuery(ACCOUNT, Optional.empty(), "", 0, Long.MAX_VALUE, together))
        .getFirst();
  }

  @Test
  void partsAreRefundedUpToTheCharge() {
    var task = video(100);
    assertThat(refund(task, OptionalLong.of(30))).isInstanceOf(Refunded.class);
    assertThat(refund(task, OptionalLong.of(71))).isEqualTo(new RefundResult.MoreThanCharged(70));
    assertThat(refund(task, OptionalLong.of(69))).isInstanceOf(Refunded.class);
    assertThat(((Refunded) refund(task, ALL)).transfer().micros()).isEqualTo(1);
    assertThat(refund(task, ALL)).isEqualTo(new RefundResult.AlreadyRefunded());
    assertThat(refund(task, OptionalLong.of(1))).isEqualTo(new RefundResult.AlreadyRefunded());
    assertThat(refundedOf(task)).isEqualTo(100);
    assertThat(balance()).isEqualTo(new Balance(1_000_000, 0, 0));
  }

  @Test
  void theTransfersOfATaskAreItsOwn() {
    var task = video(100);
    video(100);
    refund(task, OptionalLong.of(30));
    refund(task, OptionalLong.of(5));
    var transfers = store.ledger().ofTask(task.id(), 9);
    assertThat(transfers)
        .extracting(Transfer::kind, Transfer::micros)
        .containsExactly(
            tuple(Kind.HOLD, 100L),
            tuple(Kind.CAPTURE, 100L),
            tuple(Kind.ADJUSTMENT, 30L),
            tuple(Kind.ADJUSTMENT, 5L));
    assertThat(transfers).allMatch(one -> one.task().equals(task.id().value()));
    assertThat(store.ledger().ofTask(task.id(), 2)).isEqualTo(transfers.subList(0, 2));
  }

  @Test
  void totalsSumWhatTheTasksOfAFilterHaveCost() {
    var refunded = video(100);
    refund(refunded, OptionalLong.of(30));
    video(7);
    var failed = submitted(50);
    advance(failed, StoreFixtures.started());
    advance(failed, new TaskEvent.Refused(StoreFixtures.FAILURE));
    submitted(20);
    assertThat(totals(StatusFilter.ANY)).isEqualTo(new TaskTotals(4, 107, 30, false));
    assertThat(totals(StatusFilter.SUCCEEDED)).isEqualTo(new TaskTotals(2, 107, 30, false));
    assertThat(totals(StatusFilter.FAILED)).isEqualTo(new TaskTotals(1, 0, 0, false));
    assertThat(totals(StatusFilter.CANCELLED)).isEqualTo(new TaskTotals(0, 0, 0, false));
    assertThat(store.tasks().totals(new AccountId("acct_2"), TaskFilter.ALL).count()).isZero();
  }

  private TaskTotals totals(StatusFilter status) {
    return store.tasks().totals(ACCOUNT, new TaskFilter(status, "", -1));
  }

  @Test
  void ofAHundredRefundsAtOnceOneIsDone() {
    var task = video(400_000);
    var outcomes =
        Stream.generate(() -> store.submit(new RefundTask(task.id(), ALL, "blurred", BY)))
            .limit(100)
            .toList()
            .stream()
            .map(future -> future.orTimeout(20, java.util.concurrent.TimeUnit.SECONDS).join())
            .toList();
    assertThat(outcomes).filteredOn(Refunded.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(RefundResult.AlreadyRefunded.class::isInstance).hasSize(99);
    assertThat(balance()).isEqualTo(new Balance(1_000_000, 0, 0));
  }

  @Test
  void anIdempotencyKeyRefundsOnce() {
    var task = video(100);
    var command =
        new Command.Idempotent<>(
            new RefundTask(task.id(), OptionalLong.of(40), "blurred", BY),
            new Deduplication.ByKey("refund-1", "f", NOW.plusSeconds(60)),
            "",
            NOW);
    assertThat(store.await(command)).isInstanceOf(IdempotentOutcome.Performed.class);
    assertThat(store.await(command)).isEqualTo(new IdempotentOutcome.Replayed<>("4"));
    assertThat(refundedOf(task)).isEqualTo(40);
    assertThat(balance()).isEqualTo(new Balance(999_940, 0, 60));
  }

  @Test
  void aTaskThatHasCostNothingIsNotRefunded() {
    assertThat(refund(submitted(100), ALL)).isEqualTo(new RefundResult.NotChargedYet());
    var failed = submitted(100);
    advance(failed, new TaskEvent.Refused(StoreFixtures.FAILURE));
    assertThat(refund(failed, ALL)).isEqualTo(new RefundResult.NotCharged());
    var unknown = StoreFixtures.priced(random, ACCOUNT, 100);
    assertThat(refund(unknown, ALL)).isEqualTo(new RefundResult.UnknownTask());
    assertThat(store.auditLog().entries(Long.MAX_VALUE, 10))
        .noneMatch(entry -> entry.action().equals("task.refunded"));
    assertThatThrownBy(() -> refund(failed, OptionalLong.of(0)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RefundTask(failed.id(), ALL, " ", BY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anErasedTaskIsRefunded() {
    var task = video(100);
    store.await(new Command.EraseTask(task.id(), ACCOUNT, NOW));
    assertThat(((Refunded) refund(task, ALL)).task()).isEmpty();
    assertThat(store.tasks().find(task.id())).isEmpty();
    assertThat(balance()).isEqualTo(new Balance(1_000_000, 0, 0));
  }

  @Test
  void aRefundLowersWhatIsSpentUnderACap() {
    var none = new Cap.Unlimited();
    var spend = new Limits.Spend(new Cap.AtMost(150), none, none);
    store.await(new Command.PutLimits(ACCOUNT, new Limits(none, none, none, spend), BY));
    var task = video(100);
    var second = StoreFixtures.priced(random, ACCOUNT, 100);
    assertThat(store.await(new Command.SubmitTask(second)).toString()).contains("OverSpendCap");
    refund(task, OptionalLong.of(50));
    assertThat(store.await(new Command.SubmitTask(second)).toString()).contains("TaskStored");
  }

  @Test
  void anEventAfterARefundKeepsIt() {
    var task = video(100);
    refund(task, OptionalLong.of(10));
    advance(task, new TaskEvent.RetentionEnded(NOW.toEpochMilli() + 7_200_000));
    refund(task, OptionalLong.of(5));
    assertThat(refundedOf(task)).isEqualTo(15);
  }
}
