package filmgate.dispatch;

import filmgate.catalogue.Generation;
import filmgate.catalogue.GenerationJson;
import filmgate.crash.CrashPoint;
import filmgate.crash.CrashPoints;
import filmgate.dispatch.Inputs.Brought;
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

/** Hands a task to its provider, once; and finds out what became of one whose answer was lost. */
final class HandOver {
  private static final Logger LOG = LoggerFactory.getLogger(HandOver.class);

  private final Provider provider;
  private final Inputs inputs;
  private final CrashPoints points;

  HandOver(Provider provider, Inputs inputs, CrashPoints points) {
    this.provider = provider;
    this.inputs = inputs;
    this.points = points;
  }

  /** The one submission of an attempt. */
  Finding submit(Task task, Attempt attempt) {
    var generation = GenerationJson.read(task.request().generation());
    return switch (inputs.bring(task.id(), generation)) {
      case Brought.Impossible(var failure) -> new Finding.Happened(new TaskEvent.Refused(failure));
      case Brought.Ready(var brought) -> submit(order(task, attempt, generation, brought));
    };
  }

  private static VideoRequest order(
      Task task, Attempt attempt, Generation generation, List<Input> inputs) {
    var provoked = task.request().options().testOutcome();
    return new VideoRequest(task.id(), attempt.number(), generation, inputs, provoked);
  }

  private Finding submit(VideoRequest order) {
    try {
      points.pass(CrashPoint.HANDOVER_INPUTS_BROUGHT);
      var submission = provider.submit(order);
      points.pass(CrashPoint.HANDOVER_ANSWERED);
      return new Finding.Happened(
          switch (submission) {
            case Submission.Accepted(var ticket, var notices) ->
                new TaskEvent.Accepted(ticket.value(), notices);
            case Submission.CompletedAtOnce(var video) -> new TaskEvent.Delivered(video);
          });
    } catch (ProviderException e) {
      LOG.warn("event=submit_failed task={} provider={}", order.task(), provider.name(), e);
      return afterTrouble(e);
    }
  }

  private static Finding afterTrouble(ProviderException trouble) {
    return switch (trouble.reason()) {
      case ProviderException.Cause.NotSent _, ProviderException.Cause.ChannelAccount _ ->
          new Finding.Happened(new TaskEvent.Interrupted());
      case ProviderException.Cause.Busy(var retryAfter) ->
          new Finding.Happened(new TaskEvent.Interrupted(), retryAfter);
      case ProviderException.Cause.OutcomeUnknown _ ->
          new Finding.Happened(new TaskEvent.ResponseLost());
      case ProviderException.Cause.RequestRefused(var failure) ->
          new Finding.Happened(new TaskEvent.Refused(failure));
    };
  }

  /** What the upstream knows of an attempt that this node did not see answered. */
  Finding find(Task task, Attempt attempt) throws ProviderException {
    var generation = GenerationJson.read(task.request().generation());
    var order = order(task, attempt, generation, List.of());
    return switch (provider.lookUp(order)) {
      case Lookup.Found(var ticket) ->
          new Finding.Happened(new TaskEvent.Accepted(ticket.value(), List.of()));
      case Lookup.NotFoundUpstream _ -> new Finding.Happened(new TaskEvent.Interrupted());
      case Lookup.Undetermined _ -> new Finding.NothingYet(provider.pollInterval());
    };
  }
}
