package filmgate.dispatch.step;

import filmgate.crash.CrashPoint;
import filmgate.crash.CrashPoints;
import filmgate.id.TaskId;
import filmgate.signals.Signals;
import filmgate.store.Command.ApplyEvent;
import filmgate.store.Outcome.EventResult;
import filmgate.store.Store;
import filmgate.task.Task;
import filmgate.task.TaskEvent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Applies events to tasks: commits the change, then notifies the listeners. */
public final class TaskTransitions {
  private static final Logger LOG = LoggerFactory.getLogger(TaskTransitions.class);

  private final Store store;
  private final Signals signals;
  private final ShardLeases shards;
  private final Clock clock;
  private final CrashPoints points;

  public TaskTransitions(
      Store store, Signals signals, ShardLeases shards, Clock clock, CrashPoints points) {
    this.store = store;
    this.signals = signals;
    this.shards = shards;
    this.clock = clock;
    this.points = points;
  }

  /** The current task; empty if its shard is not leased by this node. */
  Optional<Task> find(TaskId id) {
    return isOurs(id) ? store.tasks().find(id) : Optional.empty();
  }

  /** Whether this node has the lease of the task. */
  public boolean isOurs(TaskId id) {
    return shards.epochOf(id).isPresent();
  }

  /** The task after the event; empty if its shard is not leased by this node. */
  public Optional<Task> apply(TaskId id, TaskEvent event) {
    var epoch = shards.epochOf(id);
    if (epoch.isEmpty()) {
      return Optional.empty();
    }
    var command = new ApplyEvent(id, epoch.getAsLong(), event, clock.instant());
    points.pass(CrashPoint.EVENT_BEFORE_COMMAND);
    return switch (store.await(command)) {
      case EventResult.Applied(var task, var _) -> Optional.of(notifyApplied(task, event));
      case EventResult.Ignored(var task) -> Optional.of(task);
      case EventResult.StaleLease _, EventResult.NoSuchTask _ -> Optional.empty();
    };
  }

  /** Applies the same event to many tasks; returns how many changed. */
  public int applyToAll(List<TaskId> ids, TaskEvent event) {
    var submitted = new ArrayList<CompletableFuture<EventResult>>(ids.size());
    for (var id : ids) {
      var epoch = shards.epochOf(id);
      if (epoch.isPresent()) {
        points.pass(CrashPoint.EVENT_BEFORE_COMMAND);
        submitted.add(store.submit(new ApplyEvent(id, epoch.getAsLong(), event, clock.instant())));
      }
    }
    var count = 0;
    for (var result : submitted) {
      if (Store.join(result) instanceof EventResult.Applied(var task, var _)) {
        notifyApplied(task, event);
        count++;
      }
    }
    return count;
  }

  private Task notifyApplied(Task task, TaskEvent event) {
    LOG.info(
        "event=task_event_applied type={} task={} account={} state={} version={}",
        event.wireName(),
        task.id(),
        task.owner().account(),
        task.state().wireName(),
        task.version());
    points.pass(CrashPoint.EVENT_BEFORE_SIGNAL);
    signals.changed(task.id());
    return task;
  }
}
