package filmgate.store.sql.task;

import filmgate.store.sql.money.TransferDraft;
import filmgate.task.Effect;
import filmgate.task.Task;
import filmgate.task.Task.Timestamps;
import filmgate.task.TaskEvent;
import filmgate.task.TaskState.Succeeded;
import filmgate.task.TaskWarning;
import filmgate.task.Transition;
import filmgate.task.VideoResult.Retention;
import java.util.ArrayList;
import java.util.List;

/** Applies a transition and its effects to a task. Pure: the caller writes the result. */
final class TaskChange {
  private TaskChange() {}

  /** The hold of a new task; none if the task is free. */
  static List<TransferDraft> submitted(Task task) {
    var price = task.price();
    return price.isFree()
        ? List.of()
        : List.of(
            TransferDraft.hold(task.owner().account(), price.heldMicros(), task.id().value()));
  }

  /** The transfers of an event. */
  static List<TransferDraft> money(Task task, List<Effect> effects) {
    var account = task.owner().account();
    var transfers = new ArrayList<TransferDraft>();
    for (var effect : effects) {
      switch (effect) {
        case Effect.Capture(var micros) ->
            transfers.add(TransferDraft.capture(account, micros, task.id().value()));
        case Effect.Release(var micros) ->
            transfers.add(TransferDraft.release(account, micros, task.id().value()));
        case Effect.AddWarnings _, Effect.Finish _, Effect.ReleaseVideo _ -> {}
      }
    }
    return transfers;
  }

  /** The task after an event at {@code atMillis} (milliseconds since 1970). */
  static Task apply(Task task, TaskEvent event, Transition.Changed change, long atMillis) {
    var warnings = task.warnings();
    var times = started(task.timestamps(), event, atMillis);
    for (var effect : change.effects()) {
      switch (effect) {
        case Effect.AddWarnings(var added) -> warnings = joined(warnings, added);
        case Effect.Finish() -> times = new Timestamps(times.created(), times.started(), atMillis);
        // The held digest follows from the state, and transfers from money().
        case Effect.ReleaseVideo _, Effect.Capture _, Effect.Release _ -> {}
      }
    }
    return new Task(
        task.id(),
        task.owner(),
        task.request(),
        task.price(),
        change.state(),
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
