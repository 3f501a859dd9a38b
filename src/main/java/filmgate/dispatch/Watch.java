package filmgate.dispatch;

import filmgate.crash.CrashPoint;
import filmgate.crash.CrashPoints;
import filmgate.provider.Cancellation;
import filmgate.provider.Progress;
import filmgate.provider.Provider;
import filmgate.provider.ProviderException;
import filmgate.provider.Ticket;
import filmgate.signals.Signals;
import filmgate.task.TaskEvent;
import filmgate.task.TaskId;

/** Follows the upstream's work on a task. */
final class Watch {
  private final Provider provider;
  private final Signals signals;
  private final CrashPoints points;

  Watch(Provider provider, Signals signals, CrashPoints points) {
    this.provider = provider;
    this.signals = signals;
    this.points = points;
  }

  Finding poll(TaskId task, String ticket) throws ProviderException {
    return switch (provider.poll(new Ticket(ticket))) {
      case Progress.Waiting(var percent) -> waiting(task, percent);
      case Progress.Completed(var video) -> {
        points.pass(CrashPoint.SETTLE_FILM_FOUND);
        yield new Finding.Happened(new TaskEvent.Delivered(video));
      }
      case Progress.RejectedByUpstream(var failure) ->
          new Finding.Happened(new TaskEvent.Refused(failure));
      case Progress.UpstreamFailed(var failure) ->
          new Finding.Happened(new TaskEvent.ProviderFailed(failure));
      case Progress.WorkLost _ -> new Finding.Happened(new TaskEvent.Interrupted());
    };
  }

  private Finding waiting(TaskId task, int percent) {
    signals.progress(task, percent);
    return new Finding.NothingYet(provider.pollInterval());
  }

  /** Asks the upstream to stop; where it does not, its work is followed to the end. */
  Finding cancel(TaskId task, String ticket) throws ProviderException {
    return switch (provider.cancel(new Ticket(ticket))) {
      case Cancellation.STOPPED -> {
        points.pass(CrashPoint.CANCEL_STOPPED);
        yield new Finding.Happened(new TaskEvent.CancelConfirmed());
      }
      case Cancellation.TOO_LATE, Cancellation.NOT_OFFERED -> poll(task, ticket);
    };
  }
}
