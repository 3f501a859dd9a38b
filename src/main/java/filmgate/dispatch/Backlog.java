package filmgate.dispatch;

import filmgate.keys.LimitCache;
import filmgate.keys.Limits.Cap;
import filmgate.signals.QueuePosition;
import filmgate.signals.QueuePosition.EstimatedStart;
import filmgate.task.Task;
import filmgate.task.Task.Lane;
import filmgate.task.TaskId;
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
final class Backlog implements QueuePosition.QueueEstimator {
  private final int capacity;
  private final Places places;
  private final Map<Lane, FairLine> waiting = new EnumMap<>(Lane.class);
  private Lane served = Lane.TEST;

  Backlog(int capacity, LimitCache limits, Clock clock) {
    this.capacity = capacity;
    this.places = new Places(limits, clock);
    for (var lane : Lane.values()) {
      waiting.put(lane, new FairLine(places::allows));
    }
  }

  /** Lets a queued task wait its turn; a task that has a place already keeps that. */
  synchronized void add(TaskId task, Task.Owner owner) {
    if (!places.has(task)) {
      line(owner.lane()).add(task, owner);
    }
  }

  /** A task that waits no longer leaves the line. */
  synchronized void remove(TaskId task, Task.Owner owner) {
    line(owner.lane()).remove(task, owner);
  }

  /** Gives a place to a task that was at work before this node took it over. */
  synchronized boolean place(TaskId task, Task.Owner owner) {
    if (places.has(task)) {
      return false;
    }
    places.resume(task, owner);
    consider(owner.account(), owner.key());
    return true;
  }

  /** The next task, with a place of its own; empty when there is none or no place is free. */
  synchronized Optional<TaskId> take() {
    if (places.taken() >= capacity) {
      return Optional.empty();
    }
    for (var turn = 0; turn < Lane.values().length; turn++) {
      served = other(served);
      var next = line(served).take();
      if (next.isPresent()) {
        return next.map(this::begin);
      }
    }
    return Optional.empty();
  }

  private TaskId begin(FairLine.Taken taken) {
    places.begin(taken.task(), new Task.Owner(taken.account(), taken.key(), served));
    consider(taken.account(), taken.key());
    return taken.task();
  }

  /** Whether a task that may have a place waits, and one is free. */
  synchronized boolean canServe() {
    return places.taken() < capacity && waiting.values().stream().anyMatch(FairLine::canServe);
  }

  /**
   * Frees the task's place.
   *
   * @param over whether its work is done, so that its time tells something about later ones
   */
  synchronized void leave(TaskId task, boolean over) {
    places.leave(task, over).ifPresent(owner -> consider(owner.account(), owner.key()));
  }

  /** Looks again who may have a place: limits may have changed. */
  synchronized void reconsider() {
    waiting.values().forEach(FairLine::considerAll);
  }

  private void consider(String account, String key) {
    waiting.values().forEach(line -> line.consider(account, key));
  }

  @Override
  public synchronized Optional<QueuePosition> positionOf(TaskId task, Task.Owner owner) {
    var line = line(owner.lane());
    var before = line.before(task, owner);
    if (before.isEmpty()) {
      return Optional.empty();
    }
    var position = before.getAsLong() + 1;
    var ownPosition = line.ownBefore(task, owner.account()) + 1L;
    return Optional.of(
        new QueuePosition(position, start(withOtherLane(position, owner), ownPosition, owner)));
  }

  @Override
  public synchronized EstimatedStart positionOfNext(Task.Owner owner) {
    var line = line(owner.lane());
    var position = line.beforeNext(owner.account()) + 1;
    var ownPosition = line.waiting(owner.account()) + 1L;
    if (!beginsAtOnce(owner)) {
      return start(withOtherLane(position, owner), ownPosition, owner);
    }
    return places
        .usual()
        .<EstimatedStart>map(usual -> new EstimatedStart.StartsIn(Duration.ZERO, usual))
        .orElseGet(EstimatedStart.NoEstimate::new);
  }

  private boolean beginsAtOnce(Task.Owner owner) {
    return places.taken() < capacity
        && places.allows(owner.account())
        && places.allows(owner.key())
        && !canServe();
  }

  private long withOtherLane(long position, Task.Owner owner) {
    return position + Math.min(position, line(other(owner.lane())).waiting());
  }

  /** Every place frees once in the usual time; an account with fewer places waits for its own. */
  private EstimatedStart start(long position, long ownPosition, Task.Owner owner) {
    var usual = places.usual();
    var rounds =
        Math.max(
            rounds(position, new Cap.AtMost(capacity)),
            rounds(ownPosition, places.cap(owner.account())));
    if (usual.isEmpty() || Double.isInfinite(rounds)) {
      return new EstimatedStart.NoEstimate();
    }
    var time = Duration.ofMillis((long) (usual.get().toMillis() * rounds));
    return new EstimatedStart.StartsIn(time, usual.get());
  }

  private static double rounds(long position, Cap places) {
    return switch (places) {
      case Cap.Unlimited() -> 0;
      case Cap.AtMost(var count) -> (double) position / count;
    };
  }

  private static Lane other(Lane lane) {
    return switch (lane) {
      case LIVE -> Lane.TEST;
      case TEST -> Lane.LIVE;
    };
  }

  private FairLine line(Lane lane) {
    return waiting.computeIfAbsent(lane, _ -> new FairLine(places::allows));
  }
}
