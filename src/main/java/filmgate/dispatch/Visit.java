package filmgate.dispatch;

import filmgate.crash.CrashPoint;
import filmgate.crash.CrashPoints;
import filmgate.provider.ProviderException;
import filmgate.store.StoreException;
import filmgate.task.Attempt;
import filmgate.task.Task;
import filmgate.task.TaskEvent;
import filmgate.task.TaskId;
import filmgate.task.TaskState;
import filmgate.task.Video;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One visit to a task that has a place at a channel: sees where it stands and does one step. */
final class Visit {
  private static final Logger LOG = LoggerFactory.getLogger(Visit.class);
  private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);

  private final Channel channel;
  private final Steps steps;
  private final Mover mover;
  private final Clock clock;
  private final Duration attemptLimit;

  /** The steps that a visit may take. */
  record Steps(HandOver handOver, Watch watch, Keeper keeper, CrashPoints points) {}

  Visit(Channel channel, Steps steps, Mover mover, Clock clock, Duration attemptLimit) {
    this.channel = channel;
    this.steps = steps;
    this.mover = mover;
    this.clock = clock;
    this.attemptLimit = attemptLimit;
  }

  /** Never throws: trouble that is not the task's own means another visit a little later. */
  Next to(TaskId id) {
    try {
      var task = mover.find(id);
      return task.isEmpty() ? new Next.Leave() : step(task.get());
    } catch (ProviderException e) {
      LOG.warn("event=provider_trouble task={} channel={}", id, channel.name(), e);
    } catch (StoreException e) {
      LOG.warn("event=store_trouble task={} kind={}", id, e.kind());
    } catch (RuntimeException e) {
      LOG.error("event=visit_failed task={}", id, e);
    }
    return new Next.VisitAgain(AFTER_TROUBLE);
  }

  private Next step(Task task) throws ProviderException {
    return switch (look(task)) {
      case Finding.NothingYet(var pause) -> new Next.VisitAgain(pause);
      case Finding.Over _ -> new Next.Leave();
      case Finding.Happened(var event, var pause) ->
          afterwards(task.id(), mover.move(task.id(), event), pause);
    };
  }

  private Finding look(Task task) throws ProviderException {
    return switch (task.state()) {
      case TaskState.Queued _ -> start(task);
      case TaskState.Submitting(var attempt) ->
          inTime(attempt) ? steps.handOver().find(task, attempt) : overdue();
      case TaskState.Unknown(var attempt) ->
          inTime(attempt) ? steps.handOver().find(task, attempt) : overdue();
      case TaskState.Running(var attempt, var ticket) -> watch(task.id(), attempt, ticket);
      case TaskState.Cancelling(var attempt, var ticket) ->
          inTime(attempt) ? steps.watch().cancel(task.id(), ticket) : overdue();
      case TaskState.Storing(var attempt, var video) -> inTime(attempt) ? keep(video) : overdue();
      case TaskState.Succeeded _, TaskState.Failed _, TaskState.Cancelled _ -> new Finding.Over();
    };
  }

  /** Chooses the channel durably, then hands over: what follows is known to be the first time. */
  private Finding start(Task task) {
    if (task.isExpiredAt(clock.millis())) {
      return new Finding.Happened(new TaskEvent.Expired());
    }
    var deadline = clock.millis() + attemptLimit.toMillis();
    var started = mover.move(task.id(), new TaskEvent.Started(channel.name(), deadline));
    if (started.isPresent() && started.get().state() instanceof TaskState.Submitting(var attempt)) {
      steps.points().pass(CrashPoint.HANDOVER_BEGUN);
      return steps.handOver().submit(task, attempt);
    }
    return new Finding.Happened(new TaskEvent.Interrupted());
  }

  private Finding watch(TaskId task, Attempt attempt, String ticket) throws ProviderException {
    if (inTime(attempt)) {
      return steps.watch().poll(task, ticket);
    }
    steps.watch().cancel(task, ticket);
    return overdue();
  }

  private Finding keep(Video video) {
    steps.points().pass(CrashPoint.SETTLE_BEFORE_BLOB);
    return switch (steps.keeper().keep(video)) {
      case Keeper.Keeping.Kept(var result) -> {
        steps.points().pass(CrashPoint.SETTLE_FILM_KEPT);
        yield new Finding.Happened(new TaskEvent.Stored(result));
      }
      case Keeper.Keeping.NotYet _ -> new Finding.NothingYet(AFTER_TROUBLE);
      case Keeper.Keeping.Lost _ -> new Finding.Happened(new TaskEvent.Interrupted());
    };
  }

  private boolean inTime(Attempt attempt) {
    return clock.millis() <= attempt.deadlineMillis();
  }

  private static Finding overdue() {
    return new Finding.Happened(new TaskEvent.DeadlinePassed());
  }

  private Next afterwards(TaskId id, Optional<Task> moved, Duration pause) {
    if (moved.isEmpty()) {
      return mover.isOurs(id) ? new Next.VisitAgain(AFTER_TROUBLE) : new Next.Leave();
    }
    var task = moved.get();
    return switch (task.state()) {
      case TaskState.Queued _ -> new Next.QueueAgain(task.owner(), pause);
      case TaskState.Running _ -> new Next.VisitAgain(channel.provider().pollInterval());
      case TaskState.Submitting _, TaskState.Unknown _ -> new Next.VisitAgain(AFTER_TROUBLE);
      case TaskState.Storing _, TaskState.Cancelling _ -> new Next.VisitAgain(Duration.ZERO);
      case TaskState.Succeeded _, TaskState.Failed _, TaskState.Cancelled _ -> new Next.Leave();
    };
  }
}
