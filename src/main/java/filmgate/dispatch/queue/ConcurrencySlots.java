package filmgate.dispatch.queue;

import filmgate.id.TaskId;
import filmgate.keys.LimitCache;
import filmgate.keys.Limits.Cap;
import filmgate.task.Task;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who has a place at the channel, how many each account and key may have, and for how long. */
final class ConcurrencySlots {
  /** The weight of the newest task in the mean time of a place. */
  private static final double NEWEST = 0.2;

  private final LimitCache limits;
  private final Clock clock;
  private final Map<TaskId, Slot> inUse = new HashMap<>();
  private final Map<String, Integer> byOwner = new HashMap<>();
  private double meanMillis;

  /** A place that is taken; since 0 where it is not known since when. */
  private record Slot(Task.Owner owner, long sinceMillis) {}

  ConcurrencySlots(LimitCache limits, Clock clock) {
    this.limits = limits;
    this.clock = clock;
  }

  int inUse() {
    return inUse.size();
  }

  boolean contains(TaskId task) {
    return inUse.containsKey(task);
  }

  /** Gives a place to a task that begins now. */
  void acquire(TaskId task, Task.Owner owner) {
    put(task, new Slot(owner, clock.millis()));
  }

  /** Gives a place to a task that began earlier. */
  void resume(TaskId task, Task.Owner owner) {
    put(task, new Slot(owner, 0));
  }

  private void put(TaskId task, Slot slot) {
    inUse.put(task, slot);
    byOwner.merge(slot.owner().account(), 1, Integer::sum);
    byOwner.merge(slot.owner().key(), 1, Integer::sum);
  }

  /** Frees the task's place; answers whose it was. */
  Optional<Task.Owner> release(TaskId task, boolean over) {
    var slot = inUse.remove(task);
    if (slot == null) {
      return Optional.empty();
    }
    byOwner.computeIfPresent(slot.owner().account(), (_, count) -> count == 1 ? null : count - 1);
    byOwner.computeIfPresent(slot.owner().key(), (_, count) -> count == 1 ? null : count - 1);
    if (over && slot.sinceMillis() > 0) {
      recordDuration(clock.millis() - slot.sinceMillis());
    }
    return Optional.of(slot.owner());
  }

  private void recordDuration(long millis) {
    meanMillis = meanMillis == 0 ? millis : meanMillis + NEWEST * (millis - meanMillis);
  }

  /** How long a task keeps its place; empty before the first is over. */
  Optional<Duration> meanDuration() {
    return meanMillis == 0 ? Optional.empty() : Optional.of(Duration.ofMillis((long) meanMillis));
  }

  /** Whether the account or key of this id may have one place more. */
  boolean hasFreeSlot(String owner) {
    return cap(owner).allows(byOwner.getOrDefault(owner, 0));
  }

  Cap cap(String owner) {
    return limits.limitsOf(owner).concurrent();
  }
}
