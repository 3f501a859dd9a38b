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
import filmgate.task.Transition.Changed;
import filmgate.task.Transition.Ignored;
import java.net.URI;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TaskMachineTest {
  private final TaskMachine machine = new TaskMachine(RetryPolicy.STANDARD);

  @Test
  void aTaskGoesFromQueuedToSucceeded() {
    var state = after(TaskState.initial(), new TaskEvent.Started("local", 1_000));
    assertThat(state).isEqualTo(new Submitting(EventFixtures.FIRST));
    state = after(state, new TaskEvent.Accepted("ticket", List.of()));
    assertThat(state).isEqualTo(new Running(EventFixtures.FIRST, "ticket"));
    state = after(state, new TaskEvent.Delivered(EventFixtures.VIDEO));
    assertThat(state).isEqualTo(new Storing(EventFixtures.FIRST, "ticket", EventFixtures.VIDEO));
    state = after(state, new TaskEvent.Stored(EventFixtures.RESULT));
    assertThat(state).isEqualTo(new Succeeded(EventFixtures.RESULT));
  }

  @Test
  void theFirstCrashCostsTheRetryAndTheSecondEndsTheTask() {
    var crash = new TaskEvent.ProviderFailed(EventFixtures.FAILURE);
    var once = after(new Running(EventFixtures.FIRST, "ticket"), crash);
    assertThat(once).isEqualTo(new Queued(1, 1, "local"));
    var second = after(once, new TaskEvent.Started("local", 1_000));
    assertThat(after(second, crash)).isEqualTo(new Failed(EventFixtures.FAILURE));
  }

  @Test
  void onlyATaskThatWasNeverStartedExpires() {
    var expired = new TaskEvent.Expired();
    assertThat(after(TaskState.initial(), expired))
        .isInstanceOfSatisfying(
            Failed.class,
            failed -> assertThat(failed.failure().code()).isEqualTo(FailureCode.DEADLINE_EXCEEDED));
    assertThat(machine.next(new Queued(1, 0), Price.FREE, expired)).isInstanceOf(Ignored.class);
    assertThat(machine.next(new Submitting(EventFixtures.FIRST), Price.FREE, expired))
        .isInstanceOf(Ignored.class);
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
  void aTaskWithALostResponseIsLookedUpNotResubmitted() {
    var unknown = after(new Submitting(EventFixtures.FIRST), new TaskEvent.ResponseLost(5_000));
    assertThat(unknown).isEqualTo(new Unknown(new Attempt(1, 0, "local", 5_000)));
    assertThat(machine.next(unknown, Price.FREE, new TaskEvent.Started("local", 1_000)))
        .isInstanceOf(Ignored.class);
    assertThat(after(unknown, new TaskEvent.Accepted("found", List.of())))
        .isEqualTo(new Running(new Attempt(1, 0, "local", 5_000), "found"));
    assertThat(after(unknown, new TaskEvent.Interrupted())).isEqualTo(new Queued(1, 0));
  }

  @Test
  void aRunningTaskIsCancelledWhenTheUpstreamConfirms() {
    assertThat(after(TaskState.initial(), new TaskEvent.CancelRequested()))
        .isEqualTo(new Cancelled());
    var asked = after(new Running(EventFixtures.FIRST, "ticket"), new TaskEvent.CancelRequested());
    assertThat(asked).isEqualTo(new Cancelling(EventFixtures.FIRST, "ticket"));
    assertThat(after(asked, new TaskEvent.CancelConfirmed())).isEqualTo(new Cancelled());
  }

  @Test
  void aVideoThatDiffersFromTheRequestAddsWarnings() {
    var warning = new TaskWarning("duration", "result_differs", "short", "短");
    var storing = new TaskState.Storing(EventFixtures.FIRST, "ticket", EventFixtures.VIDEO);
    var stored = new TaskEvent.Stored(EventFixtures.RESULT, List.of(warning));
    assertThat(machine.next(storing, Price.FREE, stored))
        .isEqualTo(
            new Transition.Changed(
                new TaskState.Succeeded(EventFixtures.RESULT),
                List.of(new Effect.Finish(), new Effect.AddWarnings(List.of(warning)))));
  }

  @Test
  void aVideoDeliveredWhileCancellingIsStored() {
    assertThat(
            after(
                new Cancelling(EventFixtures.FIRST, "ticket"),
                new TaskEvent.Delivered(EventFixtures.VIDEO)))
        .isInstanceOf(Storing.class);
  }

  @Test
  void aVideoThatIsStoredMayMove() {
    var moved = new Video.Unmeasured(URI.create("https://upstream.example/again.mp4"));
    assertThat(
            after(
                new Storing(EventFixtures.FIRST, "ticket", EventFixtures.VIDEO),
                new TaskEvent.Delivered(moved)))
        .isEqualTo(new Storing(EventFixtures.FIRST, "ticket", moved));
  }

  @Test
  void warningsOfTheProviderBecomeAnEffect() {
    var warning = new TaskWarning("image_urls[0]", "placeholder", "It is missing.", "缺失。");
    var moved =
        machine.next(
            new Submitting(EventFixtures.FIRST),
            Price.FREE,
            new TaskEvent.Accepted("ticket", List.of(warning)));
    assertThat(((Changed) moved).effects())
        .containsExactly(new Effect.AddWarnings(List.of(warning)));
  }

  @Test
  void theSceneOfTheProviderBecomesAnEffect() {
    var moved =
        machine.next(
            new Submitting(EventFixtures.FIRST),
            Price.FREE,
            new TaskEvent.Accepted("ticket", List.of(), "[{}]"));
    assertThat(((Changed) moved).effects()).containsExactly(new Effect.DescribeScene("[{}]"));
  }

  @Test
  void everyWayToAFinalStateFinishesTheTaskExactlyThen() {
    for (var state : EventFixtures.STATES) {
      for (var event : EventFixtures.EVENTS) {
        if (machine.next(state, Price.FREE, event) instanceof Changed(var next, var effects)) {
          assertThat(effects.contains(new Effect.Finish()))
              .as("%s + %s", state.wireName(), event.wireName())
              .isEqualTo(next.isFinal() && !state.isFinal());
        }
      }
    }
  }

  @Test
  void aVideoIsLetGoOnce() {
    var gone =
        machine.next(
            new Succeeded(EventFixtures.RESULT), Price.FREE, new TaskEvent.RetentionEnded(3_000));
    assertThat(((Changed) gone).effects()).containsExactly(new Effect.ReleaseVideo("digest"));
    assertThat(
            machine.next(((Changed) gone).state(), Price.FREE, new TaskEvent.RetentionEnded(4_000)))
        .isInstanceOf(Ignored.class);
  }

  @Test
  void finalStatesStayFinalUnderAnyEvents() {
    var random = new Random(1);
    for (var life = 0; life < 2_000; life++) {
      var state = TaskState.initial();
      for (var step = 0; step < 40; step++) {
        var event = EventFixtures.EVENTS.get(random.nextInt(EventFixtures.EVENTS.size()));
        var next = after(state, event);
        if (state.isFinal()) {
          assertThat(next.wireName()).isEqualTo(state.wireName());
        }
        state = next;
      }
    }
  }

  private TaskState after(TaskState state, TaskEvent event) {
    return switch (machine.next(state, Price.FREE, event)) {
      case Changed(var next, var _) -> next;
      case Ignored _ -> state;
    };
  }
}
