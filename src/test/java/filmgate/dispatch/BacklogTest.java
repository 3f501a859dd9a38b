package filmgate.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.keys.LimitCache;
import filmgate.keys.Limits;
import filmgate.keys.Limits.Cap;
import filmgate.signals.QueuePosition;
import filmgate.task.Task.Lane;
import filmgate.task.Task.Owner;
import filmgate.task.TaskId;
import filmgate.testing.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Who goes next, and what is said about it. */
class BacklogTest {
  private static final Owner HEAVY = new Owner("heavy", "key_h", Lane.LIVE);
  private static final Owner OTHER_KEY = new Owner("heavy", "key_i", Lane.LIVE);
  private static final Owner LIGHT = new Owner("light", "key_l", Lane.LIVE);
  private static final Owner TESTING = new Owner("light", "key_t", Lane.TEST);

  private final SettableClock clock = new SettableClock();
  private final LimitCache limits = new LimitCache(Map.of());
  private long made;

  private TaskId id() {
    return TaskId.of(clock.millis(), made++, 5);
  }

  private Backlog backlog(int capacity) {
    return new Backlog(capacity, limits, clock);
  }

  private TaskId add(Backlog backlog, Owner owner) {
    var id = id();
    backlog.add(id, owner);
    return id;
  }

  private static Limits concurrent(long most) {
    return new Limits(
        new Cap.Unlimited(), new Cap.AtMost(most), new Cap.Unlimited(), Limits.Spend.NONE);
  }

  private static List<TaskId> takeAll(Backlog backlog) {
    var taken = new ArrayList<TaskId>();
    for (var next = backlog.take(); next.isPresent(); next = backlog.take()) {
      taken.add(next.get());
    }
    return taken;
  }

  private static long position(Backlog backlog, TaskId id, Owner owner) {
    return backlog.positionOf(id, owner).map(QueuePosition::position).orElse(0L);
  }

  @Test
  void accountsTakeTurnsAndTheOldestOfEachGoesFirst() {
    var backlog = backlog(10);
    var first = add(backlog, HEAVY);
    var second = add(backlog, OTHER_KEY);
    var third = add(backlog, HEAVY);
    var light = add(backlog, LIGHT);
    assertThat(takeAll(backlog)).containsExactly(first, light, second, third);
  }

  @Test
  void aTaskIsInLineOnceAndNotBesideItsPlace() {
    var backlog = backlog(10);
    var id = add(backlog, HEAVY);
    backlog.add(id, HEAVY);
    assertThat(takeAll(backlog)).containsExactly(id);
    backlog.add(id, HEAVY);
    assertThat(backlog.take()).isEmpty();
    backlog.leave(id, false);
    backlog.add(id, HEAVY);
    assertThat(takeAll(backlog)).containsExactly(id);
  }

  @Test
  void aRemovedTaskIsNeverTaken() {
    var backlog = backlog(10);
    var gone = add(backlog, HEAVY);
    var next = add(backlog, HEAVY);
    backlog.remove(gone, HEAVY);
    backlog.remove(gone, LIGHT);
    assertThat(takeAll(backlog)).containsExactly(next);
  }

  @Test
  void anAccountHasNoMorePlacesThanItMay() {
    limits.put("heavy", concurrent(2));
    var backlog = backlog(10);
    var tasks = List.of(add(backlog, HEAVY), add(backlog, OTHER_KEY), add(backlog, HEAVY));
    var light = add(backlog, LIGHT);
    assertThat(takeAll(backlog)).containsExactly(tasks.get(0), light, tasks.get(1));
    assertThat(backlog.canServe()).isFalse();
    backlog.leave(tasks.get(1), true);
    assertThat(takeAll(backlog)).containsExactly(tasks.get(2));
  }

  @Test
  void aKeyThatHasAllItsPlacesIsPassedOver() {
    limits.put("key_h", concurrent(1));
    var backlog = backlog(10);
    var first = add(backlog, HEAVY);
    var waits = add(backlog, HEAVY);
    var other = add(backlog, OTHER_KEY);
    assertThat(takeAll(backlog)).containsExactly(first, other);
    backlog.leave(first, true);
    assertThat(takeAll(backlog)).containsExactly(waits);
  }

  @Test
  void aTaskThatWasAtWorkCountsAgainstTheCap() {
    limits.put("heavy", concurrent(1));
    var backlog = backlog(10);
    var waits = add(backlog, HEAVY);
    var atWork = id();
    assertThat(backlog.place(atWork, HEAVY)).isTrue();
    assertThat(backlog.place(atWork, HEAVY)).isFalse();
    assertThat(backlog.take()).isEmpty();
    backlog.leave(atWork, true);
    assertThat(takeAll(backlog)).containsExactly(waits);
  }

  @Test
  void aRaisedCapCountsFromTheNextLook() {
    limits.put("heavy", concurrent(0));
    var backlog = backlog(10);
    var id = add(backlog, HEAVY);
    assertThat(backlog.canServe()).isFalse();
    limits.put("heavy", Limits.NONE);
    backlog.reconsider();
    assertThat(takeAll(backlog)).containsExactly(id);
  }

  @Test
  void thePositionIsTheOrderInWhichTasksAreTaken() {
    var random = new SplittableRandom(3);
    var backlog = backlog(1000);
    var owners = new HashMap<TaskId, Owner>();
    for (var i = 0; i < 300; i++) {
      var account = "account " + random.nextInt(1 + random.nextInt(7));
      var owner = new Owner(account, account + random.nextInt(3), Lane.LIVE);
      owners.put(add(backlog, owner), owner);
    }
    takeSome(backlog, owners, 20);
    var positions = new HashMap<TaskId, Long>();
    owners.forEach((id, owner) -> positions.put(id, position(backlog, id, owner)));
    var order = takeAll(backlog);
    for (var i = 0; i < order.size(); i++) {
      assertThat(positions).containsEntry(order.get(i), i + 1L);
    }
  }

  private static void takeSome(Backlog backlog, Map<TaskId, Owner> owners, int count) {
    for (var i = 0; i < count; i++) {
      owners.remove(backlog.take().orElseThrow());
    }
  }

  @Test
  void theStartIsExpectedFromEarlierTasks() {
    var backlog = backlog(2);
    var first = add(backlog, HEAVY);
    add(backlog, HEAVY);
    takeAll(backlog);
    var waits = add(backlog, HEAVY);
    assertThat(backlog.positionOf(waits, HEAVY))
        .contains(new QueuePosition(1, new QueuePosition.EstimatedStart.NoEstimate()));
    clock.move(Duration.ofSeconds(20));
    backlog.leave(first, true);
    assertThat(backlog.positionOf(waits, HEAVY))
        .contains(
            new QueuePosition(
                1,
                new QueuePosition.EstimatedStart.StartsIn(
                    Duration.ofSeconds(10), Duration.ofSeconds(20))));
    assertThat(backlog.positionOf(id(), HEAVY)).isEmpty();
    assertThat(backlog.positionOf(waits, LIGHT)).isEmpty();
  }

  @Test
  void aTestTaskWaitsBehindNoMoreThanOneLiveTask() {
    var backlog = backlog(10);
    for (var i = 0; i < 5; i++) {
      add(backlog, HEAVY);
    }
    var test = add(backlog, TESTING);
    assertThat(position(backlog, test, TESTING)).isEqualTo(1);
    assertThat(takeAll(backlog).indexOf(test)).isLessThanOrEqualTo(1);
  }

  /** One place, a slot a task; the heavy account submits a hundred tasks for one of the light. */
  @Test
  void anAccountWithLittleToDoWaitsAtMostTwoSlots() {
    var slot = Duration.ofSeconds(10);
    var backlog = backlog(1);
    var random = new SplittableRandom(5);
    var since = new HashMap<TaskId, Long>();
    var waits = new ArrayList<Long>();
    var running = Optional.<TaskId>empty();
    var arrival = 0;
    for (var tenth = 0; tenth < 50_000; tenth++) {
      clock.move(slot.dividedBy(10));
      add(backlog, HEAVY);
      if (tenth % 100 == 0) {
        arrival = tenth + random.nextInt(100);
      }
      if (tenth == arrival) {
        since.put(add(backlog, LIGHT), clock.millis());
      }
      if (tenth % 10 == 9) {
        running.ifPresent(id -> backlog.leave(id, true));
        running = backlog.take();
        running.map(since::remove).ifPresent(then -> waits.add(clock.millis() - then));
      }
    }
    waits.sort(null);
    assertThat(waits).hasSizeGreaterThan(400);
    assertThat(waits.get(waits.size() * 95 / 100)).isLessThanOrEqualTo(2 * slot.toMillis());
    assertThat(position(backlog, add(backlog, HEAVY), HEAVY)).isGreaterThan(40_000);
  }

  @Test
  void idsStandInTheirOrderWhateverIsTakenOut() {
    var random = new SplittableRandom(8);
    var queue = new IdQueue();
    var model = new TreeSet<TaskId>();
    for (var i = 0; i < 20_000; i++) {
      var id = TaskId.of(random.nextInt(1, 3000), -random.nextInt(3), -1);
      switch (random.nextInt(5)) {
        case 0 -> assertThat(queue.remove(id)).isEqualTo(model.remove(id));
        case 1 -> {
          if (!model.isEmpty()) {
            assertThat(queue.poll()).isEqualTo(model.pollFirst());
          }
        }
        default -> assertThat(queue.add(id)).isEqualTo(model.add(id));
      }
      assertThat(queue.size()).isEqualTo(model.size());
      assertThat(queue.contains(id)).isEqualTo(model.contains(id));
      assertThat(queue.before(id)).isEqualTo(model.headSet(id).size());
    }
    assertThat(queue.size()).isGreaterThan(1000);
  }
}
