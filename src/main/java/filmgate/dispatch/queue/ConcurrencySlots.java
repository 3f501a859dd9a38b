package filmgate.dispatch.queue;

import filmgate.id.OwnerId;
import filmgate.id.TaskId;
import filmgate.keys.LimitCache;
import filmgate.keys.Limits.Cap;
import filmgate.task.AttemptRoute;
import filmgate.task.Task;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The used slots of a lane: their tasks, the limits of accounts and keys, and the durations. */
final class ConcurrencySlots {
  private final LimitCache limits;
  private final Clock clock;
  private final Map<TaskId, Slot> inUse = new HashMap<>();
  private final Map<OwnerId, Integer> byOwner = new HashMap<>();
  private final Map<String, Integer> byChannel = new HashMap<>();
  private final Map<AttemptRoute, AttemptRoute> routes = new HashMap<>();
  private final Map<String, MeanDuration> durations = new HashMap<>();

  /** A used slot; {@code since} is 0 if the start is unknown. */
  private record Slot(Task.Owner owner, AttemptRoute route, long sinceMillis) {}

  ConcurrencySlots(LimitCache limits, Clock clock) {
    this.limits = limits;
    this.clock = clock;
  }

  /** The number of used slots of a channel. */
  int inUse(String channel) {
    return byChannel.getOrDefault(channel, 0);
  }

  /** The number of used slots of all channels. */
  int inUse() {
    return inUse.size();
  }

  boolean contains(TaskId task) {
    return inUse.containsKey(task);
  }

  /** Where a task with a slot runs. */
  Optional<AttemptRoute> routeOf(TaskId task) {
    return Optional.ofNullable(inUse.get(task)).map(Slot::route);
  }

  /** Takes a slot for a task that starts now. */
  void acquire(TaskId task, Task.Owner owner, AttemptRoute route) {
    put(task, new Slot(owner, route, clock.millis()));
  }

  /**
   * Takes a slot for a task that started earlier. There may be a million on a few channels, so
   * tasks share one object per route.
   */
  void resume(TaskId task, Task.Owner owner, AttemptRoute route) {
    put(task, new Slot(owner, routes.computeIfAbsent(route, same -> same), 0));
  }

  private void put(TaskId task, Slot slot) {
    inUse.put(task, slot);
    byOwner.merge(slot.owner().account(), 1, Integer::sum);
    byOwner.merge(slot.owner().key(), 1, Integer::sum);
    byChannel.merge(slot.route().channel(), 1, Integer::sum);
  }

  /** Releases the slot of the task and returns its owner. */
  Optional<Task.Owner> release(TaskId task, boolean finished) {
    var slot = inUse.remove(task);
    if (slot == null) {
      return Optional.empty();
    }
    byOwner.computeIfPresent(slot.owner().account(), (_, count) -> count == 1 ? null : count - 1);
    byOwner.computeIfPresent(slot.owner().key(), (_, count) -> count == 1 ? null : count - 1);
    byChannel.computeIfPresent(slot.route().channel(), (_, n) -> n == 1 ? null : n - 1);
    if (finished && slot.sinceMillis() > 0) {
      durations
          .computeIfAbsent(slot.route().channel(), _ -> new MeanDuration())
          .add(clock.millis() - slot.sinceMillis());
    }
    return Optional.of(slot.owner());
  }

  /** The mean duration of a task in a slot of the channel; empty before the first has finished. */
  Optional<Duration> meanDuration(String channel) {
    return Optional.ofNullable(durations.get(channel)).map(MeanDuration::value);
  }

  /** Whether the account or key with this id may use another slot. */
  boolean hasFreeSlot(OwnerId owner) {
    return cap(owner).allows(byOwner.getOrDefault(owner, 0));
  }

  Cap cap(OwnerId owner) {
    return limits.limitsOf(owner).concurrent();
  }
}
