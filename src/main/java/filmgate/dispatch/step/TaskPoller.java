package filmgate.dispatch.step;

import filmgate.crash.CrashPoint;
import filmgate.crash.CrashPoints;
import filmgate.id.TaskId;
import filmgate.provider.Cancellation;
import filmgate.provider.Progress;
import filmgate.provider.Provider;
import filmgate.provider.ProviderException;
import filmgate.provider.Ticket;
import filmgate.signals.Signals;
import filmgate.task.TaskEvent;

/** Polls the upstream for a task, and cancels it. */
public final class TaskPoller {
  private final Provider provider;
  private final Signals signals;
  private final CrashPoints points;

  public TaskPoller(Provider provider, Signals signals, CrashPoints points) {
    this.provider = provider;
    this.signals = signals;
    this.points = points;
  }

  StepResult poll(TaskId task, String ticket) throws ProviderException {
    return switch (provider.poll(new Ticket(ticket))) {
      case Progress.Waiting(var percent) -> stillRunning(task, percent);
      case Progress.Completed(var video) -> {
        points.pass(CrashPoint.SETTLE_VIDEO_FOUND);
        yield new StepResult.EventOccurred(new TaskEvent.Delivered(video));
      }
      case Progress.RejectedByUpstream(var failure) ->
          new StepResult.EventOccurred(new TaskEvent.Refused(failure));
      case Progress.UpstreamFailed(var failure) ->
          new StepResult.EventOccurred(new TaskEvent.ProviderFailed(failure));
      case Progress.WorkLost _ -> new StepResult.EventOccurred(new TaskEvent.Interrupted());
    };
  }

  private StepResult stillRunning(TaskId task, int percent) {
    signals.progress(task, percent);
    return new StepResult.Pending(provider.pollInterval());
  }

  /** Requests cancellation. If the upstream does not stop, the task is polled until it ends. */
  StepResult cancel(TaskId task, String ticket) throws ProviderException {
    return switch (provider.cancel(new Ticket(ticket))) {
      case Cancellation.STOPPED -> {
        points.pass(CrashPoint.CANCEL_STOPPED);
        yield new StepResult.EventOccurred(new TaskEvent.CancelConfirmed());
      }
      case Cancellation.TOO_LATE, Cancellation.NOT_OFFERED -> poll(task, ticket);
    };
  }
}
