package filmgate.signals;

import filmgate.id.TaskId;
import java.util.function.Consumer;

/** Notifications of task changes; nothing here is durable. */
public interface Signals {
  /** A durable change of the task was committed. */
  void changed(TaskId task);

  /** Reports the progress of a task, 0 to 99 percent. */
  void progress(TaskId task, int percent);

  /** The last reported progress, 0 if there is none. */
  int progressOf(TaskId task);

  /** Calls {@code listener} for each change or progress of one task until closed. */
  Subscription listen(TaskId task, Runnable listener);

  /** Calls {@code listener} for each durable change of any task until closed. */
  Subscription listenToAll(Consumer<TaskId> listener);

  /** A registered listener; closing removes it. */
  interface Subscription extends AutoCloseable {
    @Override
    void close();
  }
}
