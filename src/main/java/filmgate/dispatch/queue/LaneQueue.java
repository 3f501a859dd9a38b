package filmgate.dispatch.queue;

import filmgate.id.TaskId;
import filmgate.keys.LimitCache;
import filmgate.keys.Limits.Cap;
import filmgate.signals.QueuePosition;
import filmgate.signals.QueuePosition.EstimatedStart;
import filmgate.task.Task;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * The queued tasks of one lane and its slots. The accounts alternate, and within an account the
 * oldest task is first. An account or key that uses all of its slots is skipped.
 */
final class LaneQueue {
  private final Task.Lane lane;
  private final int capacity;
  private final ConcurrencySlots slots;
  private final FairQueue queue;

  LaneQueue(Task.Lane lane, int capacity, LimitCache limits, Clock clock) {
    this.lane = lane;
    this.capacity = capacity;
    this.slots = new ConcurrencySlots(limits, clock);
    this.queue = new FairQueue(slots::hasFreeSlot);
  }

  void add(TaskId task, Task.Owner owner) {
    if (!slots.contains(task)) {
      queue.add(task, owner);
    }
  }

  void remove(TaskId task, Task.Owner owner) {
    queue.remove(task, owner);
  }

  boolean resumeSlot(TaskId task, Task.Owner owner) {
    if (slots.contains(task)) {
      return false;
    }
    slots.resume(task, owner);
    queue.refresh(owner.account(), owner.key());
    return true;
  }

  boolean hasReadyTask() {
    return slots.inUse() < capacity && queue.hasReadyTask();
  }

  Optional<TaskId> poll() {
    return slots.inUse() < capacity ? queue.poll().map(this::begin) : Optional.empty();
  }

  private TaskId begin(FairQueue.DequeuedTask next) {
    slots.acquire(next.task(), new Task.Owner(next.account(), next.key(), lane));
    queue.refresh(next.account(), next.key());
    return next.task();
  }

  void releaseSlot(TaskId task, boolean finished) {
    slots.release(task, finished).ifPresent(owner -> queue.refresh(owner.account(), owner.key()));
  }

  void refreshLimits() {
    queue.refreshAll();
  }

  Optional<QueuePosition> positionOf(TaskId task, Task.Owner owner) {
    return queue.rankOf(task, owner).map(rank -> positionOf(rank, owner));
  }

  private QueuePosition positionOf(FairQueue.Rank rank, Task.Owner owner) {
    var position = rank.before() + 1;
    return new QueuePosition(position, estimateStart(position, rank.ownBefore() + 1L, owner));
  }

  EstimatedStart positionOfNext(Task.Owner owner) {
    if (!startsImmediately(owner)) {
      var position = queue.countBeforeNext(owner.account()) + 1;
      return estimateStart(position, queue.waiting(owner.account()) + 1L, owner);
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
}
