package filmgate.store.sql;

import static filmgate.store.sql.StoreFixtures.BY;
import static filmgate.store.sql.StoreFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.id.AccountId;
import filmgate.id.OwnerId;
import filmgate.keys.Limits;
import filmgate.keys.Limits.Cap;
import filmgate.store.Command;
import filmgate.store.Command.Adjust;
import filmgate.store.Command.PutLimits;
import filmgate.store.Command.SubmitTask;
import filmgate.store.Command.TopUp;
import filmgate.store.Outcome.Posting;
import filmgate.store.Outcome.RefundResult;
import filmgate.store.Outcome.Submitted;
import filmgate.store.StoreSettings;
import filmgate.store.StoreSettings.CacheBounds;
import filmgate.store.money.Account.Balance;
import filmgate.task.Price;
import filmgate.task.Price.Settlement.PerSecond;
import filmgate.task.RetryPolicy;
import filmgate.task.Task;
import filmgate.task.TaskEvent;
import filmgate.task.TaskMachine;
import filmgate.task.VideoFacts;
import filmgate.task.VideoResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After random commands, balances are equal to those of a model. */
class MoneyPropertyTest {
  private static final AccountId ACCOUNT = new AccountId("acct_1");
  private static final int STEPS = 600;

  @TempDir Path directory;

  private long available;

  private long held;
  private long spent;
  private final Map<OwnerId, Long> caps = new HashMap<>();
  private final List<Task> open = new ArrayList<>();

  /** What can be refunded of each ended task. */
  private final Map<Task, Long> refundable = new HashMap<>();

  private final List<Task> ended = new ArrayList<>();
  private long refunded;

  /** How many videos were shorter than what was held. */
  private int shorter;

  private int copies;

  private Path file() {
    return directory.resolve("m" + copies + ".db");
  }

  private SqlStore open() {
    var settings =
        new StoreSettings(
            file(), 64, 8192, 1, new CacheBounds(5, 1 << 20), StoreSettings.TRUNCATION_INTERVAL);
    return SqlStore.open(settings, new TaskMachine(RetryPolicy.STANDARD));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void balancesAreEqualToThoseOfTheModel(long seed) {
    var random = new SplittableRandom(seed);
    var store = open();
    try {
      store.await(new Command.CreateAccount(ACCOUNT, "One", "USD", 300, BY));
      store.await(new Command.ClaimShards("a", NOW, Duration.ofDays(1)));
      for (int i = 0; i < STEPS; i++) {
        switch (random.nextInt(12)) {
          case 0 -> topUp(store, 1 + random.nextInt(2_000));
          case 1 -> adjust(store, random.nextInt(1, 900) - 1_000);
          case 2, 3, 4, 5 -> submit(store, random);
          case 6 -> end(store, random, new TaskEvent.CancelRequested());
          case 7 -> end(store, random, new TaskEvent.Refused(StoreFixtures.FAILURE));
          case 8 -> store(store, random);
          case 9 -> end(store, random, new TaskEvent.Expired());
          case 10 -> cap(store, random);
          case 11 -> refund(store, random);
          default -> throw new IllegalStateException();
        }
        if (random.nextInt(150) == 0) {
          store.close();
          store = open();
        }
        if (random.nextInt(150) == 0) {
          store = reopenCopy(store);
        }
        assertThat(store.accounts().account(ACCOUNT).orElseThrow().balance())
            .isEqualTo(new Balance(available, held, spent));
        assertThat(available).isGreaterThanOrEqualTo(-300);
      }
      assertThat(spent).isPositive();
      assertThat(refunded).isPositive();
      assertThat(shorter).isPositive();
      assertThat(SqlAudit.check(file()).violations()).isEmpty();
    } finally {
      store.close();
    }
  }

  /** Opens a copy of the files, as if the process had been killed. */
  private SqlStore reopenCopy(SqlStore store) {
    var before = file();
    copies++;
    try {
      Files.copy(before, file());
      Files.copy(log(before), log(file()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    store.close();
    return open();
  }

  private static Path log(Path database) {
    return database.resolveSibling(database.getFileName() + "-wal");
  }

  private void topUp(SqlStore store, long micros) {
    store.await(new TopUp(ACCOUNT, micros, "", BY));
    available += micros;
  }

  private void cap(SqlStore store, SplittableRandom random) {
    var none = new Cap.Unlimited();
    OwnerId owner = random.nextBoolean() ? ACCOUNT : StoreFixtures.KEY;
    var max = random.nextBoolean() ? held + spent + random.nextInt(900) : Long.MAX_VALUE;
    caps.put(owner, max);
    var spend = new Limits.Spend(none, none, max == Long.MAX_VALUE ? none : new Cap.AtMost(max));
    store.await(new PutLimits(owner, new Limits(none, none, none, spend), StoreFixtures.BY));
  }

  private void adjust(SqlStore store, long micros) {
    var allowed = available + 300 + micros >= 0;
    assertThat(store.await(new Adjust(ACCOUNT, micros, "why", BY)) instanceof Posting.Posted)
        .isEqualTo(allowed);
    available += allowed ? micros : 0;
  }

  private void submit(SqlStore store, SplittableRandom random) {
    var each = random.nextInt(0, 150);
    var price = new Price("sku", new PerSecond(each, 6), each * 6L);
    var task = StoreFixtures.priced(random, ACCOUNT, price);
    var fits =
        price.isFree()
            || (available + 300 >= price.heldMicros()
                && caps.values().stream()
                    .allMatch(max -> held + spent + price.heldMicros() <= max));
    assertThat(store.await(new SubmitTask(task)) instanceof Submitted.TaskStored).isEqualTo(fits);
    if (fits) {
      available -= price.heldMicros();
      held += price.heldMicros();
      open.add(task);
    }
  }

  private void end(SqlStore store, SplittableRandom random, TaskEvent event) {
    if (!open.isEmpty()) {
      var task = open.remove(random.nextInt(open.size()));
      advance(store, task, event);
      advance(store, task, event);
      settle(task, 0);
    }
  }

  /** A video of up to 8 seconds, of which at most 6 are held and charged. */
  private void store(SqlStore store, SplittableRandom random) {
    if (open.isEmpty()) {
      return;
    }
    var task = open.remove(random.nextInt(open.size()));
    var millis = random.nextInt(8_001);
    advance(store, task, StoreFixtures.started());
    advance(store, task, StoreFixtures.DELIVERED);
    advance(store, task, stored(millis));
    advance(store, task, stored(8_000 - millis));
    var perSecond = task.price().heldMicros() / 6;
    var cost = (perSecond * Math.min(millis, 6_000) + 500) / 1_000;
    assertThat(cost).isLessThanOrEqualTo(task.price().heldMicros());
    settle(task, cost);
    shorter += millis < 6_000 ? 1 : 0;
  }

  private static TaskEvent stored(int millis) {
    var video = StoreFixtures.video("a1b2", NOW.plusSeconds(3600));
    var facts = new VideoFacts(1280, 720, 24, millis * 24 / 1_000, millis, true);
    return new TaskEvent.Stored(
        new VideoResult(video.digest(), video.bytes(), facts, video.retention()));
  }

  private void settle(Task task, long cost) {
    var hold = task.price().heldMicros();
    held -= hold;
    spent += cost;
    available += hold - cost;
    ended.add(task);
    refundable.put(task, cost);
  }

  private void refund(SqlStore store, SplittableRandom random) {
    if (ended.isEmpty()) {
      return;
    }
    var task = ended.get(random.nextInt(ended.size()));
    var left = refundable.getOrDefault(task, 0L);
    var amount =
        random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(1 + random.nextInt(400));
    var micros = amount.orElse(left);
    var allowed = left > 0 && micros <= left;
    var outcome = store.await(new Command.RefundTask(task.id(), amount, "why", BY));
    assertThat(outcome instanceof RefundResult.Refunded).as(outcome.toString()).isEqualTo(allowed);
    if (allowed) {
      refundable.put(task, left - micros);
      refunded += micros;
      spent -= micros;
      available += micros;
    }
  }

  private static void advance(SqlStore store, Task task, TaskEvent event) {
    store.await(new Command.ApplyEvent(task.id(), 1, event, NOW));
  }
}
