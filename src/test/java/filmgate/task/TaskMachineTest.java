package filmgate.task;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.task.TaskState.Cancelled;
import filmgate.task.TaskState.Cancelling;
import filmgate.task.TaskState.Failed;
import filmgate.task.TaskState.Queued;
import filmgate.task.TaskState.Running;
import filmgate.task.TaskState.Storing;
import filmgate.task.TaskState.Submitting;
import filmgate.task.TaskState.Succeeded;
import filmgate.task.TaskState.Unknown;
import filmgate.task.Transition.Moved;
import filmgate.task.Transition.Unmoved;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TaskMachineTest {
  private final TaskMachine machine = new TaskMachine(RetryPlan.STANDARD);

  @Test
  void aTaskGoesFromQueuedToSucceeded() {
    var state = after(TaskState.initial(), new TaskEvent.Started("local", 1_000));
    assertThat(state).isEqualTo(new Submitting(Samples.FIRST));
    state = after(state, new TaskEvent.Accepted("ticket", List.of()));
    assertThat(state).isEqualTo(new Running(Samples.FIRST, "ticket"));
    state = after(state, new TaskEvent.Delivered(Samples.VIDEO));
    assertThat(state).isEqualTo(new Storing(Samples.FIRST, Samples.VIDEO));
    state = after(state, new TaskEvent.Kept(Samples.RESULT));
    assertThat(state).isEqualTo(new Succeeded(Samples.RESULT));
  }

  @Test
  void theFirstCrashCostsTheRetryAndTheSecondEndsTheTask() {
    var crash = new TaskEvent.Crashed(Samples.FAILURE);
    var once = after(new Running(Samples.FIRST, "ticket"), crash);
    assertThat(once).isEqualTo(new Queued(1, 1));
    var second = after(once, new TaskEvent.Started("local", 1_000));
    assertThat(after(second, crash)).isEqualTo(new Failed(Samples.FAILURE));
  }

  @Test
  void onlyATaskThatWasNeverStartedExpires() {
    var expired = new TaskEvent.Expired();
    assertThat(after(TaskState.initial(), expired))
        .isInstanceOfSatisfying(
            Failed.class,
            failed -> assertThat(failed.failure().code()).isEqualTo(FailureCode.DEADLINE_EXCEEDED));
    assertThat(machine.next(new Queued(1, 0), Price.FREE, expired)).isInstanceOf(Unmoved.class);
    assertThat(machine.next(new Submitting(Samples.FIRST), Price.FREE, expired))
        .isInstanceOf(Unmoved.class);
  }

  @Test
  void anInterruptionNeverUsesTheRetry() {
    var state = TaskState.initial();
    for (var restart = 0; restart < 10; restart++) {
      state = after(state, new TaskEvent.Started("local", 1_000));
      state = after(state, new TaskEvent.Interrupted());
    }
    assertThat(state).isEqualTo(new Queued(10, 0));
  }

  @Test
  void aLostAnswerIsLookedUpAndNeverSentAgainUnlessItCertainlyDidNotArrive() {
    var unknown = after(new Submitting(Samples.FIRST), new TaskEvent.AnswerLost());
    assertThat(unknown).isEqualTo(new Unknown(Samples.FIRST));
    assertThat(machine.next(unknown, Price.FREE, new TaskEvent.Started("local", 1_000)))
        .isInstanceOf(Unmoved.class);
    assertThat(after(unknown, new TaskEvent.Accepted("found", List.of())))
        .isEqualTo(new Running(Samples.FIRST, "found"));
    assertThat(after(unknown, new TaskEvent.Interrupted())).isEqualTo(new Queued(1, 0));
  }

  @Test
  void aQueuedTaskCanBeCancelledAtOnceAndARunningOneWhenTheUpstreamConfirms() {
    assertThat(after(TaskState.initial(), new TaskEvent.CancelAsked())).isEqualTo(new Cancelled());
    var asked = after(new Running(Samples.FIRST, "ticket"), new TaskEvent.CancelAsked());
    assertThat(asked).isEqualTo(new Cancelling(Samples.FIRST, "ticket"));
    assertThat(after(asked, new TaskEvent.CancelConfirmed())).isEqualTo(new Cancelled());
  }

  @Test
  void aFilmThatIsDeliveredWhileCancellingIsKept() {
    assertThat(
            after(new Cancelling(Samples.FIRST, "ticket"), new TaskEvent.Delivered(Samples.VIDEO)))
        .isInstanceOf(Storing.class);
  }

  @Test
  void noticesOfTheProviderBecomeAnEffect() {
    var notice = new Notice("image_urls[0]", "placeholder", "It is missing.", "缺失。");
    var moved =
        machine.next(
            new Submitting(Samples.FIRST),
            Price.FREE,
            new TaskEvent.Accepted("ticket", List.of(notice)));
    assertThat(((Moved) moved).effects()).containsExactly(new Effect.Warn(List.of(notice)));
  }

  @Test
  void everyWayToAFinalStateFinishesTheTaskExactlyThen() {
    for (var state : Samples.STATES) {
      for (var event : Samples.EVENTS) {
        if (machine.next(state, Price.FREE, event) instanceof Moved(var next, var effects)) {
          assertThat(effects.contains(new Effect.Finish()))
              .as("%s + %s", state.word(), event.word())
              .isEqualTo(next.isFinal() && !state.isFinal());
        }
      }
    }
  }

  @Test
  void aFilmIsLetGoOnce() {
    var gone =
        machine.next(
            new Succeeded(Samples.RESULT), Price.FREE, new TaskEvent.RetentionEnded(3_000));
    assertThat(((Moved) gone).effects()).containsExactly(new Effect.LetGo("digest"));
    assertThat(
            machine.next(((Moved) gone).state(), Price.FREE, new TaskEvent.RetentionEnded(4_000)))
        .isInstanceOf(Unmoved.class);
  }

  @Test
  void finalStatesStayFinalUnderAnyEvents() {
    var random = new Random(1);
    for (var life = 0; life < 2_000; life++) {
      var state = TaskState.initial();
      for (var step = 0; step < 40; step++) {
        var event = Samples.EVENTS.get(random.nextInt(Samples.EVENTS.size()));
        var next = after(state, event);
        if (state.isFinal()) {
          assertThat(next.word()).isEqualTo(state.word());
        }
        state = next;
      }
    }
  }

  private TaskState after(TaskState state, TaskEvent event) {
    return switch (machine.next(state, Price.FREE, event)) {
      case Moved(var next, var _) -> next;
      case Unmoved _ -> state;
    };
  }
}
