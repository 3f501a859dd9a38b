package filmgate.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.provider.Progress;
import filmgate.store.Outcome.EventResult;
import filmgate.task.TaskState;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a task that its caller wants stopped. */
class CancelTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration MOMENT = Duration.ofMillis(100);

  @TempDir Path directory;
  private DispatchHarness workshop;

  @BeforeEach
  void open() {
    workshop = new DispatchHarness(directory, 1);
  }

  @AfterEach
  void close() {
    workshop.close();
  }

  @Test
  void aCancelledTaskLeavesTheQueue() {
    workshop.provider.polls.add(new Progress.Waiting(10));
    var running = workshop.submit();
    var waiting = workshop.submit();
    workshop.scheduler.pass(MOMENT);
    workshop.cancel(waiting);
    assertThat(workshop.state(waiting)).isEqualTo(new TaskState.Cancelled());
    workshop.restart(1);
    workshop.scheduler.pass(MINUTE);
    assertThat(workshop.state(waiting)).isEqualTo(new TaskState.Cancelled());
    assertThat(workshop.state(running)).isInstanceOf(TaskState.Succeeded.class);
    assertThat(workshop.provider.submitted).doesNotContain(waiting);
    assertThat(workshop.events(waiting)).containsExactly("cancel_asked");
  }

  @Test
  void aRunningTaskIsStoppedAtOnceAndItsSlotIsFree() {
    for (int i = 0; i < 20; i++) {
      workshop.provider.polls.add(new Progress.Waiting(10));
    }
    var running = workshop.submit();
    workshop.scheduler.pass(MOMENT);
    workshop.cancel(running);
    assertThat(workshop.state(running)).isInstanceOf(TaskState.Cancelling.class);
    workshop.scheduler.pass(Duration.ZERO);
    assertThat(workshop.state(running)).isEqualTo(new TaskState.Cancelled());
    assertThat(workshop.provider.cancelled).containsExactly(ScriptedProvider.ticket(running));
    workshop.provider.polls.clear();
    var next = workshop.submit();
    workshop.scheduler.pass(MINUTE);
    assertThat(workshop.state(next)).isInstanceOf(TaskState.Succeeded.class);
    assertThat(workshop.provider.cancelled).hasSize(1);
  }

  @Test
  void anInterruptedCancelIsResumed() {
    workshop.provider.polls.add(new Progress.Waiting(10));
    var running = workshop.submit();
    workshop.scheduler.pass(MOMENT);
    workshop.cancel(running);
    workshop.restart(1);
    workshop.scheduler.pass(MINUTE);
    assertThat(workshop.state(running)).isEqualTo(new TaskState.Cancelled());
    assertThat(workshop.events(running)).endsWith("cancel_asked", "cancel_confirmed");
  }

  @Test
  void aFinishedTaskIsNotCancelled() {
    var id = workshop.submit();
    workshop.scheduler.pass(MINUTE);
    assertThat(workshop.cancel(id)).isInstanceOf(EventResult.Ignored.class);
    assertThat(workshop.state(id)).isInstanceOf(TaskState.Succeeded.class);
  }
}
