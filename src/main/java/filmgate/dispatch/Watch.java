package filmgate.dispatch;

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

  Watch(Provider provider, Signals signals) {
    this.provider = provider;
    this.signals = signals;
  }

  Finding poll(TaskId task, String ticket) throws ProviderException {
    return switch (provider.poll(new Ticket(ticket))) {
      case Progress.Waiting(var percent) -> waiting(task, percent);
      case Progress.Done(var video) -> new Finding.Happened(new TaskEvent.Delivered(video));
      case Progress.Refused(var failure) -> new Finding.Happened(new TaskEvent.Refused(failure));
      case Progress.Crashed(var failure) -> new Finding.Happened(new TaskEvent.Crashed(failure));
      case Progress.Interrupted _ -> new Finding.Happened(new TaskEvent.Interrupted());
    };
  }

  private Finding waiting(TaskId task, int percent) {
    signals.progress(task, percent);
    return new Finding.NothingYet(provider.pace());
  }

  /** Asks the upstream to stop; where it does not, its work is followed to the end. */
  Finding cancel(TaskId task, String ticket) throws ProviderException {
    return switch (provider.cancel(new Ticket(ticket))) {
      case Cancellation.STOPPED -> new Finding.Happened(new TaskEvent.CancelConfirmed());
      case Cancellation.TOO_LATE, Cancellation.NOT_OFFERED -> poll(task, ticket);
    };
  }
}
