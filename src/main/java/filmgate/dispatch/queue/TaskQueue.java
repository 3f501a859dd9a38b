package filmgate.dispatch.queue;

import filmgate.id.TaskId;
import filmgate.keys.LimitCache;
import filmgate.keys.Limits.Cap;
import filmgate.signals.QueuePosition;
import filmgate.signals.QueuePosition.EstimatedStart;
import filmgate.task.Task;
import filmgate.task.Task.Lane;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The queued tasks of this node and the channel's places that are taken.
 *
 * <p>The lanes take turns, so that test keys never wait behind live ones; within a lane the
 * accounts do, and within an account the oldest task goes first. An account or a key that has all
 * the places it may have is passed over.
 */
public final class TaskQueue implements QueuePosition.QueueEstimator {
  private final int capacity;
  private final ConcurrencySlots slots;
  private final Map<Lane, FairQueue> waiting = new EnumMap<>(Lane.class);
  private Lane served = Lane.TEST;

  public TaskQueue(int capacity, LimitCache limits, Clock clock) {
    this.capacity = capacity;
    this.slots = new ConcurrencySlots(limits, clock);
    for (var lane : Lane.values()) {
      waiting.put(lane, new FairQueue(slots::hasFreeSlot));
    }
  }

  /** Lets a queued task wait its turn; a task that has a place already keeps that. */
  public synchronized void add(TaskId task, Task.Owner owner) {
    if (!slots.contains(task)) {
      queue(owner.lane()).add(task, owner);
    }
  }

  /** A task that waits no longer leaves the line. */
  public synchronized void remove(TaskId task, Task.Owner owner) {
    queue(owner.lane()).remove(task, owner);
  }

  /** Gives a place to a task that was at work before this node took it over. */
  public synchronized boolean resumeSlot(TaskId task, Task.Owner owner) {
    if (slots.contains(task)) {
      return false;
    }
    slots.resume(task, owner);
    consider(owner.account(), owner.key());
    return true;
  }

  /** The next task, with a place of its own; empty when there is none or no place is free. */
  public synchronized Optional<TaskId> poll() {
    if (slots.inUse() >= capacity) {
      return Optional.empty();
    }
    for (var turn = 0; turn < Lane.values().length; turn++) {
      served = otherLane(served);
      var next = queue(served).poll();
      if (next.isPresent()) {
        return next.map(this::begin);
      }
    }
    return Optional.empty();
  }

  private TaskId begin(FairQueue.DequeuedTask taken) {
    slots.acquire(taken.task(), new Task.Owner(taken.account(), taken.key(), served));
    consider(taken.account(), taken.key());
    return taken.task();
  }

  /** Whether a task that may have a place waits, and one is free. */
  public synchronized boolean hasReadyTask() {
    return slots.inUse() < capacity && waiting.values().stream().anyMatch(FairQueue::hasReadyTask);
  }

  /**
   * Frees the task's place.
   *
   * @param over whether its work is done, so that its time tells something about later ones
   */
  public synchronized void releaseSlot(TaskId task, boolean over) {
    slots.release(task, over).ifPresent(owner -> consider(owner.account(), owner.key()));
  }

  /** Looks again who may have a place: limits may have changed. */
  public synchronized void refreshLimits() {
    waiting.values().forEach(FairQueue::refreshAll);
  }

  private void consider(String account, String key) {
    waiting.values().forEach(queue -> queue.refresh(account, key));
  }

  @Override
  public synchronized Optional<QueuePosition> positionOf(TaskId task, Task.Owner owner) {
    var queue = queue(owner.lane());
    var before = queue.countBefore(task, owner);
    if (before.isEmpty()) {
      return Optional.empty();
    }
    var position = before.getAsLong() + 1;
    var ownPosition = queue.countOwnBefore(task, owner.account()) + 1L;
    return Optional.of(
        new QueuePosition(
            position, estimateStart(withOtherLane(position, owner), ownPosition, owner)));
  }

  @Override
  public synchronized EstimatedStart positionOfNext(Task.Owner owner) {
    var queue = queue(owner.lane());
    var position = queue.countBeforeNext(owner.account()) + 1;
    var ownPosition = queue.waiting(owner.account()) + 1L;
    if (!startsImmediately(owner)) {
      return estimateStart(withOtherLane(position, owner), ownPosition, owner);
    }
    return slots
        .meanDuration()
        .<EstimatedStart>map(usual -> new EstimatedStart.StartsIn(Duration.ZERO, usual))
        .orElseGet(EstimatedStart.NoEstimate::new);
  }

  private boolean startsImmediately(Task.Owner owner) {
    return slots.inUse() < capacity
        && slots.hasFreeSlot(owner.account())
        && slots.hasFreeSlot(owner.key())
        && !hasReadyTask();
  }

  private long withOtherLane(long position, Task.Owner owner) {
    return position + Math.min(position, queue(otherLane(owner.lane())).waiting());
  }

  /** Every place frees once in the usual time; an account with fewer places waits for its own. */
  private EstimatedStart estimateStart(long position, long ownPosition, Task.Owner owner) {
    var usual = slots.meanDuration();
    var rounds =
        Math.max(
            turnsUntil(position, new Cap.AtMost(capacity)),
            turnsUntil(ownPosition, slots.cap(owner.account())));
    if (usual.isEmpty() || Double.isInfinite(rounds)) {
      return new EstimatedStart.NoEstimate();
    }
    var time = Duration.ofMillis((long) (usual.get().toMillis() * rounds));
    return new EstimatedStart.StartsIn(time, usual.get());
  }

  private static double turnsUntil(long position, Cap slots) {
    return switch (slots) {
      case Cap.Unlimited() -> 0;
      case Cap.AtMost(var count) -> (double) position / count;
    };
  }

  private static Lane otherLane(Lane lane) {
    return switch (lane) {
      case LIVE -> Lane.TEST;
      case TEST -> Lane.LIVE;
    };
  }

  private FairQueue queue(Lane lane) {
    return waiting.computeIfAbsent(lane, _ -> new FairQueue(slots::hasFreeSlot));
  }
}
