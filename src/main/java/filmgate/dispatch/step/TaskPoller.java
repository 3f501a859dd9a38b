package filmgate.dispatch.step;

import filmgate.crash.CrashPoint;
import filmgate.crash.CrashPoints;
import filmgate.dispatch.health.CallOutcome;
import filmgate.dispatch.route.Channel;
import filmgate.dispatch.route.ChannelTerms.Failover;
import filmgate.id.TaskId;
import filmgate.provider.Progress;
import filmgate.provider.ProviderException;
import filmgate.provider.Ticket;
import filmgate.signals.Signals;
import filmgate.task.Attempt;
import filmgate.task.Failure;
import filmgate.task.Task;
import filmgate.task.TaskEvent;
import filmgate.task.Video;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Polls the upstream for a task, and cancels it. */
public final class TaskPoller {
  private final Signals signals;
  private final CrashPoints points;
  private final Clock clock;
  private final Map<TaskId, KnownProgress> found = new ConcurrentHashMap<>();

  /** The progress of a ticket, from a poll before the step of its task. */
  private record KnownProgress(Ticket ticket, Progress progress) {}

  public TaskPoller(Signals signals, CrashPoints points, Clock clock) {
    this.signals = signals;
    this.points = points;
    this.clock = clock;
  }

  /** The next step of the task takes this progress and does not poll. */
  void found(TaskId task, Ticket ticket, Progress progress) {
    found.put(task, new KnownProgress(ticket, progress));
  }

  /** The task has left the channel. */
  public void forget(TaskId task) {
    found.remove(task);
  }

  /** A task that an upstream has accepted. */
  record RunningTask(Task task, Channel channel, Attempt attempt, Ticket ticket) {}

  StepResult poll(RunningTask running) throws ProviderException {
    return switch (progress(running)) {
      case Progress.Waiting(var percent) -> stillRunning(running, percent);
      case Progress.Completed(var video, var costs) -> {
        points.pass(CrashPoint.SETTLE_VIDEO_FOUND);
        yield new StepResult.EventOccurred(new TaskEvent.Delivered(video, costs));
      }
      case Progress.RejectedByUpstream(var failure) ->
          new StepResult.EventOccurred(new TaskEvent.Refused(failure));
      case Progress.UpstreamFailed(var failure) ->
          new StepResult.EventOccurred(afterFailure(running.channel(), failure));
      case Progress.WorkLost _ -> new StepResult.EventOccurred(new TaskEvent.Interrupted());
    };
  }

  /** Where the video of a finished task is at present; empty if the upstream does not say. */
  Optional<Video> findVideo(RunningTask finished) throws ProviderException {
    return progress(finished) instanceof Progress.Completed(var video, var _)
        ? Optional.of(video)
        : Optional.empty();
  }

  private Progress progress(RunningTask running) throws ProviderException {
    var known = found.remove(running.task().id());
    if (known != null && known.ticket().equals(running.ticket())) {
      return known.progress();
    }
    var account = running.channel().accountOf(running.attempt().route());
    try {
      return account.provider().poll(running.ticket());
    } catch (ProviderException e) {
      account.activity().calls().pollFailed(CallOutcome.of(e.reason()));
      if (e.reason() instanceof ProviderException.Cause.ChannelAccount(var problem)) {
        running.channel().accountProblem(account, problem);
      }
      throw e;
    }
  }

  /** The upstream has charged nothing, but a second channel costs time: the operator decides. */
  private static TaskEvent afterFailure(Channel channel, Failure failure) {
    return channel.terms().limits().failover() == Failover.AFTER_FAILURE
        ? new TaskEvent.ProviderFailed(failure)
        : new TaskEvent.Refused(failure);
  }

  private StepResult stillRunning(RunningTask running, int percent) {
    signals.progress(running.task().id(), percent);
    return new StepResult.Pending(interval(running.task(), running.channel(), running.attempt()));
  }

  /** The delay until the next poll. */
  Duration interval(Task task, Channel channel, Attempt attempt) {
    var age = Duration.ofMillis(Math.max(0, clock.millis() - task.timestamps().started()));
    return PollIntervals.next(channel, channel.accountOf(attempt.route()).provider(), age);
  }

  /** Requests cancellation. If the upstream does not stop, the task is polled until it ends. */
  StepResult cancel(RunningTask running) throws ProviderException {
    var provider = running.channel().accountOf(running.attempt().route()).provider();
    return switch (provider.cancel(running.ticket())) {
      case STOPPED -> {
        points.pass(CrashPoint.CANCEL_STOPPED);
        yield new StepResult.EventOccurred(new TaskEvent.CancelConfirmed());
      }
      case TOO_LATE, NOT_OFFERED -> poll(running);
    };
  }
}
