package filmgate.dispatch.step;

import filmgate.crash.CrashPoint;
import filmgate.crash.CrashPoints;
import filmgate.dispatch.media.ResultStorage;
import filmgate.dispatch.route.Channel;
import filmgate.id.TaskId;
import filmgate.logging.LogContext;
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

/** One step of a task that has a slot of a channel. */
public final class TaskStep {
  private static final Logger LOG = LoggerFactory.getLogger(TaskStep.class);
  private static final Duration RETRY_DELAY = Duration.ofSeconds(1);

  private final Channel channel;
  private final TaskSubmitter submitter;
  private final TaskPoller poller;
  private final ResultStorage storage;
  private final TaskTransitions transitions;
  private final CrashPoints points;
  private final Clock clock;
  private final Duration attemptLimit;
  private final FailureDelays delays = new FailureDelays();

  public TaskStep(
      Channel channel,
      TaskSubmitter submitter,
      TaskPoller poller,
      ResultStorage storage,
      TaskTransitions transitions,
      CrashPoints points,
      Clock clock,
      Duration attemptLimit) {
    this.channel = channel;
    this.submitter = submitter;
    this.poller = poller;
    this.storage = storage;
    this.transitions = transitions;
    this.points = points;
    this.clock = clock;
    this.attemptLimit = attemptLimit;
  }

  /**
   * Never throws. After a failure that is not the task's own, the step runs again later, and each
   * time later than before.
   */
  public FollowUp run(TaskId id) {
    try (var _ = LogContext.ofTask(id.value())) {
      return runLogged(id);
    }
  }

  private FollowUp runLogged(TaskId id) {
    try {
      var task = transitions.find(id);
      task.ifPresent(found -> LogContext.addAccount(found.owner().account().value()));
      return task.isEmpty() ? leave(id) : next(task.get());
    } catch (ProviderException e) {
      LOG.warn("event=provider_call_failed task={} channel={}", id, channel.name(), e);
    } catch (StoreException e) {
      LOG.warn("event=store_call_failed task={} kind={}", id, e.kind().wireName());
    } catch (RuntimeException e) {
      LOG.error("event=task_step_failed task={}", id, e);
    }
    return new FollowUp.RunAgain(delays.failed(id));
  }

  private FollowUp next(Task task) throws ProviderException {
    var result = observe(task);
    var next =
        switch (result) {
          case StepResult.Pending(var delay) -> new FollowUp.RunAgain(delay);
          case StepResult.Retry _ -> new FollowUp.RunAgain(delays.failed(task.id()));
          case StepResult.Finished _ -> new FollowUp.Release();
          case StepResult.EventOccurred(var event, var delay) ->
              followUp(task.id(), transitions.apply(task.id(), event), delay);
        };
    if (!(result instanceof StepResult.Retry)) {
      delays.succeeded(task.id());
    }
    return next;
  }

  private FollowUp leave(TaskId id) {
    delays.succeeded(id);
    return new FollowUp.Release();
  }

  private StepResult observe(Task task) throws ProviderException {
    return switch (task.state()) {
      case TaskState.Queued _ -> start(task);
      case TaskState.Submitting(var attempt) ->
          isWithinDeadline(attempt) ? submitter.lookUp(task, attempt) : deadlinePassed();
      case TaskState.Unknown(var attempt) ->
          isWithinDeadline(attempt) ? submitter.lookUp(task, attempt) : deadlinePassed();
      case TaskState.Running(var attempt, var ticket) -> poll(task.id(), attempt, ticket);
      case TaskState.Cancelling(var attempt, var ticket) ->
          isWithinDeadline(attempt) ? poller.cancel(task.id(), ticket) : deadlinePassed();
      case TaskState.Storing(var attempt, var video) ->
          isWithinDeadline(attempt) ? storeResult(task, video) : deadlinePassed();
      case TaskState.Succeeded _, TaskState.Failed _, TaskState.Cancelled _ ->
          new StepResult.Finished();
    };
  }

  /** Records the channel durably before the submission, so that an attempt is submitted once. */
  private StepResult start(Task task) {
    if (task.isExpiredAt(clock.millis())) {
      return new StepResult.EventOccurred(new TaskEvent.Expired());
    }
    var deadline = clock.millis() + attemptLimit.toMillis();
    var started = transitions.apply(task.id(), new TaskEvent.Started(channel.name(), deadline));
    if (started.isPresent() && started.get().state() instanceof TaskState.Submitting(var attempt)) {
      points.pass(CrashPoint.HANDOVER_STARTED);
      return submitter.submit(task, attempt);
    }
    return new StepResult.EventOccurred(new TaskEvent.Interrupted());
  }

  private StepResult poll(TaskId task, Attempt attempt, String ticket) throws ProviderException {
    if (isWithinDeadline(attempt)) {
      return poller.poll(task, ticket);
    }
    poller.cancel(task, ticket);
    return deadlinePassed();
  }

  private StepResult storeResult(Task task, Video video) {
    points.pass(CrashPoint.SETTLE_BEFORE_BLOB);
    return switch (storage.store(video, task.request().options().retentionHours())) {
      case ResultStorage.StorageResult.Stored(var result) -> {
        points.pass(CrashPoint.SETTLE_VIDEO_STORED);
        yield new StepResult.EventOccurred(new TaskEvent.Stored(result));
      }
      case ResultStorage.StorageResult.RetryLater _ -> new StepResult.Retry();
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

  private FollowUp followUp(TaskId id, Optional<Task> changed, Duration delay) {
    if (changed.isEmpty()) {
      return transitions.isOurs(id) ? new FollowUp.RunAgain(RETRY_DELAY) : new FollowUp.Release();
    }
    var task = changed.get();
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
