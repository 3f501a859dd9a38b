package filmgate.dispatch.queue;

import filmgate.id.OwnerId;
import filmgate.id.TaskId;
import filmgate.keys.LimitCache;
import filmgate.keys.Limits.Cap;
import filmgate.task.Task;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The slots of a channel: their tasks, the limits of accounts and keys, and the mean duration. */
final class ConcurrencySlots {
  /** The weight of the newest task in the mean duration. */
  private static final double NEWEST = 0.2;

  private final LimitCache limits;
  private final Clock clock;
  private final Map<TaskId, Slot> inUse = new HashMap<>();
  private final Map<OwnerId, Integer> byOwner = new HashMap<>();
  private double meanMillis;

  /** A used slot; {@code since} is 0 if the start is unknown. */
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

  /** Takes a slot for a task that starts now. */
  void acquire(TaskId task, Task.Owner owner) {
    put(task, new Slot(owner, clock.millis()));
  }

  /** Takes a slot for a task that started earlier. */
  void resume(TaskId task, Task.Owner owner) {
    put(task, new Slot(owner, 0));
  }

  private void put(TaskId task, Slot slot) {
    inUse.put(task, slot);
    byOwner.merge(slot.owner().account(), 1, Integer::sum);
    byOwner.merge(slot.owner().key(), 1, Integer::sum);
  }

  /** Releases the slot of the task and returns its owner. */
  Optional<Task.Owner> release(TaskId task, boolean finished) {
    var slot = inUse.remove(task);
    if (slot == null) {
      return Optional.empty();
    }
    byOwner.computeIfPresent(slot.owner().account(), (_, count) -> count == 1 ? null : count - 1);
    byOwner.computeIfPresent(slot.owner().key(), (_, count) -> count == 1 ? null : count - 1);
    if (finished && slot.sinceMillis() > 0) {
      recordDuration(clock.millis() - slot.sinceMillis());
    }
    return Optional.of(slot.owner());
  }

  private void recordDuration(long millis) {
    meanMillis = meanMillis == 0 ? millis : meanMillis + NEWEST * (millis - meanMillis);
  }

  /** The mean duration of a task in a slot; empty before the first has finished. */
  Optional<Duration> meanDuration() {
    return meanMillis == 0 ? Optional.empty() : Optional.of(Duration.ofMillis((long) meanMillis));
  }

  /** Whether the account or key with this id may use another slot. */
  boolean hasFreeSlot(OwnerId owner) {
    return cap(owner).allows(byOwner.getOrDefault(owner, 0));
  }

  Cap cap(OwnerId owner) {
    return limits.limitsOf(owner).concurrent();
  }
}
