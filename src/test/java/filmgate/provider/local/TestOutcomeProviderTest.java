package filmgate.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.catalogue.Catalogue;
import filmgate.catalogue.check.CheckContext;
import filmgate.catalogue.check.CheckResult;
import filmgate.catalogue.models.Models;
import filmgate.generation.Generation;
import filmgate.id.TaskId;
import filmgate.provider.Cancellation;
import filmgate.provider.Lookup;
import filmgate.provider.Progress;
import filmgate.provider.Provider;
import filmgate.provider.ProviderException;
import filmgate.provider.Submission;
import filmgate.provider.Ticket;
import filmgate.provider.VideoRequest;
import filmgate.task.FailureCode;
import filmgate.task.TestOutcome;
import filmgate.task.Video;
import filmgate.task.VideoFacts;
import filmgate.testing.SettableClock;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class TestOutcomeProviderTest {
  private static final Ticket OWN = new Ticket("own-1");
  private static final Progress DONE =
      new Progress.Completed(
          new Video.Measured(
              URI.create("file:/videos/one.mp4"), new VideoFacts(1280, 720, 24, 72, 3000, false)));

  private final Quick quick = new Quick();
  private final SettableClock clock = new SettableClock();
  private final Provider provider =
      new TestOutcomeProvider(quick, TestOutcomeProviderTest::outcome, clock);

  private static TaskId task(TestOutcome outcome) {
    return TaskId.of(1, 2, outcome.name().hashCode());
  }

  private static TestOutcome outcome(TaskId task) {
    return Arrays.stream(TestOutcome.values())
        .filter(outcome -> task(outcome).equals(task))
        .findFirst()
        .orElseThrow();
  }

  private static VideoRequest request(TestOutcome outcome) {
    return new VideoRequest(task(outcome), 1, generation(), List.of(), VideoRequest.Upstream.NONE);
  }

  private static Generation generation() {
    var body = "{\"model\":\"kling-v3\",\"prompt\":\"a fox\"}";
    var json = (ObjectNode) JsonMapper.shared().readTree(body);
    return ((CheckResult.Passed) new Catalogue(Models.all()).check(json, CheckContext.TOLERANT))
        .generation();
  }

  private Ticket accepted(TestOutcome testOutcome) throws ProviderException {
    return ((Submission.Accepted) provider.submit(request(testOutcome))).ticket();
  }

  @Test
  void anOrdinaryTaskIsHandedOn() throws ProviderException {
    assertThat(accepted(TestOutcome.NOTHING)).isEqualTo(OWN);
    assertThat(provider.poll(OWN)).isEqualTo(DONE);
    assertThat(provider.lookUp(request(TestOutcome.NOTHING))).isEqualTo(new Lookup.Found(OWN));
  }

  @Test
  void aFailureIsTakenAndThenRefusedEvenAfterARestart() throws ProviderException {
    var ticket = accepted(TestOutcome.FAILED);
    var restarted = new TestOutcomeProvider(new Quick(), TestOutcomeProviderTest::outcome, clock);
    assertThat(code(provider.poll(ticket))).isEqualTo(FailureCode.REFUSED);
    assertThat(code(restarted.poll(ticket))).isEqualTo(FailureCode.REFUSED);
    assertThat(code(provider.poll(accepted(TestOutcome.MODERATED))))
        .isEqualTo(FailureCode.CONTENT_POLICY_VIOLATION);
    assertThat(provider.lookUp(request(TestOutcome.FAILED))).isEqualTo(new Lookup.WorkLost());
    assertThat(provider.cancel(ticket)).isEqualTo(Cancellation.STOPPED);
    assertThat(quick.cancelled).isEmpty();
  }

  private static FailureCode code(Progress progress) {
    return ((Progress.RejectedByUpstream) progress).failure().code();
  }

  @Test
  void aSlowTaskMovesForAMinuteAndThenHasItsVideo() throws ProviderException {
    var ticket = accepted(TestOutcome.SLOW);
    assertThat(provider.poll(ticket)).isEqualTo(new Progress.Waiting(0));
    clock.move(Duration.ofSeconds(30));
    assertThat(provider.poll(ticket)).isEqualTo(new Progress.Waiting(50));
    clock.move(Duration.ofSeconds(30).minusMillis(1));
    assertThat(provider.poll(ticket)).isEqualTo(new Progress.Waiting(99));
    clock.move(Duration.ofMillis(1));
    assertThat(provider.poll(ticket)).isEqualTo(DONE);
  }

  @Test
  void aSlowTaskWhoseWorkIsLostIsReportedAndCancellable() throws ProviderException {
    var ticket = accepted(TestOutcome.SLOW);
    quick.progress = new Progress.WorkLost();
    assertThat(provider.poll(ticket)).isEqualTo(new Progress.WorkLost());
    assertThat(provider.cancel(ticket)).isEqualTo(Cancellation.STOPPED);
    assertThat(quick.cancelled).containsExactly(OWN);
    assertThat(provider.lookUp(request(TestOutcome.SLOW))).isEqualTo(new Lookup.Found(ticket));
  }

  /** Its videos are there at once. */
  private static final class Quick implements Provider {
    final List<Ticket> cancelled = new ArrayList<>();
    Progress progress = DONE;

    @Override
    public String name() {
      return "quick";
    }

    @Override
    public Submission submit(VideoRequest request) {
      return new Submission.Accepted(OWN, List.of());
    }

    @Override
    public Lookup lookUp(VideoRequest request) {
      return new Lookup.Found(OWN);
    }

    @Override
    public Progress poll(Ticket ticket) {
      return ticket.equals(OWN) ? progress : new Progress.WorkLost();
    }

    @Override
    public Cancellation cancel(Ticket ticket) {
      cancelled.add(ticket);
      return Cancellation.STOPPED;
    }

    @Override
    public Duration pollInterval() {
      return Duration.ofMillis(100);
    }
  }
}
