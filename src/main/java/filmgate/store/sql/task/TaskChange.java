package filmgate.store.sql.task;

import filmgate.store.money.Transfer;
import filmgate.task.Effect;
import filmgate.task.Task;
import filmgate.task.Task.Timestamps;
import filmgate.task.TaskEvent;
import filmgate.task.TaskState.Succeeded;
import filmgate.task.TaskWarning;
import filmgate.task.Transition;
import filmgate.task.VideoResult.Retention;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Applies a transition with its effects to a task: the one place where effects become facts.
 *
 * <p>Pure. What it makes is written in the same transaction as the history row.
 */
final class TaskChange {
  private TaskChange() {}

  /** The money that a new task reserves: none when it is free. */
  static List<Transfer> submitted(Task task) {
    var price = task.price();
    return price.isFree()
        ? List.of()
        : List.of(
            Transfer.hold(
                task.owner().account(),
                price.heldMicros(),
                task.id().value(),
                Instant.ofEpochMilli(task.timestamps().created())));
  }

  /** The money that moves with an event. */
  static List<Transfer> money(Task task, List<Effect> effects, Instant at) {
    var account = task.owner().account();
    var moves = new ArrayList<Transfer>();
    for (var effect : effects) {
      switch (effect) {
        case Effect.Capture(var micros) ->
            moves.add(Transfer.capture(account, micros, task.id().value(), at));
        case Effect.Release(var micros) ->
            moves.add(Transfer.release(account, micros, task.id().value(), at));
        case Effect.AddWarnings _, Effect.Finish _, Effect.ReleaseVideo _ -> {}
      }
    }
    return moves;
  }

  /** The task after the event; {@code atMillis} is when it happened (milliseconds since 1970). */
  static Task apply(Task task, TaskEvent event, Transition.Changed moved, long atMillis) {
    var warnings = task.warnings();
    var times = started(task.timestamps(), event, atMillis);
    for (var effect : moved.effects()) {
      switch (effect) {
        case Effect.AddWarnings(var added) -> warnings = joined(warnings, added);
        case Effect.Finish() -> times = new Timestamps(times.created(), times.started(), atMillis);
        // The row's held digest follows the state: see Holding.
        case Effect.ReleaseVideo _ -> {}
        // Their rows are those of money().
        case Effect.Capture _, Effect.Release _ -> {}
      }
    }
    return new Task(
        task.id(),
        task.owner(),
        task.request(),
        task.price(),
        moved.state(),
        warnings,
        times,
        task.version() + 1);
  }

  private static Timestamps started(Timestamps times, TaskEvent event, long atMillis) {
    return event instanceof TaskEvent.Started && times.started() == 0
        ? new Timestamps(times.created(), atMillis, times.finished())
        : times;
  }

  private static List<TaskWarning> joined(List<TaskWarning> first, List<TaskWarning> second) {
    var all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  /** The video of a task: its digest, empty without a video, and the end of its retention. */
  record HeldVideo(String digest, long untilMillis) {
    private static final HeldVideo NOTHING = new HeldVideo("", 0);

    static HeldVideo of(Task task) {
      return task.state() instanceof Succeeded(var result)
              && result.retention() instanceof Retention.AvailableUntil(var millis)
          ? new HeldVideo(result.digest(), millis)
          : NOTHING;
    }
  }
}
