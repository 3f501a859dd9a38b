package filmgate.dispatch.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.dispatch.DispatchHarness;
import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.id.TaskId;
import filmgate.provider.Progress;
import filmgate.task.FailureCode;
import filmgate.task.Task;
import filmgate.task.TaskState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of tasks that may wait for a while only. */
class QueuedTaskExpirerTest {
  private static final Task.Owner OWNER =
      new Task.Owner(AccountId.ROOT, new KeyId("key"), Task.Lane.LIVE);

  @TempDir Path directory;
  private DispatchHarness workshop;

  @BeforeEach
  void open() {
    workshop = new DispatchHarness(directory, 0);
  }

  @AfterEach
  void close() {
    workshop.close();
  }

  private void assertExpired(TaskId id) {
    assertThat(workshop.state(id))
        .isInstanceOfSatisfying(
            TaskState.Failed.class,
            failed -> {
              assertThat(failed.failure().code()).isEqualTo(FailureCode.DEADLINE_EXCEEDED);
              assertThat(failed.failure().detail()).contains("not started");
            });
    assertThat(workshop.events(id)).containsExactly("expired");
  }

  @Test
  void aQueuedTaskExpiresAndLeavesTheQueue() {
    var id = workshop.submitExpiring(60);
    var patient = workshop.submit();
    workshop.scheduler.pass(Duration.ofSeconds(59));
    assertThat(workshop.state(id)).isInstanceOf(TaskState.Queued.class);
    assertThat(workshop.queue().positionOf(patient, OWNER).orElseThrow().position()).isEqualTo(2);
    workshop.scheduler.pass(Duration.ofSeconds(2));
    assertExpired(id);
    assertThat(workshop.queue().positionOf(id, OWNER)).isEmpty();
    assertThat(workshop.queue().positionOf(patient, OWNER).orElseThrow().position()).isEqualTo(1);
    assertThat(workshop.state(patient)).isInstanceOf(TaskState.Queued.class);
  }

  @Test
  void aTaskExpiresWhileTheServerIsDown() {
    var id = workshop.submitExpiring(60);
    workshop.clock.move(Duration.ofMinutes(5));
    workshop.restart(1);
    workshop.scheduler.pass(Duration.ofSeconds(2));
    assertExpired(id);
    assertThat(workshop.provider.submitted).isEmpty();
  }

  @Test
  void aStartedTaskDoesNotExpire() {
    workshop.restart(1);
    for (int i = 0; i < 20; i++) {
      workshop.provider.polls.add(new Progress.Waiting(10));
    }
    var id = workshop.submitExpiring(10);
    workshop.scheduler.pass(Duration.ofMinutes(1));
    assertThat(workshop.state(id)).isInstanceOf(TaskState.Succeeded.class);
  }

  @Test
  void aTaskThatWasStartedAndInterruptedDoesNotExpire() {
    workshop.restart(1);
    workshop.provider.polls.add(new Progress.WorkLost());
    var id = workshop.submitExpiring(1);
    workshop.scheduler.pass(Duration.ofMinutes(1));
    assertThat(workshop.state(id)).isInstanceOf(TaskState.Succeeded.class);
    assertThat(workshop.events(id)).contains("interrupted");
  }

  @Test
  void aThousandExpireTogether() {
    var ids = new ArrayList<TaskId>();
    for (int i = 0; i < 1_001; i++) {
      ids.add(workshop.submitExpiring(60));
    }
    workshop.scheduler.pass(Duration.ofSeconds(62));
    assertThat(ids)
        .allSatisfy(id -> assertThat(workshop.state(id)).isInstanceOf(TaskState.Failed.class));
  }
}
