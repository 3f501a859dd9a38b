package filmgate.dispatch.queue;

import filmgate.id.AccountId;
import filmgate.id.KeyId;
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
 * The queued tasks of this node and the used slots of the channel.
 *
 * <p>The lanes alternate, so that tasks of test keys never wait behind live ones. Within a lane the
 * accounts alternate, and within an account the oldest task is first. An account or key that uses
 * all of its slots is skipped.
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

  /** Adds a queued task; a task that already has a slot is not added. */
  public synchronized void add(TaskId task, Task.Owner owner) {
    if (!slots.contains(task)) {
      queue(owner.lane()).add(task, owner);
    }
  }

  public synchronized void remove(TaskId task, Task.Owner owner) {
    queue(owner.lane()).remove(task, owner);
  }

  /** Takes a slot for a task that was started before this node acquired it. */
  public synchronized boolean resumeSlot(TaskId task, Task.Owner owner) {
    if (slots.contains(task)) {
      return false;
    }
    slots.resume(task, owner);
    refresh(owner.account(), owner.key());
    return true;
  }

  /** The next task, with a slot; empty if there is no ready task or no free slot. */
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

  private TaskId begin(FairQueue.DequeuedTask next) {
    slots.acquire(next.task(), new Task.Owner(next.account(), next.key(), served));
    refresh(next.account(), next.key());
    return next.task();
  }

  /** Whether a task is ready and a slot is free. */
  public synchronized boolean hasReadyTask() {
    return slots.inUse() < capacity && waiting.values().stream().anyMatch(FairQueue::hasReadyTask);
  }

  /**
   * Releases the slot of the task.
   *
   * @param finished whether the work is done, so that its duration counts for estimates
   */
  public synchronized void releaseSlot(TaskId task, boolean finished) {
    slots.release(task, finished).ifPresent(owner -> refresh(owner.account(), owner.key()));
  }

  /** Applies changed limits of accounts and keys. */
  public synchronized void refreshLimits() {
    waiting.values().forEach(FairQueue::refreshAll);
  }

  private void refresh(AccountId account, KeyId key) {
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
        .<EstimatedStart>map(mean -> new EstimatedStart.StartsIn(Duration.ZERO, mean))
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

  /**
   * Every slot becomes free once in the mean duration; an account with fewer slots waits longer.
   */
  private EstimatedStart estimateStart(long position, long ownPosition, Task.Owner owner) {
    var mean = slots.meanDuration();
    var rounds =
        Math.max(
            turnsUntil(position, new Cap.AtMost(capacity)),
            turnsUntil(ownPosition, slots.cap(owner.account())));
    if (mean.isEmpty() || Double.isInfinite(rounds)) {
      return new EstimatedStart.NoEstimate();
    }
    var time = Duration.ofMillis((long) (mean.get().toMillis() * rounds));
    return new EstimatedStart.StartsIn(time, mean.get());
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
