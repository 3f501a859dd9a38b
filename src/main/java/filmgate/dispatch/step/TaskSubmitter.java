package filmgate.dispatch.step;

import filmgate.crash.CrashPoint;
import filmgate.crash.CrashPoints;
import filmgate.dispatch.health.CallOutcome;
import filmgate.dispatch.media.InputFetcher;
import filmgate.dispatch.media.InputFetcher.FetchResult;
import filmgate.dispatch.route.Channel;
import filmgate.dispatch.route.ChannelAccount;
import filmgate.dispatch.route.ChannelTerms.ServedModel;
import filmgate.generation.Generation;
import filmgate.generation.GenerationJson;
import filmgate.provider.Input;
import filmgate.provider.Lookup;
import filmgate.provider.ProviderException;
import filmgate.provider.ProviderException.Cause;
import filmgate.provider.Submission;
import filmgate.provider.VideoRequest;
import filmgate.task.Attempt;
import filmgate.task.Task;
import filmgate.task.TaskEvent;
import filmgate.task.TaskEvent.Rejection;
import filmgate.task.TaskWarning;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the steps of a submission, and looks a step up if its response was lost. A step is sent
 * again only after the upstream has said that it does not have it.
 */
public final class TaskSubmitter {
  private static final Logger LOG = LoggerFactory.getLogger(TaskSubmitter.class);
  private static final Duration LOOKUP_DELAY = Duration.ofSeconds(1);
  private static final Duration UNKNOWN_DELAY = Duration.ofSeconds(10);

  private final InputFetcher inputs;
  private final CallbackAddresses callbacks;
  private final CrashPoints points;
  private final Clock clock;
  private final ResendGuard resends;

  /**
   * @param callbacks the URLs at which upstreams report changes
   */
  public TaskSubmitter(
      InputFetcher inputs, CallbackAddresses callbacks, CrashPoints points, Clock clock) {
    this.inputs = inputs;
    this.callbacks = callbacks;
    this.points = points;
    this.clock = clock;
    this.resends = new ResendGuard(clock);
  }

  /** An attempt that is being submitted. */
  record Submitting(Task task, Channel channel, Attempt attempt) {
    ChannelAccount account() {
      return channel.accountOf(attempt.route());
    }

    Generation generation() {
      return GenerationJson.read(task.request().generation());
    }

    Submitting with(Attempt later) {
      return new Submitting(task, channel, later);
    }
  }

  /** Runs the open step. */
  StepResult submit(Submitting submitting) {
    var generation = submitting.generation();
    var forms = submitting.account().provider();
    var until = Instant.ofEpochMilli(submitting.attempt().deadlineMillis());
    return switch (inputs.fetch(submitting.task().id(), generation, forms, until)) {
      case FetchResult.Unacceptable(var failure) -> {
        submitting.account().breaker().abandoned();
        yield new StepResult.EventOccurred(new TaskEvent.Refused(failure));
      }
      case FetchResult.Ready(var fetched) -> send(submitting, generation, fetched);
    };
  }

  private StepResult send(Submitting submitting, Generation generation, List<Input> fetched) {
    var account = submitting.account();
    points.pass(CrashPoint.HANDOVER_INPUTS_FETCHED);
    var request = request(submitting, generation, fetched);
    var started = account.activity().nanos();
    try {
      var submission = account.provider().submit(request);
      points.pass(CrashPoint.HANDOVER_ANSWERED);
      count(account, CallOutcome.ACCEPTED, started);
      account.breaker().succeeded();
      submitting.channel().blocks().known(generation.model());
      return resultOf(submission, submitting, generation);
    } catch (ProviderException e) {
      count(account, CallOutcome.of(e.reason()), started);
      log(submitting, e);
      return afterFailure(e.reason(), submitting);
    }
  }

  /** A request that is refused, such as one with a damaged clip, needs no stack trace. */
  private static void log(Submitting submitting, ProviderException failure) {
    var task = submitting.task().id();
    var channel = submitting.channel().name();
    if (failure.reason() instanceof ProviderException.Cause.RequestRefused) {
      LOG.warn(
          "event=submit_refused task={} channel={} reason={}", task, channel, failure.getMessage());
    } else {
      LOG.warn("event=submit_failed task={} channel={}", task, channel, failure);
    }
  }

  private static void count(ChannelAccount account, CallOutcome outcome, long started) {
    var activity = account.activity();
    activity.calls().submitted(outcome, Duration.ofNanos(activity.nanos() - started));
  }

  private VideoRequest request(Submitting submitting, Generation generation, List<Input> fetched) {
    var task = submitting.task();
    var attempt = submitting.attempt();
    var model = served(submitting.channel(), generation).upstreamName();
    var id = VideoRequest.attemptId(task.id(), attempt.number());
    var upstream =
        new VideoRequest.Upstream(
                model,
                task.request().input(),
                attempt.progress(),
                callbacks.urlOf(attempt.channel(), id))
            .inDialect(task.request().options().dialect());
    return new VideoRequest(task.id(), attempt.number(), generation, fetched, upstream);
  }

  private static ServedModel served(Channel channel, Generation generation) {
    return channel.terms().model(generation.model()).orElse(ServedModel.COMPLETE);
  }

  private static StepResult resultOf(
      Submission submission, Submitting submitting, Generation generation) {
    return switch (submission) {
      case Submission.Accepted(var ticket, var warnings, var scene) ->
          new StepResult.EventOccurred(
              new TaskEvent.Accepted(
                  ticket.value(),
                  withIgnoredHints(warnings, submitting.channel(), generation),
                  scene));
      case Submission.CompletedAtOnce(var video) ->
          new StepResult.EventOccurred(new TaskEvent.Delivered(video));
      case Submission.StepFinished(var progress) ->
          new StepResult.EventOccurred(new TaskEvent.StepFinished(progress));
      case Submission.StepPending(var delay) -> new StepResult.Pending(delay);
    };
  }

  private static List<TaskWarning> withIgnoredHints(
      List<TaskWarning> warnings, Channel channel, Generation generation) {
    var ignored =
        served(channel, generation).coverage().ignoredHints(generation).stream()
            .map(trait -> IgnoredHint.warning(trait.field(generation, Set.of())));
    return Stream.concat(warnings.stream(), ignored).toList();
  }

  private StepResult afterFailure(Cause cause, Submitting submitting) {
    var breaker = submitting.account().breaker();
    return switch (cause) {
      case Cause.NotSent _ -> {
        breaker.failed();
        yield notAccepted(Rejection.UNAVAILABLE);
      }
      case Cause.UpstreamDown(var retryAfter) -> {
        breaker.unavailable(retryAfter);
        yield notAccepted(Rejection.UNAVAILABLE);
      }
      case Cause.Busy(var retryAfter) -> {
        breaker.busy(retryAfter);
        yield notAccepted(Rejection.BUSY);
      }
      case Cause.ChannelAccount(var problem) -> {
        submitting.channel().accountProblem(submitting.account(), problem);
        yield notAccepted(Rejection.ACCOUNT);
      }
      case Cause.Misconfigured _ -> {
        breaker.succeeded();
        submitting.channel().modelIsUnknown(submitting.generation().model());
        yield notAccepted(Rejection.MISCONFIGURED);
      }
      case Cause.OutcomeUnknown _ -> {
        breaker.failed();
        yield responseLost(submitting);
      }
      case Cause.DuplicateId _ -> new StepResult.Pending(LOOKUP_DELAY);
      case Cause.RequestRefused(var failure) -> {
        breaker.succeeded();
        yield new StepResult.EventOccurred(new TaskEvent.Refused(failure));
      }
    };
  }

  private static StepResult notAccepted(Rejection reason) {
    return new StepResult.EventOccurred(new TaskEvent.NotAccepted(reason));
  }

  private StepResult responseLost(Submitting submitting) {
    var until = clock.millis() + submitting.channel().terms().limits().unknown().toMillis();
    return new StepResult.EventOccurred(new TaskEvent.ResponseLost(until));
  }

  /**
   * Looks up a step whose response this node does not have.
   *
   * @param isUnknown whether the task is already recorded as one without a known outcome
   */
  StepResult lookUp(Submitting submitting, boolean isUnknown) throws ProviderException {
    var id = submitting.task().id();
    var request = request(submitting, submitting.generation(), List.of());
    var lookup = submitting.account().provider().lookUp(request);
    points.pass(CrashPoint.LOOKUP_ANSWERED);
    return switch (lookup) {
      case Lookup.Found(var ticket) -> {
        resends.forget(id);
        yield resultOf(
            new Submission.Accepted(ticket, List.of()), submitting, submitting.generation());
      }
      case Lookup.FoundStep(var progress) -> {
        resends.forget(id);
        yield new StepResult.EventOccurred(new TaskEvent.StepFinished(progress));
      }
      case Lookup.Repeatable _ -> submit(submitting);
      case Lookup.NotFoundUpstream _ ->
          resends.notFound(id) ? submit(submitting) : new StepResult.Pending(ResendGuard.DELAY);
      case Lookup.WorkLost _ -> new StepResult.EventOccurred(new TaskEvent.Interrupted());
      case Lookup.Undetermined _ ->
          isUnknown ? new StepResult.Pending(UNKNOWN_DELAY) : responseLost(submitting);
    };
  }
}
