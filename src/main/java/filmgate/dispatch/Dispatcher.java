package filmgate.dispatch;

import filmgate.crash.CrashPoint;
import filmgate.crash.CrashPoints;
import filmgate.dispatch.media.InputFetcher;
import filmgate.dispatch.queue.TaskQueue;
import filmgate.dispatch.step.FollowUp;
import filmgate.dispatch.step.ShardLeases;
import filmgate.dispatch.step.StepSchedule;
import filmgate.dispatch.step.TaskStep;
import filmgate.id.TaskId;
import filmgate.provider.Provider;
import filmgate.schedule.Scheduler;
import filmgate.signals.Signals;
import filmgate.store.StoreException;
import filmgate.store.TaskQueries;
import filmgate.task.Task;
import filmgate.task.TaskState;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves the tasks of this node's shards through one channel.
 *
 * <p>Open tasks of shards that come to this node are rescued: what waited waits again, what was at
 * work is visited at once.
 */
final class Dispatcher {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
  private static final Duration NO_SPACE_DELAY = Duration.ofSeconds(2);

  private final TaskQueries tasks;
  private final ShardLeases shards;
  private final TaskQueue queue;
  private final TaskStep step;
  private final StepSchedule schedule;
  private final DispatcherContext context;
  private final AtomicBoolean awaitingSpace = new AtomicBoolean();

  /**
   * What the dispatcher works in.
   *
   * @param hasFreeSpace whether there is disk enough to begin another task
   */
  record DispatcherContext(
      Scheduler scheduler,
      InputFetcher inputs,
      Provider provider,
      BooleanSupplier hasFreeSpace,
      CrashPoints points) {}

  Dispatcher(
      TaskQueries tasks,
      ShardLeases shards,
      TaskQueue taskQueue,
      TaskStep step,
      DispatcherContext surroundings) {
    this.tasks = tasks;
    this.shards = shards;
    this.queue = taskQueue;
    this.step = step;
    this.schedule = new StepSchedule(surroundings.scheduler());
    this.context = surroundings;
  }

  /** Takes the shards that are free, keeps their leases from now on, and begins to work. */
  Signals.Subscription start(Signals signals) {
    var subscription = signals.listenToAll(this::onTaskChanged);
    claimShards();
    renewLater();
    return subscription;
  }

  private void renewLater() {
    context.scheduler().schedule(shards.renewInterval(), this::renew);
  }

  private void renew() {
    try {
      claimShards();
      queue.refreshLimits();
      startReadyTasks();
    } catch (StoreException e) {
      LOG.warn("event=lease_trouble kind={}", e.kind());
    } finally {
      renewLater();
    }
  }

  private void claimShards() {
    var gained = shards.renew();
    if (!gained.isEmpty()) {
      context.points().pass(CrashPoint.RESCUE_SHARDS_TAKEN);
      rescue(gained);
    }
  }

  private void rescue(Set<Integer> gained) {
    var open = tasks.open(gained);
    LOG.info("event=shards_taken shards={} open_tasks={}", gained.size(), open.size());
    for (var task : open) {
      if (task.queued()) {
        queue.add(task.id(), task.owner());
      } else if (queue.resumeSlot(task.id(), task.owner())) {
        runStepAfter(task.id(), Duration.ZERO);
      }
    }
    startReadyTasks();
  }

  /** A task of ours changed; called on the thread that changed it. */
  private void onTaskChanged(TaskId id) {
    if (shards.epochOf(id).isPresent()) {
      tasks.find(id).ifPresent(this::onTaskChanged);
    }
  }

  private void onTaskChanged(Task task) {
    switch (task.state()) {
      case TaskState.Queued _ -> enqueue(task.id(), task.owner());
      case TaskState.Cancelling _ -> schedule.runNow(task.id(), this::runStep);
      case TaskState.Cancelled _, TaskState.Failed _ -> queue.remove(task.id(), task.owner());
      case TaskState.Submitting _,
          TaskState.Running _,
          TaskState.Unknown _,
          TaskState.Storing _,
          TaskState.Succeeded _ -> {}
    }
  }

  private void enqueue(TaskId id, Task.Owner owner) {
    queue.add(id, owner);
    startReadyTasks();
  }

  private void startReadyTasks() {
    while (queue.hasReadyTask()) {
      if (!context.hasFreeSpace().getAsBoolean()) {
        awaitFreeSpace();
        return;
      }
      queue.poll().ifPresent(id -> runStepAfter(id, Duration.ZERO));
    }
  }

  private void awaitFreeSpace() {
    if (awaitingSpace.compareAndSet(false, true)) {
      context
          .scheduler()
          .schedule(
              NO_SPACE_DELAY,
              () -> {
                awaitingSpace.set(false);
                startReadyTasks();
              });
    }
  }

  private void runStepAfter(TaskId id, Duration delay) {
    schedule.schedule(id, delay, this::runStep);
  }

  private void runStep(TaskId id) {
    switch (step.run(id)) {
      case FollowUp.RunAgain(var delay) -> runStepAfter(id, delay);
      case FollowUp.Requeue(var owner, var delay) -> {
        release(id, false);
        context.scheduler().schedule(delay, () -> enqueue(id, owner));
        startReadyTasks();
      }
      case FollowUp.Release _ -> {
        release(id, true);
        startReadyTasks();
      }
    }
  }

  private void release(TaskId id, boolean over) {
    context.inputs().delete(id);
    context.provider().release(id);
    schedule.cancel(id);
    queue.releaseSlot(id, over);
  }
}
