package filmgate.api.event;

import filmgate.api.task.TaskLookup;
import filmgate.event.Event;
import filmgate.event.EventData.TaskChanged;
import filmgate.id.TaskId;
import filmgate.signals.Signals;
import java.io.IOException;

/** The progress of one task, whose stream ends with the task. */
final class TaskProgress implements EventStream.Progress {
  private final TaskId task;
  private final TaskLookup tasks;
  private final Signals signals;
  private int written;

  TaskProgress(TaskId task, TaskLookup tasks, Signals signals) {
    this.task = task;
    this.tasks = tasks;
    this.signals = signals;
  }

  @Override
  public boolean isOver() {
    return tasks.isOver(task);
  }

  @Override
  public boolean isLast(Event event) {
    return event.data() instanceof TaskChanged change && change.status().isFinal();
  }

  @Override
  public void write(EventWriter writer) throws IOException {
    var percent = signals.progressOf(task);
    if (percent > written) {
      written = percent;
      writer.writeProgress(task, percent);
    }
  }
}
