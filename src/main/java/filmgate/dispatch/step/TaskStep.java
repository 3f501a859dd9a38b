package filmgate.dispatch.step;

import filmgate.crash.CrashPoint;
import filmgate.crash.CrashPoints;
import filmgate.dispatch.media.ResultStorage;
import filmgate.dispatch.route.Channel;
import filmgate.dispatch.route.ChannelRegistry;
import filmgate.generation.GenerationJson;
import filmgate.id.TaskId;
import filmgate.logging.LogContext;
import filmgate.provider.ProviderException;
import filmgate.provider.Ticket;
import filmgate.store.StoreException;
import filmgate.store.TaskQueries.OpenTask;
import filmgate.task.Attempt;
import filmgate.task.AttemptRoute;
import filmgate.task.Task;
import filmgate.task.TaskEvent;
import filmgate.task.TaskState;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One step of a task that has a slot of a channel. */
public final class TaskStep {
  private static final Logger LOG = LoggerFactory.getLogger(TaskStep.class);
  private static final Duration RETRY_DELAY = Duration.ofSeconds(1);

  /** How long a task waits for its channel to be known again. */
  private static final Duration CHANNEL_DELAY = Duration.ofMinutes(1);

  private final ChannelRegistry channels;
  private final Function<TaskId, Optional<AttemptRoute>> slots;
  private final TaskSubmitter submitter;
  private final TaskPoller poller;
  private final ResultStorage storage;
  private final TaskTransitions transitions;
  private final CrashPoints points;
  private final Clock clock;
  private final FailureDelays delays = new FailureDelays();

  /**
   * @param slots the channel and account of the slot that a task has
   */
  public TaskStep(
      ChannelRegistry channels,
      Function<TaskId, Optional<AttemptRoute>> slots,
      TaskSubmitter submitter,
      TaskPoller poller,
      ResultStorage storage,
      TaskTransitions transitions,
      CrashPoints points,
      Clock clock) {
    this.channels = channels;
    this.slots = slots;
    this.submitter = submitter;
    this.poller = poller;
    this.storage = storage;
    this.transitions = transitions;
    this.points = points;
    this.clock = clock;
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

  /** The next step of a task that an earlier run of the server has started. */
  public FollowUp resume(OpenTask task, Duration delay) {
    return again(task.id(), task.state(), task.startedMillis(), delay);
  }

  private FollowUp runLogged(TaskId id) {
    try {
      var task = transitions.find(id);
      task.ifPresent(found -> LogContext.addAccount(found.owner().account().value()));
      return task.isEmpty() ? leave(id) : next(task.get());
    } catch (ProviderException e) {
      LOG.warn("event=provider_call_failed task={} channel={}", id, channelName(id), e);
    } catch (StoreException e) {
      LOG.warn("event=store_call_failed task={} kind={}", id, e.kind().wireName());
    } catch (RuntimeException e) {
      LOG.error("event=task_step_failed task={}", id, e);
    }
    return new FollowUp.RunAgain(delays.failed(id));
  }

  private String channelName(TaskId id) {
    return slots.apply(id).map(AttemptRoute::channel).orElse("");
  }

  private FollowUp next(Task task) throws ProviderException {
    var result = observe(task);
    var next =
        switch (result) {
          case StepResult.Pending(var delay) -> again(task, delay);
          case StepResult.Retry _ -> new FollowUp.RunAgain(delays.failed(task.id()));
          case StepResult.NotStarted _ -> new FollowUp.Requeue(RETRY_DELAY);
          case StepResult.Finished _ -> new FollowUp.Release();
          case StepResult.EventOccurred(var event) -> afterEvent(task.id(), event);
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
          onChannel(attempt, one -> lookUp(task, one, attempt));
      case TaskState.Unknown(var attempt) -> onChannel(attempt, one -> lookUp(task, one, attempt));
      case TaskState.Running(var attempt, var ticket) when isWithinDeadline(attempt) ->
          onChannel(attempt, one -> poller.poll(running(task, one, attempt, ticket)));
      case TaskState.Running(var attempt, var ticket) -> {
        stop(task, attempt, ticket);
        yield deadlinePassed();
      }
      case TaskState.Cancelling(var attempt, var ticket) ->
          onChannel(attempt, one -> poller.cancel(running(task, one, attempt, ticket)));
      case TaskState.Storing storing ->
          isWithinDeadline(storing.attempt()) ? storeResult(task, storing) : deadlinePassed();
      case TaskState.Succeeded _, TaskState.Failed _, TaskState.Cancelled _ ->
          new StepResult.Finished();
    };
  }

  /** A step at an upstream. */
  private interface ChannelStep {
    StepResult run(Channel channel) throws ProviderException;
  }

  /** Runs a step on the channel of the attempt, in any state of the channel. */
  private StepResult onChannel(Attempt attempt, ChannelStep step) throws ProviderException {
    if (!isWithinDeadline(attempt)) {
      return deadlinePassed();
    }
    var channel = channels.find(attempt.channel());
    if (channel.isEmpty()) {
      LOG.warn("event=channel_missing channel={}", attempt.channel());
      return new StepResult.Pending(CHANNEL_DELAY);
    }
    return step.run(channel.get());
  }

  private void stop(Task task, Attempt attempt, String ticket) throws ProviderException {
    var channel = channels.find(attempt.channel());
    if (channel.isPresent()) {
      var _ = poller.cancel(running(task, channel.get(), attempt, ticket));
    }
  }

  private StepResult lookUp(Task task, Channel channel, Attempt attempt) throws ProviderException {
    var isUnknown = task.state() instanceof TaskState.Unknown;
    return submitter.lookUp(new TaskSubmitter.Submitting(task, channel, attempt), isUnknown);
  }

  private static TaskPoller.RunningTask running(
      Task task, Channel channel, Attempt attempt, String ticket) {
    return new TaskPoller.RunningTask(task, channel, attempt, new Ticket(ticket));
  }

  /** Records the channel durably before the submission, so that an attempt is submitted once. */
  private StepResult start(Task task) {
    var slot = slots.apply(task.id());
    var channel = slot.flatMap(route -> channels.find(route.channel()));
    if (task.isExpiredAt(clock.millis())) {
      channel.ifPresent(one -> one.accountOf(slot.orElseThrow()).breaker().abandoned());
      return new StepResult.EventOccurred(new TaskEvent.Expired());
    }
    if (slot.isEmpty() || channel.isEmpty()) {
      return new StepResult.Finished();
    }
    if (isBlocked(task, channel.get())) {
      channel.get().accountOf(slot.get()).breaker().abandoned();
      return new StepResult.NotStarted();
    }
    var deadline = clock.millis() + channel.get().terms().limits().attempt().toMillis();
    var started = transitions.apply(task.id(), new TaskEvent.Started(slot.get(), deadline));
    if (started.isPresent() && started.get().state() instanceof TaskState.Submitting(var attempt)) {
      points.pass(CrashPoint.HANDOVER_STARTED);
      return submit(new TaskSubmitter.Submitting(task, channel.get(), attempt));
    }
    return new StepResult.EventOccurred(new TaskEvent.Interrupted());
  }

  private static boolean isBlocked(Task task, Channel channel) {
    return channel.blocks().hasAny()
        && channel.blocks().isBlocked(GenerationJson.read(task.request().generation()).model());
  }

  /** Runs the steps of a submission; each finished one is durable before the next. */
  private StepResult submit(TaskSubmitter.Submitting first) {
    var submitting = first;
    while (true) {
      var result = submitter.submit(submitting);
      if (!(result instanceof StepResult.EventOccurred(TaskEvent.StepFinished finished))) {
        return result;
      }
      var changed = transitions.apply(submitting.task().id(), finished);
      if (changed.isEmpty() || !(changed.get().state() instanceof TaskState.Submitting(var next))) {
        return result;
      }
      points.pass(CrashPoint.HANDOVER_STEP_STORED);
      submitting = submitting.with(next);
    }
  }

  private StepResult storeResult(Task task, TaskState.Storing storing) throws ProviderException {
    points.pass(CrashPoint.SETTLE_BEFORE_BLOB);
    return switch (storage.store(storing.video(), task.request())) {
      case ResultStorage.StorageResult.Stored(var result, var warnings) -> {
        points.pass(CrashPoint.SETTLE_VIDEO_STORED);
        yield new StepResult.EventOccurred(new TaskEvent.Stored(result, warnings));
      }
      case ResultStorage.StorageResult.RetryLater _ -> findAgain(task, storing);
      case ResultStorage.StorageResult.SourceGone _ ->
          new StepResult.EventOccurred(new TaskEvent.Interrupted());
    };
  }

  /** The URL of a result may have expired: the upstream is asked whether there is another one. */
  private StepResult findAgain(Task task, TaskState.Storing storing) throws ProviderException {
    var attempt = storing.attempt();
    var channel = channels.find(attempt.channel());
    if (storing.ticket().isEmpty() || channel.isEmpty()) {
      return new StepResult.Retry();
    }
    poller
        .findVideo(running(task, channel.get(), attempt, storing.ticket()))
        .filter(video -> !video.equals(storing.video()))
        .ifPresent(video -> transitions.apply(task.id(), new TaskEvent.Delivered(video)));
    return new StepResult.Retry();
  }

  private boolean isWithinDeadline(Attempt attempt) {
    return clock.millis() <= attempt.deadlineMillis();
  }

  private static StepResult deadlinePassed() {
    return new StepResult.EventOccurred(new TaskEvent.DeadlinePassed());
  }

  private FollowUp afterEvent(TaskId id, TaskEvent event) {
    var changed = transitions.apply(id, event);
    if (event instanceof TaskEvent.StepFinished) {
      points.pass(CrashPoint.HANDOVER_STEP_STORED);
    }
    if (changed.isEmpty()) {
      return transitions.isOurs(id) ? new FollowUp.RunAgain(RETRY_DELAY) : new FollowUp.Release();
    }
    var task = changed.get();
    return switch (task.state()) {
      case TaskState.Queued _ -> new FollowUp.Requeue(RETRY_DELAY);
      case TaskState.Running(var attempt, var _) -> again(task, interval(task, attempt));
      case TaskState.Submitting _, TaskState.Unknown _ -> new FollowUp.RunAgain(RETRY_DELAY);
      case TaskState.Storing _, TaskState.Cancelling _ -> new FollowUp.RunAgain(Duration.ZERO);
      case TaskState.Succeeded _, TaskState.Failed _, TaskState.Cancelled _ ->
          new FollowUp.Release();
    };
  }

  /** A task that waits for an upstream has no step until a poll has found more. */
  private FollowUp again(Task task, Duration delay) {
    return again(task.id(), task.state(), task.timestamps().started(), delay);
  }

  private FollowUp again(TaskId id, TaskState state, long startedMillis, Duration delay) {
    return state instanceof TaskState.Running(var attempt, var ticket) && isRemote(attempt)
        ? new FollowUp.AwaitPoll(PollEntry.of(id, attempt, ticket, startedMillis), delay)
        : new FollowUp.RunAgain(delay);
  }

  private boolean isRemote(Attempt attempt) {
    return channels
        .find(attempt.channel())
        .filter(channel -> PollIntervals.isRemote(channel.accountOf(attempt.route()).provider()))
        .isPresent();
  }

  private Duration interval(Task task, Attempt attempt) {
    return channels
        .find(attempt.channel())
        .map(channel -> poller.interval(task, channel, attempt))
        .orElse(CHANNEL_DELAY);
  }
}
