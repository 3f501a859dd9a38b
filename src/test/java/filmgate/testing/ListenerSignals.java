package filmgate.testing;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.id.TaskId;
import filmgate.signals.Signals;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Signals that let a test wait until a listener of a task has been added. */
final class ListenerSignals implements Signals {
  private static final long SECONDS_MAX = 10;

  private final Signals signals;
  private final Semaphore added = new Semaphore(0);

  ListenerSignals(Signals signals) {
    this.signals = signals;
  }

  /** Returns once for each listener, and fails without one after ten seconds. */
  void awaitListener() throws InterruptedException {
    assertThat(added.tryAcquire(SECONDS_MAX, TimeUnit.SECONDS)).as("a listener").isTrue();
  }

  @Override
  public Subscription listen(TaskId task, Runnable listener) {
    var subscription = signals.listen(task, listener);
    added.release();
    return subscription;
  }

  @Override
  public void changed(TaskId task) {
    signals.changed(task);
  }

  @Override
  public void progress(TaskId task, int percent) {
    signals.progress(task, percent);
  }

  @Override
  public int progressOf(TaskId task) {
    return signals.progressOf(task);
  }

  @Override
  public Subscription listenToAll(Consumer<TaskId> listener) {
    return signals.listenToAll(listener);
  }
}
