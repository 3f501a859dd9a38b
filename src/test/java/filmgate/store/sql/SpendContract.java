package filmgate.store.sql;

import static filmgate.store.sql.StoreFixtures.BY;
import static filmgate.store.sql.StoreFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import filmgate.event.Event;
import filmgate.event.EventData.LowBalance;
import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.keys.Limits;
import filmgate.keys.Limits.Spend;
import filmgate.store.Command;
import filmgate.store.Command.ApplyEvent;
import filmgate.store.Command.SubmitTask;
import filmgate.store.Command.TopUp;
import filmgate.store.Command.UpdateAccount;
import filmgate.store.EventQueries.EventFilter;
import filmgate.store.EventQueries.EventQuery;
import filmgate.store.Outcome.AccountChange;
import filmgate.store.Outcome.Submitted;
import filmgate.store.TaskQueries.SortOrder;
import filmgate.store.money.Account;
import filmgate.store.money.Account.LowBalanceThreshold;
import filmgate.store.money.AccountEdit;
import filmgate.store.money.KeySpend;
import filmgate.store.money.SpendCap;
import filmgate.store.money.SpendCap.CapOwner;
import filmgate.store.money.SpendCap.Period;
import filmgate.store.money.Usage;
import filmgate.task.Price;
import filmgate.task.TaskEvent;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spend caps, usage, and low balances in every implementation of the store. */
abstract class SpendContract extends SpendFixture {
  @ParameterizedTest
  @CsvSource({
    "ACCOUNT, DAY",
    "ACCOUNT, MONTH",
    "ACCOUNT, TOTAL",
    "KEY, DAY",
    "KEY, MONTH",
    "KEY, TOTAL"
  })
  void concurrentSubmissionsOfManyKeysAreAcceptedUpToTheCap(CapOwner capOwner, Period period) {
    cap(
        capOwner == CapOwner.ACCOUNT ? ACCOUNT : KEY,
        period == Period.DAY ? micros(1_000) : NONE,
        period == Period.MONTH ? micros(1_000) : NONE,
        period == Period.TOTAL ? micros(1_000) : NONE);
    var submissions =
        IntStream.range(0, 500)
            .mapToObj(
                i ->
                    task(
                        capOwner == CapOwner.ACCOUNT ? new KeyId("key_" + i % 200) : KEY, 100, NOW))
            .map(task -> store.submit(new SubmitTask(task)))
            .toList();
    var outcomes =
        submissions.stream().map(one -> one.orTimeout(20, TimeUnit.SECONDS).join()).toList();
    assertThat(outcomes).filteredOn(Submitted.TaskStored.class::isInstance).hasSize(10);
    assertThat(outcomes)
        .filteredOn(outcome -> !(outcome instanceof Submitted.TaskStored))
        .containsOnly(over(100, capOwner, period, 1_000, 1_000));
    assertThat(store.accounts().account(ACCOUNT).orElseThrow().balance().heldMicros())
        .isEqualTo(1_000);
    assertThat(submit(new KeyId("key_other"), 100, NOW) instanceof Submitted.TaskStored)
        .isEqualTo(capOwner == CapOwner.KEY);
  }

  @Test
  void theOutcomeHasTheExceededCapAndThoseOfTheKeyAreFirst() {
    cap(KEY, micros(100), micros(200), micros(300));
    cap(ACCOUNT, micros(100), NONE, micros(250));
    assertThat(submit(KEY, 301, NOW)).isEqualTo(over(301, CapOwner.KEY, Period.DAY, 100, 0));
    accepted(100, NOW);
    assertThat(submit(KEY, 1, NOW)).isEqualTo(over(1, CapOwner.KEY, Period.DAY, 100, 100));
    assertThat(submit(OTHER_KEY, 1, NOW))
        .isEqualTo(over(1, CapOwner.ACCOUNT, Period.DAY, 100, 100));
    accepted(100, NOW.plus(Duration.ofDays(1)));
    assertThat(submit(KEY, 1, NOW.plus(Duration.ofDays(2))))
        .isEqualTo(over(1, CapOwner.KEY, Period.MONTH, 200, 200));
    assertThat(submit(OTHER_KEY, 51, NOW.plus(Duration.ofDays(2))))
        .isEqualTo(over(51, CapOwner.ACCOUNT, Period.TOTAL, 250, 200));
    assertThat(submit(OTHER_KEY, 50, NOW.plus(Duration.ofDays(2))))
        .isInstanceOf(Submitted.TaskStored.class);
  }

  @Test
  void aReleaseCountsInTheDayOfTheSubmission() {
    var evening = Instant.parse("2026-03-31T23:59:59.999Z");
    var morning = Instant.parse("2026-04-01T00:00:00Z");
    cap(KEY, micros(100), micros(100), NONE);
    var late = accepted(100, evening);
    var early = accepted(60, morning);
    cancel(late);
    assertThat(submit(KEY, 41, morning)).isEqualTo(over(41, CapOwner.KEY, Period.DAY, 100, 60));
    assertThat(submit(KEY, 100, evening)).isInstanceOf(Submitted.TaskStored.class);
    cancel(early);
    assertThat(submit(KEY, 100, morning)).isInstanceOf(Submitted.TaskStored.class);
    assertThat(submit(KEY, 1, evening)).isEqualTo(over(1, CapOwner.KEY, Period.DAY, 100, 100));
  }

  @Test
  void spendingBeforeTheCapCountsAndALoweredCapRejectsUntilThePeriodEnds() {
    succeed(accepted(300, NOW));
    var open = accepted(200, NOW);
    cap(ACCOUNT, micros(400), NONE, NONE);
    assertThat(store.accounts().spendCaps(ACCOUNT, KEY, NOW))
        .containsExactly(new SpendCap(CapOwner.ACCOUNT, Period.DAY, 400, 500));
    assertThat(submit(KEY, 1, NOW)).isEqualTo(over(1, CapOwner.ACCOUNT, Period.DAY, 400, 500));
    cancel(open);
    assertThat(submit(KEY, 100, NOW)).isInstanceOf(Submitted.TaskStored.class);
    store.close();
    store = open();
    assertThat(submit(KEY, 1, NOW)).isEqualTo(over(1, CapOwner.ACCOUNT, Period.DAY, 400, 400));
    assertThat(submit(KEY, 400, NOW.plus(Duration.ofDays(1))))
        .isInstanceOf(Submitted.TaskStored.class);
    cap(ACCOUNT, NONE, NONE, NONE);
    accepted(100, NOW);
    cap(ACCOUNT, NONE, NONE, micros(900));
    assertThat(submit(KEY, 1, NOW)).isEqualTo(over(1, CapOwner.ACCOUNT, Period.TOTAL, 900, 900));
  }

  @Test
  void onlyTheCaptureOfATaskCountsAlsoAfterItWasErased() {
    cap(KEY, micros(600), NONE, NONE);
    var task = task(KEY, new Price("sku", new Price.Settlement.PerSecond(100, 6), 600), NOW);
    run(new SubmitTask(task));
    succeed(task);
    run(new Command.EraseTask(task.id(), ACCOUNT, NOW));
    assertThat(submit(KEY, 97, NOW)).isEqualTo(over(97, CapOwner.KEY, Period.DAY, 600, 504));
    cap(KEY, micros(600), NONE, NONE);
    assertThat(submit(KEY, 97, NOW)).isEqualTo(over(97, CapOwner.KEY, Period.DAY, 600, 504));
    assertThat(submit(KEY, 96, NOW)).isInstanceOf(Submitted.TaskStored.class);
  }

  /** A counter that is deleted is computed again, from all tasks of the account. */
  @Test
  void anotherValueOfACapKeepsItsCounterAndOneWithoutACapIsDeleted() throws SQLException {
    cap(ACCOUNT, micros(400), micros(900), NONE);
    accepted(300, NOW);
    assertThat(counters()).containsExactly("day 300", "month 300");
    cap(ACCOUNT, micros(500), NONE, micros(800));
    assertThat(counters()).containsExactly("day 300");
    accepted(200, NOW);
    assertThat(counters()).containsExactly("day 500", "total 500");
    cap(ACCOUNT, NONE, NONE, micros(600));
    cap(ACCOUNT, micros(1_000), NONE, micros(600));
    assertThat(counters()).containsExactly("total 500");
    assertThat(submit(KEY, 101, NOW))
        .isEqualTo(over(101, CapOwner.ACCOUNT, Period.TOTAL, 600, 500));
    accepted(100, NOW);
    assertThat(counters()).containsExactly("day 600", "total 600");
  }

  /** The audit after each test compares the counters with the tasks. */
  @Test
  void theCounterCountsWhileTheCapChanges() throws InterruptedException {
    cap(ACCOUNT, micros(5_000), NONE, NONE);
    var accepted = new AtomicInteger();
    var threads = new ArrayList<Thread>();
    for (var thread = 0; thread < 8; thread++) {
      var key = new KeyId("key_" + thread);
      var limits = micros(5_000 + thread);
      threads.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    for (var i = 0; i < 15; i++) {
                      var one = store.submit(new SubmitTask(task(key, 100, NOW)));
                      cap(ACCOUNT, limits, NONE, NONE);
                      if (one.orTimeout(20, TimeUnit.SECONDS).join()
                          instanceof Submitted.TaskStored) {
                        accepted.incrementAndGet();
                      }
                    }
                  }));
    }
    for (var thread : threads) {
      thread.join();
    }
    assertThat(accepted).hasValue(50);
    assertThat(submit(KEY, 100, NOW)).isInstanceOf(Submitted.OverSpendCap.class);
  }

  @Test
  void aCapDoesNotRejectFreeTasks() {
    cap(KEY, micros(0), micros(0), micros(0));
    assertThat(run(new SubmitTask(task(KEY, Price.FREE, NOW))))
        .isInstanceOf(Submitted.TaskStored.class);
    assertThat(submit(KEY, 1, NOW)).isEqualTo(over(1, CapOwner.KEY, Period.DAY, 0, 0));
  }

  @Test
  void usageCountsEndedAndOpenTasksWithTheirCosts() {
    succeed(accepted(300, NOW));
    cancel(accepted(200, NOW));
    var failed = accepted(100, NOW);
    run(new ApplyEvent(failed.id(), 1, new TaskEvent.Refused(StoreFixtures.FAILURE), NOW));
    run(new Command.EraseTask(failed.id(), ACCOUNT, NOW));
    accepted(50, NOW.plus(Duration.ofHours(1)));
    run(new SubmitTask(task(OTHER_KEY, 7, NOW.plus(Duration.ofHours(1)))));
    var from = NOW.toEpochMilli() / Usage.QUARTER_MILLIS * Usage.QUARTER_MILLIS;
    var until = from + Duration.ofHours(2).toMillis();
    var all =
        new Usage.UsageQuery(
            ACCOUNT, Optional.empty(), "", from, until, new Usage.GroupBy(false, false, false));
    assertThat(store.accounts().usage(all))
        .containsExactlyInAnyOrder(
            new Usage(0, Optional.empty(), "", new Usage.TaskCounts(0, 1, 1, 1), 0, 300, 0, 5_041),
            new Usage(0, Optional.empty(), "", new Usage.TaskCounts(2, 0, 0, 0), 57, 0, 0, 0));
    var parts = new Usage.GroupBy(true, true, true);
    var ofKey = new Usage.UsageQuery(ACCOUNT, Optional.of(KEY), "kling-v3", from, until, parts);
    assertThat(store.accounts().usage(ofKey))
        .usingElementComparator(Comparator.comparing(Usage::toString))
        .containsExactlyInAnyOrder(
            new Usage(
                from,
                Optional.of(KEY),
                "kling-v3",
                new Usage.TaskCounts(0, 1, 1, 1),
                0,
                300,
                0,
                5_041),
            new Usage(
                from + Duration.ofHours(1).toMillis(),
                Optional.of(KEY),
                "kling-v3",
                new Usage.TaskCounts(1, 0, 0, 0),
                50,
                0,
                0,
                0));
    var before = new Usage.UsageQuery(ACCOUNT, Optional.empty(), "", 0, from, parts);
    assertThat(store.accounts().usage(before)).isEmpty();
  }

  @Test
  void theSpendOfKeysHasWhatTheirTasksOfThePeriodHoldAndCost() {
    var marchEnd = Instant.parse("2026-03-31T23:59:59.999Z");
    var aprilFirst = Instant.parse("2026-04-01T00:00:00Z");
    var now = Instant.parse("2026-04-02T10:00:00Z");
    accepted(1, marchEnd);
    succeed(accepted(20, marchEnd));
    accepted(300, aprilFirst);
    cancel(accepted(4_000, now));
    succeed(accepted(50_000, now));
    run(new SubmitTask(task(OTHER_KEY, 7, now)));
    var unused = new KeyId("key_3");
    assertThat(
            store
                .accounts()
                .keySpend(ACCOUNT, List.of(KEY, OTHER_KEY, unused), Set.of(KEY, unused), now))
        .containsOnly(
            entry(KEY, new KeySpend(50_000, 50_300, OptionalLong.of(50_321))),
            entry(OTHER_KEY, new KeySpend(7, 7, OptionalLong.empty())),
            entry(unused, new KeySpend(0, 0, OptionalLong.of(0))));
    cap(KEY, NONE, NONE, micros(100_000));
    accepted(6, now);
    assertThat(store.accounts().keySpend(ACCOUNT, List.of(KEY), Set.of(KEY), now))
        .containsEntry(KEY, new KeySpend(50_006, 50_306, OptionalLong.of(50_327)));
  }

  @Test
  void anEventIsRecordedOnceWhenTheBalanceFallsBelowTheThreshold() {
    var changed = (AccountChange.AccountChanged) run(low(new LowBalanceThreshold.Below(999_800)));
    assertThat(changed.account().lowBalance()).isEqualTo(new LowBalanceThreshold.Below(999_800));
    accepted(200, NOW);
    assertThat(events()).isEmpty();
    var crossing = accepted(1, NOW);
    accepted(5, NOW);
    assertThat(events())
        .extracting(Event::data)
        .containsExactly(new LowBalance(999_799, 999_800, "USD"));
    cancel(crossing);
    assertThat(events()).hasSize(1);
    run(new TopUp(ACCOUNT, 5, "", BY));
    accepted(7, NOW);
    assertThat(events())
        .hasSize(2)
        .isSortedAccordingTo(Comparator.comparingLong(Event::id).reversed());
    run(low(new LowBalanceThreshold.Never()));
    accepted(500_000, NOW);
    assertThat(events()).hasSize(2);
    assertThat(run(new UpdateAccount(new AccountId("none"), List.of(), OptionalLong.empty(), BY)))
        .isEqualTo(new AccountChange.NoSuchAccount());
  }

  @Test
  void aNewThresholdAboveTheBalanceRecordsAnEventAtOnce() {
    run(low(new LowBalanceThreshold.Below(2_000_000)));
    run(low(new LowBalanceThreshold.Below(2_000_000)));
    accepted(5, NOW);
    assertThat(events())
        .extracting(Event::data)
        .containsExactly(new LowBalance(1_000_000, 2_000_000, "USD"));
    run(low(new LowBalanceThreshold.Below(999_995)));
    assertThat(events()).hasSize(1);
  }

  @Test
  void allEditsOfAnUpdateAreAppliedOrNone() {
    run(new Command.Adjust(ACCOUNT, -1_000_000, "gone", BY));
    run(
        new UpdateAccount(
            ACCOUNT,
            List.of(new AccountEdit.CreditLimit(new Account.CreditLimit.Limit(100))),
            OptionalLong.empty(),
            BY));
    accepted(100, NOW);
    var few = new Limits(micros(3), NONE, NONE, Spend.NONE);
    var rejected =
        List.<AccountEdit>of(
            new AccountEdit.Name("x"),
            new AccountEdit.AccountLimits(few),
            new AccountEdit.CreditLimit(new Account.CreditLimit.Limit(99)));
    assertThat(run(new UpdateAccount(ACCOUNT, rejected, OptionalLong.empty(), BY)))
        .isEqualTo(new AccountChange.BelowCurrentDebt(100));
    assertThat(store.accounts().account(ACCOUNT).orElseThrow().name()).isEqualTo("One");
    assertThat(store.keys().limits()).isEmpty();
    var changes =
        List.<AccountEdit>of(
            new AccountEdit.Name("Two"),
            new AccountEdit.AccountLimits(few),
            new AccountEdit.LowBalance(new LowBalanceThreshold.Below(1)));
    run(new UpdateAccount(ACCOUNT, changes, OptionalLong.empty(), BY));
    assertThat(store.accounts().account(ACCOUNT).orElseThrow().name()).isEqualTo("Two");
    assertThat(store.keys().limits()).containsExactly(entry(ACCOUNT, few));
    assertThat(events()).hasSize(1);
  }

  private static UpdateAccount low(LowBalanceThreshold threshold) {
    return new UpdateAccount(
        ACCOUNT, List.of(new AccountEdit.LowBalance(threshold)), OptionalLong.empty(), BY);
  }

  private List<Event> events() {
    var low =
        new EventFilter(
            Optional.of(ACCOUNT), Optional.empty(), Optional.empty(), LowBalance.TYPE, false);
    return store.events().list(new EventQuery(low, EventQuery.NEWEST, SortOrder.NEWEST_FIRST, 10));
  }
}
