package filmgate.store.sql;

import static filmgate.store.sql.StoreFixtures.BY;
import static filmgate.store.sql.StoreFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.id.OwnerId;
import filmgate.id.TaskId;
import filmgate.keys.Limits;
import filmgate.keys.Limits.Cap;
import filmgate.keys.Limits.Spend;
import filmgate.store.Command;
import filmgate.store.Command.ApplyEvent;
import filmgate.store.Command.CreateAccount;
import filmgate.store.Command.PutLimits;
import filmgate.store.Command.SubmitTask;
import filmgate.store.Command.TopUp;
import filmgate.store.Outcome.Submitted;
import filmgate.store.Store;
import filmgate.store.money.SpendCap;
import filmgate.store.money.SpendCap.CapOwner;
import filmgate.store.money.SpendCap.Period;
import filmgate.task.Price;
import filmgate.task.Task;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A store with an account that has spend caps; its ledger is audited after each test. */
abstract class SpendFixture {
  static final KeyId OTHER_KEY = new KeyId("key_2");
  static final AccountId ACCOUNT = new AccountId("acct_1");
  static final KeyId KEY = new KeyId("key_1");
  static final Cap NONE = new Cap.Unlimited();

  final SplittableRandom random = new SplittableRandom(11);
  Store store;

  /** Opens a store on the database of the test, which is initially empty. */
  abstract Store open();

  /** The violations that an audit of the database finds. */
  abstract List<String> audit();

  /** The kind of period and the amount of every spend counter. */
  abstract List<String> counters() throws SQLException;

  @BeforeEach
  void openStore() {
    store = open();
    run(new CreateAccount(ACCOUNT, "One", "USD", 0, BY));
    run(new Command.ClaimShards("a", NOW, Duration.ofDays(1)));
    run(new TopUp(ACCOUNT, 1_000_000, "", BY));
  }

  @AfterEach
  void closeStore() {
    store.close();
    assertThat(audit()).isEmpty();
  }

  <O> O run(Command<O> command) {
    return store.submit(command).orTimeout(20, TimeUnit.SECONDS).join();
  }

  void cap(OwnerId owner, Cap day, Cap month, Cap total) {
    run(
        new PutLimits(
            owner, new Limits(NONE, NONE, NONE, new Spend(day, month, total)), StoreFixtures.BY));
  }

  static Cap micros(long max) {
    return new Cap.AtMost(max);
  }

  Task task(KeyId key, long micros, Instant at) {
    return task(key, new Price("sku", new Price.Settlement.Fixed(micros), micros), at);
  }

  synchronized Task task(KeyId key, Price price, Instant at) {
    var priced = StoreFixtures.priced(random, ACCOUNT, price);
    return new Task(
        TaskId.of(at.toEpochMilli(), random.nextLong(), random.nextLong()),
        new Task.Owner(ACCOUNT, key, Task.Lane.LIVE),
        priced.request(),
        priced.price(),
        priced.state(),
        priced.warnings(),
        new Task.Timestamps(at.toEpochMilli(), 0, 0),
        1);
  }

  Submitted submit(KeyId key, long micros, Instant at) {
    return run(new SubmitTask(task(key, micros, at)));
  }

  Task accepted(long micros, Instant at) {
    var task = task(KEY, micros, at);
    assertThat(run(new SubmitTask(task))).isEqualTo(new Submitted.TaskStored(task));
    return task;
  }

  static Submitted over(long required, CapOwner capOwner, Period period, long cap, long used) {
    return new Submitted.OverSpendCap(required, new SpendCap(capOwner, period, cap, used));
  }

  void cancel(Task task) {
    run(new Command.CancelTask(task.id(), ACCOUNT, NOW));
  }

  void succeed(Task task) {
    for (var event :
        List.of(StoreFixtures.started(), StoreFixtures.DELIVERED, StoreFixtures.STORED)) {
      run(new ApplyEvent(task.id(), 1, event, NOW));
    }
  }
}
