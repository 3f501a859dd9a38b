package filmgate.dispatch.queue;

import filmgate.dispatch.route.Route;
import filmgate.id.TaskId;
import filmgate.keys.LimitCache;
import filmgate.keys.Limits.Cap;
import filmgate.signals.QueuePosition;
import filmgate.signals.QueuePosition.EstimatedStart;
import filmgate.task.AttemptRoute;
import filmgate.task.Task;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * The queued tasks of one lane and its slots. Tasks with the same route share a queue. In it the
 * accounts alternate, and within an account the oldest task is first. An account or key that uses
 * all of its slots is skipped.
 */
final class LaneQueue {
  private final Task.Lane lane;
  private final SlotPool pool;
  private final ConcurrencySlots slots;

  /** The queue of each route, the one whose turn is next first. */
  private final SequencedMap<Route, FairQueue> queues = new LinkedHashMap<>();

  LaneQueue(Task.Lane lane, SlotPool pool, LimitCache limits, Clock clock) {
    this.lane = lane;
    this.pool = pool;
    this.slots = new ConcurrencySlots(limits, clock);
  }

  void add(TaskId task, Task.Owner owner, Route route) {
    if (!slots.contains(task)) {
      queues.computeIfAbsent(route, _ -> new FairQueue(slots::hasFreeSlot)).add(task, owner);
    }
  }

  /** Removes a task, and returns whether it was queued. */
  boolean remove(TaskId task, Task.Owner owner) {
    return queues.values().stream().anyMatch(queue -> queue.remove(task, owner));
  }

  QueueLoad load() {
    return new QueueLoad(
        lane,
        queues.values().stream().mapToInt(FairQueue::size).sum(),
        queues.values().stream()
            .flatMap(queue -> queue.oldest().stream())
            .min(Comparator.naturalOrder()),
        slots.inUse());
  }

  Stream<TaskId> waiting() {
    return queues.values().stream().flatMap(FairQueue::tasks);
  }

  /** The queued tasks that no channel can serve at present. */
  Stream<TaskId> stranded() {
    return queues.entrySet().stream()
        .filter(queue -> queue.getKey().isEmpty())
        .flatMap(queue -> queue.getValue().tasks());
  }

  boolean resumeSlot(TaskId task, Task.Owner owner, AttemptRoute route) {
    if (slots.contains(task)) {
      return false;
    }
    slots.resume(task, owner, route);
    refresh(owner);
    return true;
  }

  int inUse(String channel) {
    return slots.inUse(channel);
  }

  Optional<AttemptRoute> routeOf(TaskId task) {
    return slots.routeOf(task);
  }

  boolean hasReadyTask() {
    return queues.entrySet().stream().anyMatch(this::isReady);
  }

  private boolean isReady(Map.Entry<Route, FairQueue> queue) {
    return queue.getValue().hasReadyTask() && pool.canSelect(queue.getKey(), slots::inUse);
  }

  /** The next task, with a slot. The queue of its route moves to the end of the round. */
  Optional<TaskId> poll() {
    for (var route : queues.sequencedKeySet()) {
      var queue = queues.get(route);
      if (queue != null && queue.hasReadyTask()) {
        var selected = pool.select(route, slots::inUse);
        if (selected.isPresent()) {
          var task = queue.poll().map(next -> begin(next, selected.get()));
          queues.remove(route);
          queues.putLast(route, queue);
          return task;
        }
      }
    }
    return Optional.empty();
  }

  private TaskId begin(FairQueue.DequeuedTask next, AttemptRoute route) {
    var owner = new Task.Owner(next.account(), next.key(), lane);
    slots.acquire(next.task(), owner, route);
    refresh(owner);
    return next.task();
  }

  void releaseSlot(TaskId task, boolean finished) {
    slots.release(task, finished).ifPresent(this::refresh);
  }

  private void refresh(Task.Owner owner) {
    queues.values().forEach(queue -> queue.refresh(owner.account(), owner.key()));
  }

  void refreshLimits() {
    queues.values().forEach(FairQueue::refreshAll);
  }

  Optional<QueuePosition> positionOf(TaskId task, Task.Owner owner) {
    for (var queue : queues.entrySet()) {
      var rank = queue.getValue().rankOf(task, owner);
      if (rank.isPresent()) {
        return Optional.of(positionOf(rank.get(), owner, queue.getKey()));
      }
    }
    return Optional.empty();
  }

  private QueuePosition positionOf(FairQueue.Rank rank, Task.Owner owner, Route route) {
    var position = rank.before() + 1;
    return new QueuePosition(
        position, estimateStart(position, rank.ownBefore() + 1L, owner, route));
  }

  /** The estimate for the route with the longest queue, because the request is not known. */
  EstimatedStart positionOfNext(Task.Owner owner) {
    return queues.entrySet().stream()
        .max(Comparator.comparingInt(queue -> queue.getValue().waiting()))
        .map(queue -> positionOfNext(owner, queue.getKey(), queue.getValue()))
        .orElseGet(EstimatedStart.NoEstimate::new);
  }

  private EstimatedStart positionOfNext(Task.Owner owner, Route route, FairQueue queue) {
    if (!startsImmediately(owner, route, queue)) {
      var position = queue.countBeforeNext(owner.account()) + 1;
      return estimateStart(position, queue.waiting(owner.account()) + 1L, owner, route);
    }
    return meanDuration(route)
        .<EstimatedStart>map(mean -> new EstimatedStart.StartsIn(Duration.ZERO, mean))
        .orElseGet(EstimatedStart.NoEstimate::new);
  }

  private boolean startsImmediately(Task.Owner owner, Route route, FairQueue queue) {
    return pool.canSelect(route, slots::inUse)
        && slots.hasFreeSlot(owner.account())
        && slots.hasFreeSlot(owner.key())
        && !queue.hasReadyTask();
  }

  /**
   * Every slot becomes free once in the mean duration; an account with fewer slots waits longer.
   */
  private EstimatedStart estimateStart(
      long position, long ownPosition, Task.Owner owner, Route route) {
    var mean = meanDuration(route);
    var rounds =
        Math.max(
            turnsUntil(position, new Cap.AtMost(pool.slots(route))),
            turnsUntil(ownPosition, slots.cap(owner.account())));
    if (mean.isEmpty() || Double.isInfinite(rounds)) {
      return new EstimatedStart.NoEstimate();
    }
    var time = Duration.ofMillis((long) (mean.get().toMillis() * rounds));
    return new EstimatedStart.StartsIn(time, mean.get());
  }

  /** The mean duration of the first channel of the route that has finished a task. */
  private Optional<Duration> meanDuration(Route route) {
    return route.channels().flatMap(name -> slots.meanDuration(name).stream()).findFirst();
  }

  private static double turnsUntil(long position, Cap slots) {
    return switch (slots) {
      case Cap.Unlimited() -> 0;
      case Cap.AtMost(var count) -> (double) position / count;
    };
  }
}
