package filmgate.dispatch.step;

import filmgate.crash.CrashPoint;
import filmgate.crash.CrashPoints;
import filmgate.dispatch.media.ResultStorage;
import filmgate.dispatch.route.Channel;
import filmgate.id.TaskId;
import filmgate.provider.ProviderException;
import filmgate.store.StoreException;
import filmgate.task.Attempt;
import filmgate.task.Task;
import filmgate.task.TaskEvent;
import filmgate.task.TaskState;
import filmgate.task.Video;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One visit to a task that has a place at a channel: sees where it stands and does one step. */
public final class TaskStep {
  private static final Logger LOG = LoggerFactory.getLogger(TaskStep.class);
  private static final Duration RETRY_DELAY = Duration.ofSeconds(1);

  private final Channel channel;
  private final StepHandlers steps;
  private final TaskTransitions transitions;
  private final Clock clock;
  private final Duration attemptLimit;

  /** The steps that a visit may take. */
  public record StepHandlers(
      TaskSubmitter submitter, TaskPoller poller, ResultStorage storage, CrashPoints points) {}

  public TaskStep(
      Channel channel,
      StepHandlers steps,
      TaskTransitions transitions,
      Clock clock,
      Duration attemptLimit) {
    this.channel = channel;
    this.steps = steps;
    this.transitions = transitions;
    this.clock = clock;
    this.attemptLimit = attemptLimit;
  }

  /** Never throws: trouble that is not the task's own means another visit a little later. */
  public FollowUp run(TaskId id) {
    try {
      var task = transitions.find(id);
      return task.isEmpty() ? new FollowUp.Release() : next(task.get());
    } catch (ProviderException e) {
      LOG.warn("event=provider_trouble task={} channel={}", id, channel.name(), e);
    } catch (StoreException e) {
      LOG.warn("event=store_trouble task={} kind={}", id, e.kind());
    } catch (RuntimeException e) {
      LOG.error("event=visit_failed task={}", id, e);
    }
    return new FollowUp.RunAgain(RETRY_DELAY);
  }

  private FollowUp next(Task task) throws ProviderException {
    return switch (observe(task)) {
      case StepResult.Pending(var delay) -> new FollowUp.RunAgain(delay);
      case StepResult.Finished _ -> new FollowUp.Release();
      case StepResult.EventOccurred(var event, var delay) ->
          followUp(task.id(), transitions.apply(task.id(), event), delay);
    };
  }

  private StepResult observe(Task task) throws ProviderException {
    return switch (task.state()) {
      case TaskState.Queued _ -> start(task);
      case TaskState.Submitting(var attempt) ->
          isWithinDeadline(attempt) ? steps.submitter().lookUp(task, attempt) : deadlinePassed();
      case TaskState.Unknown(var attempt) ->
          isWithinDeadline(attempt) ? steps.submitter().lookUp(task, attempt) : deadlinePassed();
      case TaskState.Running(var attempt, var ticket) -> poll(task.id(), attempt, ticket);
      case TaskState.Cancelling(var attempt, var ticket) ->
          isWithinDeadline(attempt) ? steps.poller().cancel(task.id(), ticket) : deadlinePassed();
      case TaskState.Storing(var attempt, var video) ->
          isWithinDeadline(attempt) ? storeResult(video) : deadlinePassed();
      case TaskState.Succeeded _, TaskState.Failed _, TaskState.Cancelled _ ->
          new StepResult.Finished();
    };
  }

  /** Chooses the channel durably, then hands over: what follows is known to be the first time. */
  private StepResult start(Task task) {
    if (task.isExpiredAt(clock.millis())) {
      return new StepResult.EventOccurred(new TaskEvent.Expired());
    }
    var deadline = clock.millis() + attemptLimit.toMillis();
    var started = transitions.apply(task.id(), new TaskEvent.Started(channel.name(), deadline));
    if (started.isPresent() && started.get().state() instanceof TaskState.Submitting(var attempt)) {
      steps.points().pass(CrashPoint.HANDOVER_STARTED);
      return steps.submitter().submit(task, attempt);
    }
    return new StepResult.EventOccurred(new TaskEvent.Interrupted());
  }

  private StepResult poll(TaskId task, Attempt attempt, String ticket) throws ProviderException {
    if (isWithinDeadline(attempt)) {
      return steps.poller().poll(task, ticket);
    }
    steps.poller().cancel(task, ticket);
    return deadlinePassed();
  }

  private StepResult storeResult(Video video) {
    steps.points().pass(CrashPoint.SETTLE_BEFORE_BLOB);
    return switch (steps.storage().store(video)) {
      case ResultStorage.StorageResult.Stored(var result) -> {
        steps.points().pass(CrashPoint.SETTLE_VIDEO_STORED);
        yield new StepResult.EventOccurred(new TaskEvent.Stored(result));
      }
      case ResultStorage.StorageResult.RetryLater _ -> new StepResult.Pending(RETRY_DELAY);
      case ResultStorage.StorageResult.SourceGone _ ->
          new StepResult.EventOccurred(new TaskEvent.Interrupted());
    };
  }

  private boolean isWithinDeadline(Attempt attempt) {
    return clock.millis() <= attempt.deadlineMillis();
  }

  private static StepResult deadlinePassed() {
    return new StepResult.EventOccurred(new TaskEvent.DeadlinePassed());
  }

  private FollowUp followUp(TaskId id, Optional<Task> moved, Duration delay) {
    if (moved.isEmpty()) {
      return transitions.isOurs(id) ? new FollowUp.RunAgain(RETRY_DELAY) : new FollowUp.Release();
    }
    var task = moved.get();
    return switch (task.state()) {
      case TaskState.Queued _ -> new FollowUp.Requeue(task.owner(), delay);
      case TaskState.Running _ -> new FollowUp.RunAgain(channel.provider().pollInterval());
      case TaskState.Submitting _, TaskState.Unknown _ -> new FollowUp.RunAgain(RETRY_DELAY);
      case TaskState.Storing _, TaskState.Cancelling _ -> new FollowUp.RunAgain(Duration.ZERO);
      case TaskState.Succeeded _, TaskState.Failed _, TaskState.Cancelled _ ->
          new FollowUp.Release();
    };
  }
}
