package filmgate.store.sql.task;

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

  /** The task after an event at {@code atMillis} (milliseconds since 1970). */
  static Task apply(Task task, TaskEvent event, Transition.Changed change, long atMillis) {
    var warnings = task.warnings();
    var scene = event instanceof TaskEvent.Started ? "" : task.scene();
    var times = started(task.timestamps(), event, atMillis);
    for (var effect : change.effects()) {
      switch (effect) {
        case Effect.AddWarnings(var added) -> warnings = joined(warnings, added);
        case Effect.DescribeScene(var described) -> scene = described;
        case Effect.Finish() -> times = new Timestamps(times.created(), times.started(), atMillis);
        // TaskCommands derives the held digest from the state, and posts the transfers.
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
        task.version() + 1,
        task.refundedMicros(),
        event instanceof TaskEvent.Started(var route, var _) ? route.provider() : task.backend(),
        scene);
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
