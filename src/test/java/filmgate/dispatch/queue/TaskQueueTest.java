package filmgate.dispatch.queue;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.dispatch.ScriptedProvider;
import filmgate.dispatch.route.Channel;
import filmgate.dispatch.route.ChannelRegistry;
import filmgate.dispatch.route.ChannelRouter;
import filmgate.dispatch.route.Route;
import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.id.TaskId;
import filmgate.keys.LimitCache;
import filmgate.keys.Limits;
import filmgate.keys.Limits.Cap;
import filmgate.signals.QueuePosition;
import filmgate.task.AttemptRoute;
import filmgate.task.Task.Lane;
import filmgate.task.Task.Owner;
import filmgate.testing.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Who goes next, and what is said about it. */
class TaskQueueTest {
  private static final Owner HEAVY =
      new Owner(new AccountId("heavy"), new KeyId("key_h"), Lane.LIVE);
  private static final Owner OTHER_KEY =
      new Owner(new AccountId("heavy"), new KeyId("key_i"), Lane.LIVE);
  private static final Owner LIGHT =
      new Owner(new AccountId("light"), new KeyId("key_l"), Lane.LIVE);
  private static final Owner TESTING =
      new Owner(new AccountId("light"), new KeyId("key_t"), Lane.TEST);

  private static final Owner SIMULATING =
      new Owner(new AccountId("light"), new KeyId("key_t"), Lane.SIMULATED);

  private final SettableClock clock = new SettableClock();
  private static final Route LOCAL = Route.only(ChannelRouter.LOCAL);

  private final LimitCache limits = new LimitCache(Map.of());
  private long made;

  private TaskId id() {
    return TaskId.of(clock.millis(), made++, 5);
  }

  @Test
  void theLoadIsCountedByLane() {
    var queue = taskQueue(1);
    var first = id();
    queue.add(first, HEAVY, LOCAL);
    clock.move(Duration.ofSeconds(1));
    var second = id();
    queue.add(second, LIGHT, LOCAL);
    queue.add(id(), OTHER_KEY, LOCAL);
    assertThat(queue.load().getFirst())
        .isEqualTo(new QueueLoad(Lane.LIVE, 3, Optional.of(first), 0));
    assertThat(queue.poll()).contains(first);
    assertThat(queue.load())
        .containsExactly(
            new QueueLoad(Lane.LIVE, 2, Optional.of(second), 1),
            new QueueLoad(Lane.TEST, 0, Optional.empty(), 0),
            new QueueLoad(Lane.SIMULATED, 0, Optional.empty(), 0));
    assertThat(second.createdMillis()).isEqualTo(clock.millis());
  }

  private TaskQueue taskQueue(int capacity) {
    var renderer = Channel.builtIn(ChannelRouter.LOCAL, new ScriptedProvider(), capacity);
    return new TaskQueue(new ChannelRegistry(List.of(renderer)), limits, clock);
  }

  private TaskId add(TaskQueue taskQueue, Owner owner) {
    var id = id();
    taskQueue.add(id, owner, LOCAL);
    return id;
  }

  private static Limits concurrent(long most) {
    return new Limits(
        new Cap.Unlimited(), new Cap.AtMost(most), new Cap.Unlimited(), Limits.Spend.NONE);
  }

  private static List<TaskId> takeAll(TaskQueue taskQueue) {
    var taken = new ArrayList<TaskId>();
    for (var next = taskQueue.poll(); next.isPresent(); next = taskQueue.poll()) {
      taken.add(next.get());
    }
    return taken;
  }

  private static long position(TaskQueue taskQueue, TaskId id, Owner owner) {
    return taskQueue.positionOf(id, owner).map(QueuePosition::position).orElse(0L);
  }

  @Test
  void accountsTakeTurnsAndTheOldestOfEachGoesFirst() {
    var taskQueue = taskQueue(10);
    var first = add(taskQueue, HEAVY);
    var second = add(taskQueue, OTHER_KEY);
    var third = add(taskQueue, HEAVY);
    var light = add(taskQueue, LIGHT);
    assertThat(takeAll(taskQueue)).containsExactly(first, light, second, third);
  }

  @Test
  void aTaskIsInQueueOnceAndNotBesideItsSlot() {
    var taskQueue = taskQueue(10);
    var id = add(taskQueue, HEAVY);
    taskQueue.add(id, HEAVY, LOCAL);
    assertThat(takeAll(taskQueue)).containsExactly(id);
    taskQueue.add(id, HEAVY, LOCAL);
    assertThat(taskQueue.poll()).isEmpty();
    taskQueue.releaseSlot(id, false);
    taskQueue.add(id, HEAVY, LOCAL);
    assertThat(takeAll(taskQueue)).containsExactly(id);
  }

  @Test
  void aRemovedTaskIsNeverTaken() {
    var taskQueue = taskQueue(10);
    var gone = add(taskQueue, HEAVY);
    var next = add(taskQueue, HEAVY);
    taskQueue.remove(gone, HEAVY);
    taskQueue.remove(gone, LIGHT);
    assertThat(takeAll(taskQueue)).containsExactly(next);
  }

  @Test
  void anAccountHasNoMoreSlotsThanItMay() {
    limits.put(new AccountId("heavy"), concurrent(2));
    var taskQueue = taskQueue(10);
    var tasks = List.of(add(taskQueue, HEAVY), add(taskQueue, OTHER_KEY), add(taskQueue, HEAVY));
    var light = add(taskQueue, LIGHT);
    assertThat(takeAll(taskQueue)).containsExactly(tasks.get(0), light, tasks.get(1));
    assertThat(taskQueue.hasReadyTask()).isFalse();
    taskQueue.releaseSlot(tasks.get(1), true);
    assertThat(takeAll(taskQueue)).containsExactly(tasks.get(2));
  }

  @Test
  void aKeyThatHasAllItsSlotsIsPassedOver() {
    limits.put(new KeyId("key_h"), concurrent(1));
    var taskQueue = taskQueue(10);
    var first = add(taskQueue, HEAVY);
    var waits = add(taskQueue, HEAVY);
    var other = add(taskQueue, OTHER_KEY);
    assertThat(takeAll(taskQueue)).containsExactly(first, other);
    taskQueue.releaseSlot(first, true);
    assertThat(takeAll(taskQueue)).containsExactly(waits);
  }

  @Test
  void aTaskThatWasAtWorkCountsAgainstTheCap() {
    limits.put(new AccountId("heavy"), concurrent(1));
    var taskQueue = taskQueue(10);
    var waits = add(taskQueue, HEAVY);
    var atWork = id();
    assertThat(taskQueue.resumeSlot(atWork, HEAVY, AttemptRoute.of(ChannelRouter.LOCAL))).isTrue();
    assertThat(taskQueue.resumeSlot(atWork, HEAVY, AttemptRoute.of(ChannelRouter.LOCAL))).isFalse();
    assertThat(taskQueue.poll()).isEmpty();
    taskQueue.releaseSlot(atWork, true);
    assertThat(takeAll(taskQueue)).containsExactly(waits);
  }

  @Test
  void aRaisedCapCountsFromTheNextLook() {
    limits.put(new AccountId("heavy"), concurrent(0));
    var taskQueue = taskQueue(10);
    var id = add(taskQueue, HEAVY);
    assertThat(taskQueue.hasReadyTask()).isFalse();
    limits.put(new AccountId("heavy"), Limits.NONE);
    taskQueue.refreshLimits();
    assertThat(takeAll(taskQueue)).containsExactly(id);
  }

  @Test
  void thePositionIsTheOrderInWhichTasksAreTaken() {
    var random = new SplittableRandom(3);
    var taskQueue = taskQueue(1000);
    var owners = new HashMap<TaskId, Owner>();
    for (var i = 0; i < 300; i++) {
      var account = "account " + random.nextInt(1 + random.nextInt(7));
      var owner =
          new Owner(new AccountId(account), new KeyId(account + random.nextInt(3)), Lane.LIVE);
      owners.put(add(taskQueue, owner), owner);
    }
    takeSome(taskQueue, owners, 20);
    var positions = new HashMap<TaskId, Long>();
    owners.forEach((id, owner) -> positions.put(id, position(taskQueue, id, owner)));
    var order = takeAll(taskQueue);
    for (var i = 0; i < order.size(); i++) {
      assertThat(positions).containsEntry(order.get(i), i + 1L);
    }
  }

  private static void takeSome(TaskQueue taskQueue, Map<TaskId, Owner> owners, int count) {
    for (var i = 0; i < count; i++) {
      owners.remove(taskQueue.poll().orElseThrow());
    }
  }

  @Test
  void theStartIsExpectedFromEarlierTasks() {
    var taskQueue = taskQueue(2);
    var first = add(taskQueue, HEAVY);
    add(taskQueue, HEAVY);
    takeAll(taskQueue);
    var waits = add(taskQueue, HEAVY);
    assertThat(taskQueue.positionOf(waits, HEAVY))
        .contains(new QueuePosition(1, new QueuePosition.EstimatedStart.NoEstimate()));
    clock.move(Duration.ofSeconds(20));
    taskQueue.releaseSlot(first, true);
    assertThat(taskQueue.positionOf(waits, HEAVY))
        .contains(
            new QueuePosition(
                1,
                new QueuePosition.EstimatedStart.StartsIn(
                    Duration.ofSeconds(10), Duration.ofSeconds(20))));
    assertThat(taskQueue.positionOf(id(), HEAVY)).isEmpty();
    assertThat(taskQueue.positionOf(waits, LIGHT)).isEmpty();
  }

  @Test
  void everyLaneHasSlotsOfItsOwn() {
    limits.put(new AccountId("light"), concurrent(1));
    var taskQueue = taskQueue(1);
    var simulated = List.of(add(taskQueue, SIMULATING), add(taskQueue, SIMULATING));
    var test = add(taskQueue, TESTING);
    var live = add(taskQueue, LIGHT);
    var waits = add(taskQueue, LIGHT);
    assertThat(position(taskQueue, live, LIGHT)).isEqualTo(1);
    assertThat(takeAll(taskQueue)).containsExactlyInAnyOrder(simulated.getFirst(), test, live);
    taskQueue.releaseSlot(test, true);
    assertThat(taskQueue.poll()).isEmpty();
    taskQueue.releaseSlot(live, true);
    assertThat(takeAll(taskQueue)).containsExactly(waits);
    taskQueue.releaseSlot(simulated.getFirst(), true);
    assertThat(takeAll(taskQueue)).containsExactly(simulated.getLast());
  }

  @Test
  void simulatedOutcomesDoNotWaitForEachOther() {
    var taskQueue = taskQueue(1);
    for (var i = 0; i < 20; i++) {
      add(taskQueue, SIMULATING);
    }
    assertThat(takeAll(taskQueue)).hasSize(20);
  }

  @Test
  void aPausedChannelStartsNoTaskOfAnyLane() {
    var taskQueue = taskQueue(0);
    List.of(LIGHT, TESTING, SIMULATING).forEach(owner -> add(taskQueue, owner));
    assertThat(taskQueue.hasReadyTask()).isFalse();
    assertThat(taskQueue.poll()).isEmpty();
  }

  /** One place, a slot a task; the heavy account submits a hundred tasks for one of the light. */
  @Test
  void anAccountWithLittleToDoWaitsAtMostTwoSlots() {
    var slot = Duration.ofSeconds(10);
    var taskQueue = taskQueue(1);
    var random = new SplittableRandom(5);
    var since = new HashMap<TaskId, Long>();
    var waits = new ArrayList<Long>();
    var running = Optional.<TaskId>empty();
    var arrival = 0;
    for (var tenth = 0; tenth < 50_000; tenth++) {
      clock.move(slot.dividedBy(10));
      add(taskQueue, HEAVY);
      if (tenth % 100 == 0) {
        arrival = tenth + random.nextInt(100);
      }
      if (tenth == arrival) {
        since.put(add(taskQueue, LIGHT), clock.millis());
      }
      if (tenth % 10 == 9) {
        running.ifPresent(id -> taskQueue.releaseSlot(id, true));
        running = taskQueue.poll();
        running.map(since::remove).ifPresent(then -> waits.add(clock.millis() - then));
      }
    }
    waits.sort(null);
    assertThat(waits).hasSizeGreaterThan(400);
    assertThat(waits.get(waits.size() * 95 / 100)).isLessThanOrEqualTo(2 * slot.toMillis());
    assertThat(position(taskQueue, add(taskQueue, HEAVY), HEAVY)).isGreaterThan(40_000);
  }

  @Test
  void idsStandInTheirOrderWhateverIsTakenOut() {
    var random = new SplittableRandom(8);
    var queue = new SortedTaskIds();
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
      var older = model.headSet(id).size();
      assertThat(queue.countBefore(id)).isEqualTo(older);
      assertThat(queue.rankOf(id))
          .isEqualTo(model.contains(id) ? OptionalInt.of(older) : OptionalInt.empty());
    }
    assertThat(queue.size()).isGreaterThan(1000);
  }
}
