package filmgate.dispatch;

import filmgate.task.Task.Lane;
import filmgate.task.TaskId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The queued tasks of this node and the channel's places that are taken.
 *
 * <p>Within a lane the oldest task goes first; the lanes take turns, so that test keys never wait
 * behind live ones.
 */
final class Backlog {
  private final int capacity;
  private final Map<Lane, NavigableSet<TaskId>> waiting = new EnumMap<>(Lane.class);
  private final Set<TaskId> placed = new HashSet<>();
  private Lane served = Lane.TEST;

  Backlog(int capacity) {
    this.capacity = capacity;
    for (var lane : Lane.values()) {
      waiting.put(lane, new TreeSet<>());
    }
  }

  /** Lets a queued task wait its turn; a task that has a place already keeps that. */
  synchronized void add(TaskId task, Lane lane) {
    if (!placed.contains(task)) {
      queue(lane).add(task);
    }
  }

  /** Gives a place to a task that was at work before this node took it over. */
  synchronized boolean place(TaskId task) {
    return placed.add(task);
  }

  /** The next task, with a place of its own; empty when there is none or no place is free. */
  synchronized Optional<TaskId> take() {
    if (placed.size() >= capacity) {
      return Optional.empty();
    }
    for (var turn = 0; turn < Lane.values().length; turn++) {
      served = served == Lane.LIVE ? Lane.TEST : Lane.LIVE;
      var next = queue(served).pollFirst();
      if (next != null) {
        placed.add(next);
        return Optional.of(next);
      }
    }
    return Optional.empty();
  }

  /** Whether a task waits and a place is free. */
  synchronized boolean canServe() {
    return placed.size() < capacity && waiting.values().stream().anyMatch(lane -> !lane.isEmpty());
  }

  /** Takes a task out of the line; one that has a place already keeps that. */
  synchronized void remove(TaskId task) {
    waiting.values().forEach(lane -> lane.remove(task));
  }

  /** Frees the task's place. */
  synchronized void leave(TaskId task) {
    placed.remove(task);
  }

  private NavigableSet<TaskId> queue(Lane lane) {
    return waiting.computeIfAbsent(lane, _ -> new TreeSet<>());
  }
}
