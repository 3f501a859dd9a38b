package filmgate.signals;

import filmgate.id.TaskId;
import java.util.function.Consumer;

/** Tells whoever listens that a task changed; nothing here is durable. */
public interface Signals {
  /** A durable change of the task was committed. */
  void changed(TaskId task);

  /** The work on the task is this far, 0 to 99 percent. */
  void progress(TaskId task, int percent);

  /** How far the work is as last heard, 0 when nothing was. */
  int progressOf(TaskId task);

  /** Calls {@code listener} at each change or progress of one task until closed. */
  Subscription listen(TaskId task, Runnable listener);

  /** Calls {@code listener} at each durable change of any task until closed. */
  Subscription listenToAll(Consumer<TaskId> listener);

  /** An end of listening. */
  interface Subscription extends AutoCloseable {
    @Override
    void close();
  }
}
