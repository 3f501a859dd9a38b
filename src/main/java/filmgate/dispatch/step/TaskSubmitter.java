package filmgate.dispatch.step;

import filmgate.crash.CrashPoint;
import filmgate.crash.CrashPoints;
import filmgate.dispatch.media.InputFetcher;
import filmgate.dispatch.media.InputFetcher.FetchResult;
import filmgate.generation.Generation;
import filmgate.generation.GenerationJson;
import filmgate.provider.Input;
import filmgate.provider.Lookup;
import filmgate.provider.Provider;
import filmgate.provider.ProviderException;
import filmgate.provider.Submission;
import filmgate.provider.VideoRequest;
import filmgate.task.Attempt;
import filmgate.task.Task;
import filmgate.task.TaskEvent;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Submits a task to its provider once, and looks it up if the response was lost. */
public final class TaskSubmitter {
  private static final Logger LOG = LoggerFactory.getLogger(TaskSubmitter.class);

  private final Provider provider;
  private final InputFetcher inputs;
  private final CrashPoints points;

  public TaskSubmitter(Provider provider, InputFetcher inputs, CrashPoints points) {
    this.provider = provider;
    this.inputs = inputs;
    this.points = points;
  }

  /** Submits an attempt; called once per attempt. */
  StepResult submit(Task task, Attempt attempt) {
    var generation = GenerationJson.read(task.request().generation());
    return switch (inputs.fetch(task.id(), generation)) {
      case FetchResult.Unacceptable(var failure) ->
          new StepResult.EventOccurred(new TaskEvent.Refused(failure));
      case FetchResult.Ready(var fetched) ->
          submit(videoRequest(task, attempt, generation, fetched));
    };
  }

  private static VideoRequest videoRequest(
      Task task, Attempt attempt, Generation generation, List<Input> inputs) {
    return new VideoRequest(task.id(), attempt.number(), generation, inputs);
  }

  private StepResult submit(VideoRequest order) {
    try {
      points.pass(CrashPoint.HANDOVER_INPUTS_FETCHED);
      var submission = provider.submit(order);
      points.pass(CrashPoint.HANDOVER_ANSWERED);
      return new StepResult.EventOccurred(
          switch (submission) {
            case Submission.Accepted(var ticket, var warnings) ->
                new TaskEvent.Accepted(ticket.value(), warnings);
            case Submission.CompletedAtOnce(var video) -> new TaskEvent.Delivered(video);
          });
    } catch (ProviderException e) {
      LOG.warn("event=submit_failed task={} provider={}", order.task(), provider.name(), e);
      return eventAfter(e);
    }
  }

  private static StepResult eventAfter(ProviderException exception) {
    return switch (exception.reason()) {
      case ProviderException.Cause.NotSent _, ProviderException.Cause.ChannelAccount _ ->
          new StepResult.EventOccurred(new TaskEvent.Interrupted());
      case ProviderException.Cause.Busy(var retryAfter) ->
          new StepResult.EventOccurred(new TaskEvent.Interrupted(), retryAfter);
      case ProviderException.Cause.OutcomeUnknown _ ->
          new StepResult.EventOccurred(new TaskEvent.ResponseLost());
      case ProviderException.Cause.RequestRefused(var failure) ->
          new StepResult.EventOccurred(new TaskEvent.Refused(failure));
    };
  }

  /** Looks up an attempt whose response this node does not have. */
  StepResult lookUp(Task task, Attempt attempt) throws ProviderException {
    var generation = GenerationJson.read(task.request().generation());
    var order = videoRequest(task, attempt, generation, List.of());
    return switch (provider.lookUp(order)) {
      case Lookup.Found(var ticket) ->
          new StepResult.EventOccurred(new TaskEvent.Accepted(ticket.value(), List.of()));
      case Lookup.NotFoundUpstream _ -> new StepResult.EventOccurred(new TaskEvent.Interrupted());
      case Lookup.Undetermined _ -> new StepResult.Pending(provider.pollInterval());
    };
  }
}
