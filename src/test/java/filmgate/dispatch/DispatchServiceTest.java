package filmgate.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.id.TaskId;
import filmgate.provider.Lookup;
import filmgate.provider.Progress;
import filmgate.provider.ProviderException.Cause;
import filmgate.provider.Submission;
import filmgate.store.Command;
import filmgate.task.Failure;
import filmgate.task.FailureCode;
import filmgate.task.Task.Lane;
import filmgate.task.TaskState;
import filmgate.task.Video;
import filmgate.task.VideoResult.Retention;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What moves tasks on, in every weather. */
class DispatchServiceTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Failure CRASH = Failure.of(FailureCode.RENDERER_CRASHED, "It died.");

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

  private void assertVideo(TaskId id) {
    assertThat(workshop.state(id)).isInstanceOf(TaskState.Succeeded.class);
  }

  private void assertFailed(TaskId id, FailureCode code) {
    assertThat(workshop.state(id))
        .isInstanceOfSatisfying(
            TaskState.Failed.class, it -> assertThat(it.failure().code()).isEqualTo(code));
  }

  @Test
  void aTaskGoesTheWholeWay() {
    var id = workshop.submit();
    workshop.scheduler.pass(MINUTE);
    assertVideo(id);
    assertThat(workshop.events(id)).containsExactly("started", "accepted", "delivered", "kept");
  }

  @Test
  void aLostAnswerIsLookedUpAndNeverSentAgain() {
    workshop.provider.exception(new Cause.OutcomeUnknown());
    var id = workshop.submit();
    workshop.provider.lookups.add(new Lookup.Undetermined());
    workshop.provider.lookups.add(new Lookup.Undetermined());
    workshop.provider.lookups.add(new Lookup.Found(ScriptedProvider.ticket(id)));
    workshop.scheduler.pass(MINUTE);
    assertVideo(id);
    assertThat(workshop.provider.submitted).containsExactly(id);
    assertThat(workshop.provider.soughtAfter).containsExactly(id, id, id);
    assertThat(workshop.events(id))
        .containsExactly("started", "answer_lost", "accepted", "delivered", "kept");
  }

  @Test
  void aSubmissionThatTimesOutIsNotRepeated() {
    workshop.provider.exception(new Cause.OutcomeUnknown());
    var id = workshop.submit();
    for (int i = 0; i < 100; i++) {
      workshop.provider.lookups.add(new Lookup.Undetermined());
    }
    workshop.scheduler.pass(DispatchHarness.ATTEMPT.plus(MINUTE));
    assertFailed(id, FailureCode.OUTCOME_UNKNOWN);
    assertThat(workshop.provider.submitted).hasSize(1);
  }

  @Test
  void anInterruptionDoesNotCountAndTwoCrashesDo() {
    for (int i = 0; i < 5; i++) {
      workshop.provider.polls.add(new Progress.WorkLost());
    }
    workshop.provider.polls.add(new Progress.UpstreamFailed(CRASH));
    workshop.provider.polls.add(new Progress.WorkLost());
    var survivor = workshop.submit();
    workshop.scheduler.pass(MINUTE);
    assertVideo(survivor);
    assertThat(workshop.provider.submitted).hasSize(8);

    workshop.provider.polls.add(new Progress.UpstreamFailed(CRASH));
    workshop.provider.polls.add(new Progress.WorkLost());
    workshop.provider.polls.add(new Progress.UpstreamFailed(CRASH));
    var victim = workshop.submit();
    var next = workshop.submit();
    workshop.scheduler.pass(MINUTE);
    assertFailed(victim, FailureCode.RENDERER_CRASHED);
    assertVideo(next);
  }

  @Test
  void aBusyUpstreamGetsNothingUntilItIsFree() {
    workshop.provider.exception(new Cause.Busy(Duration.ofSeconds(30)));
    var turnedAway = workshop.submit();
    var other = workshop.submit();
    workshop.scheduler.pass(Duration.ofSeconds(29));
    assertThat(workshop.provider.submitted).containsExactly(turnedAway);
    assertThat(workshop.events(turnedAway)).containsExactly("started", "not_accepted");
    workshop.scheduler.pass(Duration.ofSeconds(2));
    assertThat(workshop.provider.submitted).containsExactly(turnedAway, turnedAway);
    workshop.scheduler.pass(MINUTE);
    assertVideo(turnedAway);
    assertVideo(other);
    assertThat(workshop.provider.submitted).containsExactly(turnedAway, turnedAway, other);
  }

  @Test
  void aSubmissionIsSentAgainAfterThreeLookupsOverFiveSeconds() {
    workshop.provider.exception(new Cause.OutcomeUnknown());
    var id = workshop.submit();
    workshop.scheduler.pass(Duration.ofSeconds(5));
    assertThat(workshop.provider.submitted).containsExactly(id);
    workshop.scheduler.pass(MINUTE);
    assertVideo(id);
    assertThat(workshop.provider.submitted).containsExactly(id, id);
    assertThat(workshop.provider.attempts).containsExactly(id + "-1", id + "-1");
    assertThat(workshop.provider.soughtAfter).containsExactly(id, id, id);
    assertThat(workshop.events(id))
        .containsExactly("started", "answer_lost", "accepted", "delivered", "kept");
  }

  @Test
  void anIdThatTheUpstreamHasIsLookedUp() {
    workshop.provider.exception(new Cause.DuplicateId());
    var id = workshop.submit();
    workshop.provider.lookups.add(new Lookup.Found(ScriptedProvider.ticket(id)));
    workshop.scheduler.pass(MINUTE);
    assertVideo(id);
    assertThat(workshop.provider.submitted).containsExactly(id);
  }

  @Test
  void theStepsOfASubmissionContinueAfterARestart() {
    workshop.provider.takings.add(_ -> new Submission.StepFinished("element 1"));
    workshop.provider.takings.add(_ -> new Submission.StepPending(Duration.ofHours(1)));
    var id = workshop.submit();
    workshop.scheduler.pass(Duration.ofSeconds(1));
    assertThat(workshop.provider.progresses).containsExactly("", "element 1");
    workshop.provider.lookups.add(new Lookup.Repeatable());
    workshop.restart(1);
    workshop.scheduler.pass(MINUTE);
    assertVideo(id);
    assertThat(workshop.provider.progresses).containsExactly("", "element 1", "element 1");
    assertThat(workshop.provider.attempts).containsOnly(id + "-1");
    assertThat(workshop.events(id))
        .containsExactly("started", "step_finished", "accepted", "delivered", "kept");
  }

  @Test
  void anUpstreamWithoutLookupIsNeverSentTheSameTwice() {
    workshop.provider.takings.add(
        _ -> {
          throw new IllegalStateException("the process ends here");
        });
    var id = workshop.submit();
    for (var i = 0; i < 100; i++) {
      workshop.provider.lookups.add(new Lookup.Undetermined());
    }
    workshop.restart(1);
    workshop.scheduler.pass(DispatchHarness.ATTEMPT.plus(MINUTE));
    assertFailed(id, FailureCode.OUTCOME_UNKNOWN);
    assertThat(workshop.provider.submitted).containsExactly(id);
  }

  @Test
  void aRequestThatTheUpstreamRejectsFails() {
    var failure = new Failure(FailureCode.REFUSED, "prompt", "No.");
    workshop.provider.exception(new Cause.RequestRefused(failure));
    var id = workshop.submit();
    workshop.scheduler.pass(MINUTE);
    assertThat(workshop.state(id)).isEqualTo(new TaskState.Failed(failure));
    assertThat(workshop.provider.submitted).hasSize(1);
  }

  @Test
  void anOverdueAttemptIsStoppedUpstreamAndFails() {
    for (int i = 0; i < 100; i++) {
      workshop.provider.polls.add(new Progress.Waiting(1));
    }
    var id = workshop.submit();
    workshop.scheduler.pass(DispatchHarness.ATTEMPT.plus(MINUTE));
    assertFailed(id, FailureCode.DEADLINE_EXCEEDED);
    assertThat(workshop.provider.cancelled).containsExactly(ScriptedProvider.ticket(id));
  }

  @Test
  void aRestartResumesWhatWasUnderWayAndWhatWaited() {
    workshop.provider.polls.add(new Progress.Waiting(10));
    var running = workshop.submit();
    var waiting = workshop.submit();
    workshop.scheduler.pass(Duration.ofMillis(100));
    assertThat(workshop.state(running)).isInstanceOf(TaskState.Running.class);
    workshop.provider.polls.addFirst(new Progress.WorkLost());
    workshop.restart(1);
    workshop.scheduler.pass(MINUTE);
    assertVideo(running);
    assertVideo(waiting);
    assertThat(workshop.events(running)).containsOnlyOnce("interrupted", "kept");
  }

  @Test
  void aNodeThatLostItsShardChangesNothingMore() {
    for (int i = 0; i < 10; i++) {
      workshop.provider.polls.add(new Progress.Waiting(10));
    }
    var id = workshop.submit();
    workshop.scheduler.pass(Duration.ofMillis(100));
    var before = workshop.state(id);
    var later = workshop.clock.instant().plus(DispatchHarness.LEASE).plusSeconds(5);
    workshop.store.await(new Command.ClaimShards("other", later, Duration.ofHours(3)));
    workshop.scheduler.pass(DispatchHarness.ATTEMPT.plus(MINUTE));
    assertThat(workshop.state(id)).isEqualTo(before).isInstanceOf(TaskState.Running.class);
    assertThat(workshop.events(id)).containsExactly("started", "accepted");
  }

  @Test
  void theLanesDoNotWaitForEachOther() {
    var tests = List.of(workshop.submit(Lane.TEST), workshop.submit(Lane.TEST));
    var simulated = workshop.submit(Lane.SIMULATED);
    var live = List.of(workshop.submit(), workshop.submit());
    workshop.scheduler.pass(Duration.ofMillis(1));
    assertThat(workshop.provider.submitted)
        .containsExactlyInAnyOrder(tests.getFirst(), simulated, live.getFirst());
    workshop.scheduler.pass(MINUTE);
    assertThat(workshop.provider.submitted).contains(tests.getLast(), live.getLast());
  }

  @Test
  void nothingBeginsWithoutRoomOnTheDisk() {
    workshop.hasRoom = false;
    var id = workshop.submit();
    workshop.scheduler.pass(MINUTE);
    assertThat(workshop.state(id)).isEqualTo(TaskState.initial());
    workshop.hasRoom = true;
    workshop.scheduler.pass(Duration.ofSeconds(10));
    assertVideo(id);
  }

  @Test
  void aFullStoreIsRetriedWithoutRepeatingWork() {
    var id = workshop.submit();
    workshop.fullCommands = 3;
    workshop.scheduler.pass(Duration.ofSeconds(2));
    assertThat(workshop.provider.submitted).isEmpty();
    workshop.scheduler.pass(MINUTE);
    assertVideo(id);
    assertThat(workshop.provider.submitted).hasSize(1);
    assertThat(workshop.events(id)).containsExactly("started", "accepted", "delivered", "kept");
  }

  /** The first location has expired, and the upstream has another one when it is asked again. */
  @Test
  void aResultIsCopiedFromWhereTheUpstreamHasItNow() {
    var first = new Video.Unmeasured(URI.create("https://upstream.example/first.mp4"));
    var second = new Video.Unmeasured(URI.create("https://upstream.example/second.mp4"));
    workshop.provider.polls.add(new Progress.Completed(first));
    workshop.provider.polls.add(new Progress.Completed(first));
    workshop.provider.polls.add(new Progress.Completed(second));
    workshop.refusedResults = 2;
    var id = workshop.submit();
    workshop.scheduler.pass(MINUTE);
    assertVideo(id);
    assertThat(workshop.results).containsExactly(first, first, second);
    assertThat(workshop.provider.submitted).hasSize(1);
  }

  @Test
  void aResultThatCannotBeStoredWaitsLongerEachTime() {
    for (var round = 0; round < 2; round++) {
      workshop.resultTimes.clear();
      workshop.refusedResults = 4;
      var id = workshop.submit();
      workshop.scheduler.pass(MINUTE);
      assertVideo(id);
      var times = workshop.resultTimes;
      var pauses = new ArrayList<Long>();
      for (var i = 1; i < times.size(); i++) {
        pauses.add(Duration.between(times.get(i - 1), times.get(i)).toSeconds());
      }
      assertThat(pauses).containsExactly(1L, 2L, 4L, 8L);
    }
  }

  @Test
  void anExpiredVideoIsDeletedUnlessAnotherTaskUsesIt() {
    var first = workshop.submit();
    workshop.scheduler.pass(MINUTE);
    workshop.clock.move(Duration.ofDays(1));
    var second = workshop.submit();
    workshop.scheduler.pass(MINUTE);
    var digest = ((TaskState.Succeeded) workshop.state(second)).result().digest();

    workshop.clock.move(DispatchHarness.RETENTION.minusHours(12));
    workshop.scheduler.pass(MINUTE);
    assertGone(first);
    assertVideo(second);
    assertThat(workshop.blobs.exists(digest)).isTrue();

    workshop.clock.move(Duration.ofDays(1));
    workshop.scheduler.pass(MINUTE);
    assertGone(second);
    assertThat(workshop.blobs.exists(digest)).isFalse();
  }

  @Test
  void aBlobThatNoTaskNeedsGoesAfterADay() throws IOException {
    var blob = workshop.blobs.store(new ByteArrayInputStream(new byte[] {1}));
    workshop.clock.move(Duration.ofHours(20));
    workshop.scheduler.pass(MINUTE);
    assertThat(workshop.blobs.exists(blob.digest())).isTrue();
    workshop.clock.move(Duration.ofDays(2));
    workshop.scheduler.pass(MINUTE);
    assertThat(workshop.blobs.exists(blob.digest())).isFalse();
  }

  private void assertGone(TaskId id) {
    assertThat(workshop.state(id))
        .isInstanceOfSatisfying(
            TaskState.Succeeded.class,
            it -> assertThat(it.result().retention()).isInstanceOf(Retention.DeletedSince.class));
  }
}
