package filmgate.provider.local;

import filmgate.id.TaskId;
import filmgate.provider.Cancellation;
import filmgate.provider.Lookup;
import filmgate.provider.Progress;
import filmgate.provider.Provider;
import filmgate.provider.ProviderException;
import filmgate.provider.Submission;
import filmgate.provider.Ticket;
import filmgate.provider.VideoRequest;
import filmgate.task.Failure;
import filmgate.task.FailureCode;
import filmgate.task.TestOutcome;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * Simulates the test outcomes of test keys, and forwards all other requests.
 *
 * <p>The test outcome is part of the ticket, which is stored, so that it survives a restart.
 */
public final class TestOutcomeProvider implements Provider {
  /** The minimum duration of a slow task. */
  private static final Duration SLOW = Duration.ofMinutes(1);

  private static final int PERCENT_MAX = 99;

  private final Provider provider;
  private final Function<TaskId, TestOutcome> outcomes;
  private final Clock clock;

  /**
   * @param outcomes the test outcome that each task requests
   */
  public TestOutcomeProvider(
      Provider provider, Function<TaskId, TestOutcome> outcomes, Clock clock) {
    this.provider = provider;
    this.outcomes = outcomes;
    this.clock = clock;
  }

  @Override
  public String name() {
    return provider.name();
  }

  @Override
  public Submission submit(VideoRequest request) throws ProviderException {
    var task = request.task();
    return switch (outcomes.apply(task)) {
      case NOTHING -> provider.submit(request);
      case FAILED -> failing(task, FailureCode.REFUSED);
      case MODERATED -> failing(task, FailureCode.CONTENT_POLICY_VIOLATION);
      case SLOW ->
          switch (provider.submit(request)) {
            case Submission.Accepted(var ticket, var warnings, var scene) ->
                new Submission.Accepted(delayed(ticket), warnings, scene);
            case Submission.CompletedAtOnce done -> done;
            case Submission.StepFinished step -> step;
            case Submission.StepPending step -> step;
          };
    };
  }

  private static Submission failing(TaskId task, FailureCode code) {
    var ticket = new TestOutcomeTicket.Failing(code, task.value()).ticket();
    return new Submission.Accepted(ticket, List.of());
  }

  private Ticket delayed(Ticket ticket) {
    return new TestOutcomeTicket.Delayed(clock.millis() + SLOW.toMillis(), ticket).ticket();
  }

  @Override
  public Lookup lookUp(VideoRequest request) throws ProviderException {
    return switch (outcomes.apply(request.task())) {
      case NOTHING -> provider.lookUp(request);
      case FAILED, MODERATED -> new Lookup.WorkLost();
      case SLOW ->
          switch (provider.lookUp(request)) {
            case Lookup.Found(var ticket) -> new Lookup.Found(delayed(ticket));
            case Lookup.FoundStep step -> step;
            case Lookup.Repeatable step -> step;
            case Lookup.NotFoundUpstream no -> no;
            case Lookup.WorkLost lost -> lost;
            case Lookup.Undetermined cannot -> cannot;
          };
    };
  }

  @Override
  public Progress poll(Ticket ticket) throws ProviderException {
    return switch (TestOutcomeTicket.of(ticket)) {
      case TestOutcomeTicket.Unchanged(var own) -> provider.poll(own);
      case TestOutcomeTicket.Failing(var code, var _) ->
          new Progress.RejectedByUpstream(
              Failure.of(code, "Filmgate-Test-Outcome requested this failure."));
      case TestOutcomeTicket.Delayed(var until, var own) ->
          delayedProgress(until, provider.poll(own));
    };
  }

  /** A failure is reported immediately. */
  private Progress delayedProgress(long untilMillis, Progress progress) {
    var left = untilMillis - clock.millis();
    return switch (progress) {
      case Progress.Waiting _, Progress.Completed _ ->
          left > 0 ? new Progress.Waiting(percent(left)) : progress;
      case Progress.RejectedByUpstream _, Progress.UpstreamFailed _, Progress.WorkLost _ ->
          progress;
    };
  }

  private static int percent(long leftMillis) {
    return Math.clamp(PERCENT_MAX - leftMillis * PERCENT_MAX / SLOW.toMillis(), 0, PERCENT_MAX);
  }

  @Override
  public Cancellation cancel(Ticket ticket) throws ProviderException {
    return switch (TestOutcomeTicket.of(ticket)) {
      case TestOutcomeTicket.Unchanged(var own) -> provider.cancel(own);
      case TestOutcomeTicket.Failing _ -> Cancellation.STOPPED;
      case TestOutcomeTicket.Delayed(var _, var own) -> provider.cancel(own);
    };
  }

  @Override
  public void release(TaskId task) {
    provider.release(task);
  }

  @Override
  public Duration pollInterval() {
    return provider.pollInterval();
  }

  @Override
  public void close() {
    provider.close();
  }
}
