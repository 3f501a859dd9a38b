package filmgate.store.sql;

import static filmgate.store.sql.StoreFixtures.BY;
import static filmgate.store.sql.StoreFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.id.KeyId;
import filmgate.keys.ApiKeyFactory;
import filmgate.keys.KeyKind;
import filmgate.keys.KeyRecord;
import filmgate.keys.KeyRecord.Expiry;
import filmgate.keys.Limits;
import filmgate.keys.Limits.Spend;
import filmgate.keys.Permissions;
import filmgate.keys.Scope;
import filmgate.store.Command.CreateKey;
import filmgate.store.Command.RotateKey;
import filmgate.store.Command.SubmitTask;
import filmgate.store.Outcome.KeyChange;
import filmgate.store.Outcome.Submitted;
import filmgate.store.money.KeySpend;
import filmgate.store.money.SpendCap;
import filmgate.store.money.SpendCap.CapOwner;
import filmgate.store.money.SpendCap.Period;
import filmgate.task.Task;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys that replace each other by rotation spend together, each up to its own caps. */
abstract class RotatedSpendContract extends SpendFixture {
  private final ApiKeyFactory keys = new ApiKeyFactory(new SplittableRandom(7));

  private synchronized KeyRecord fresh() {
    var permissions = Permissions.of(Set.of(Scope.GENERATE));
    return keys.create(
            new ApiKeyFactory.NewKey(
                ACCOUNT, "shop", KeyKind.LIVE, permissions, new Expiry.Never()),
            NOW)
        .record();
  }

  private KeyId created(Limits limits) {
    var key = fresh();
    run(new CreateKey(key, limits, BY));
    return key.id();
  }

  private KeyId rotated(KeyId old) {
    var key = fresh();
    assertThat(run(new RotateKey(old, key, Duration.ofDays(1), BY)))
        .isEqualTo(new KeyChange.KeyChanged(key));
    return key.id();
  }

  private static Limits capped(Period period, long max) {
    return new Limits(
        NONE,
        NONE,
        NONE,
        new Spend(
            period == Period.DAY ? micros(max) : NONE,
            period == Period.MONTH ? micros(max) : NONE,
            period == Period.TOTAL ? micros(max) : NONE));
  }

  private Task accepted(KeyId key, long micros) {
    var task = task(key, micros, NOW);
    assertThat(run(new SubmitTask(task))).isEqualTo(new Submitted.TaskStored(task));
    return task;
  }

  private List<SpendCap> caps(KeyId key) {
    return store.accounts().spendCaps(ACCOUNT, key, NOW);
  }

  @ParameterizedTest
  @EnumSource(Period.class)
  void aReplacementHasSpentWhatTheKeyHasSpent(Period period) {
    var old = created(capped(period, 1_000));
    var open = accepted(old, 300);
    var next = rotated(old);
    assertThat(submit(next, 701, NOW)).isEqualTo(over(701, CapOwner.KEY, period, 1_000, 300));
    accepted(next, 700);
    for (var key : List.of(old, next)) {
      assertThat(submit(key, 1, NOW)).isEqualTo(over(1, CapOwner.KEY, period, 1_000, 1_000));
      assertThat(caps(key)).containsExactly(new SpendCap(CapOwner.KEY, period, 1_000, 1_000));
    }
    cancel(open);
    store.close();
    store = open();
    accepted(next, 200);
    accepted(old, 100);
    assertThat(submit(next, 1, NOW)).isEqualTo(over(1, CapOwner.KEY, period, 1_000, 1_000));
  }

  @Test
  void whatTheKeysOfALineageSpentBeforeAnyHadACapCounts() {
    var first = created(Limits.NONE);
    succeed(accepted(first, 300));
    var second = rotated(first);
    accepted(second, 20);
    var third = rotated(second);
    var sibling = rotated(first);
    cap(third, NONE, NONE, micros(400));
    assertThat(submit(third, 81, NOW)).isEqualTo(over(81, CapOwner.KEY, Period.TOTAL, 400, 320));
    accepted(sibling, 80);
    assertThat(submit(third, 1, NOW)).isEqualTo(over(1, CapOwner.KEY, Period.TOTAL, 400, 400));
    accepted(first, 50);
    assertThat(store.accounts().keySpend(ACCOUNT, List.of(first, third), Set.of(third), NOW))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                first, new KeySpend(450, 450, OptionalLong.empty()),
                third, new KeySpend(450, 450, OptionalLong.of(450))));
    assertThat(store.keys().isSameLineage(third, sibling)).isTrue();
    assertThat(store.keys().isSameLineage(third, created(Limits.NONE))).isFalse();
  }

  @Test
  void eachKeyOfALineageHasItsOwnCap() throws SQLException {
    var old = created(capped(Period.DAY, 500));
    accepted(old, 500);
    var next = rotated(old);
    cap(next, micros(800), NONE, NONE);
    accepted(next, 300);
    assertThat(submit(old, 1, NOW)).isEqualTo(over(1, CapOwner.KEY, Period.DAY, 500, 800));
    cap(next, NONE, NONE, NONE);
    var open = accepted(next, 1_000);
    assertThat(submit(old, 1, NOW)).isEqualTo(over(1, CapOwner.KEY, Period.DAY, 500, 1_800));
    accepted(next, 5);
    cancel(open);
    assertThat(counters()).containsExactly("day 805");
    assertThat(submit(old, 1, NOW)).isEqualTo(over(1, CapOwner.KEY, Period.DAY, 500, 805));
    cap(old, NONE, NONE, NONE);
    assertThat(counters()).isEmpty();
    accepted(old, 1);
  }

  /** Threads submit with every key of the lineage while others rotate its keys. */
  @Test
  void manyRotationsAtOnceDoNotPassTheCap() throws InterruptedException {
    var lineage = new CopyOnWriteArrayList<>(List.of(created(capped(Period.TOTAL, 1_000))));
    var held = new AtomicLong();
    var start = new CountDownLatch(1);
    var threads = new ArrayList<Thread>();
    for (var i = 0; i < 16; i++) {
      var random = new SplittableRandom(i);
      var rotates = i % 2 == 0;
      threads.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    awaitQuietly(start);
                    for (var step = 0; step < 25; step++) {
                      var key = lineage.get(random.nextInt(lineage.size()));
                      if (rotates) {
                        lineage.add(rotated(key));
                      } else if (submit(key, 10, NOW) instanceof Submitted.TaskStored) {
                        held.addAndGet(10);
                      }
                    }
                  }));
    }
    start.countDown();
    for (var thread : threads) {
      thread.join();
    }
    assertThat(lineage).hasSize(201);
    for (var key : lineage) {
      while (submit(key, 10, NOW) instanceof Submitted.TaskStored) {
        held.addAndGet(10);
      }
    }
    assertThat(held).hasValue(1_000);
    assertThat(store.accounts().account(ACCOUNT).orElseThrow().balance().heldMicros())
        .isEqualTo(1_000);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** What a model knows of a key: whose spend it shares, and its cap. */
  private final class Model {
    private final List<KeyId> all = new ArrayList<>();
    private final Map<KeyId, KeyId> first = new HashMap<>();
    private final Map<KeyId, Long> caps = new HashMap<>();
    private final Map<KeyId, Long> spent = new HashMap<>();
    private final List<Task> open = new ArrayList<>();

    private KeyId any(SplittableRandom steps) {
      return all.get(steps.nextInt(all.size()));
    }

    private void submit(KeyId key, long micros) {
      var task = task(key, micros, NOW);
      var used = spent.getOrDefault(first.get(key), 0L);
      var cap = caps.get(key);
      if (cap != null && used + micros > cap) {
        assertThat(run(new SubmitTask(task)))
            .isEqualTo(over(micros, CapOwner.KEY, Period.MONTH, cap, used));
      } else {
        assertThat(run(new SubmitTask(task))).isEqualTo(new Submitted.TaskStored(task));
        spent.put(first.get(key), used + micros);
        open.add(task);
      }
    }

    private void finish(SplittableRandom steps) {
      Collections.swap(open, steps.nextInt(open.size()), open.size() - 1);
      var task = open.removeLast();
      if (steps.nextBoolean()) {
        cancel(task);
        spent.merge(first.get(task.owner().key()), -task.price().heldMicros(), Long::sum);
      } else {
        succeed(task);
      }
    }

    private void put(KeyId key, KeyId firstKey) {
      all.add(key);
      first.put(key, firstKey);
    }

    private void rotate(KeyId key) {
      var next = rotated(key);
      put(next, Objects.requireNonNull(first.get(key)));
      var cap = caps.get(key);
      if (cap != null) {
        caps.put(next, cap);
      }
    }

    private void cap(KeyId key, SplittableRandom steps) {
      if (steps.nextInt(3) == 0) {
        RotatedSpendContract.this.cap(key, NONE, NONE, NONE);
        caps.remove(key);
      } else {
        var max = steps.nextLong(2_000);
        RotatedSpendContract.this.cap(key, NONE, micros(max), NONE);
        caps.put(key, max);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void afterRandomChangesTheSpendIsThatOfAModel(int seed) {
    var steps = new SplittableRandom(seed);
    var model = new Model();
    for (var i = 0; i < 3; i++) {
      var key = created(Limits.NONE);
      model.put(key, key);
    }
    for (var i = 0; i < 250; i++) {
      switch (steps.nextInt(8)) {
        case 0 -> model.rotate(model.any(steps));
        case 1 -> model.cap(model.any(steps), steps);
        case 2, 3 -> {
          if (!model.open.isEmpty()) {
            model.finish(steps);
          }
        }
        default -> model.submit(model.any(steps), steps.nextLong(1, 200));
      }
    }
    var all = store.accounts().keySpend(ACCOUNT, model.all, Set.copyOf(model.all), NOW);
    for (var key : model.all) {
      var spent = model.spent.getOrDefault(model.first.get(key), 0L);
      assertThat(all.get(key)).isEqualTo(new KeySpend(spent, spent, OptionalLong.of(spent)));
    }
  }
}
