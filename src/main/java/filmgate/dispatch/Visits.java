package filmgate.dispatch;

import filmgate.task.TaskId;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The next visit to each task that has a place: one at a time, and one planned, so that a task that
 * is visited sooner than planned is not visited twice as often from then on.
 */
final class Visits {
  private final Agenda agenda;
  private final Map<TaskId, Long> planned = new HashMap<>();
  private final Set<TaskId> underWay = new HashSet<>();
  private final Set<TaskId> hastened = new HashSet<>();
  private long plans;

  Visits(Agenda agenda) {
    this.agenda = agenda;
  }

  /** Plans the next visit; it takes the place of one that was planned before. */
  synchronized void plan(TaskId task, Duration delay, Consumer<TaskId> visit) {
    underWay.remove(task);
    begin(task, hastened.remove(task) ? Duration.ZERO : delay, visit);
  }

  /** Moves the planned visit to now; while one is under way, the next follows it at once. */
  synchronized void hasten(TaskId task, Consumer<TaskId> visit) {
    if (planned.containsKey(task)) {
      begin(task, Duration.ZERO, visit);
    } else if (underWay.contains(task)) {
      hastened.add(task);
    }
  }

  /** The task has given its place up. */
  synchronized void forget(TaskId task) {
    planned.remove(task);
    underWay.remove(task);
    hastened.remove(task);
  }

  private void begin(TaskId task, Duration delay, Consumer<TaskId> visit) {
    var number = plans++;
    planned.put(task, number);
    agenda.after(
        delay,
        () -> {
          if (isDue(task, number)) {
            visit.accept(task);
          }
        });
  }

  private synchronized boolean isDue(TaskId task, long number) {
    var due = planned.remove(task, number);
    if (due) {
      underWay.add(task);
    }
    return due;
  }
}
