package filmgate.dispatch;

import filmgate.crash.CrashPoint;
import filmgate.crash.CrashPoints;
import filmgate.dispatch.media.InputFetcher;
import filmgate.dispatch.queue.TaskQueue;
import filmgate.dispatch.route.Channel;
import filmgate.dispatch.route.ChannelAccount;
import filmgate.dispatch.route.ChannelRegistry;
import filmgate.dispatch.route.TaskRouter;
import filmgate.dispatch.step.FollowUp;
import filmgate.dispatch.step.PollSchedule;
import filmgate.dispatch.step.ShardLeases;
import filmgate.dispatch.step.StepSchedule;
import filmgate.dispatch.step.TaskPoller;
import filmgate.dispatch.step.TaskStep;
import filmgate.id.TaskId;
import filmgate.schedule.PeriodicTask;
import filmgate.schedule.Scheduler;
import filmgate.signals.Signals;
import filmgate.store.TaskQueries;
import filmgate.store.TaskQueries.OpenTask;
import filmgate.task.Task;
import filmgate.task.TaskState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Moves the tasks of this node's shards through the channels. */
final class Dispatcher {
  private static final Duration NO_SPACE_DELAY = Duration.ofSeconds(2);

  private final TaskQueries tasks;
  private final ShardLeases shards;
  private final TaskQueue queue;
  private final TaskStep step;
  private final Scheduler scheduler;
  private final InputFetcher inputs;
  private final ChannelRegistry channels;
  private final TaskRouter router;
  private final BooleanSupplier hasFreeSpace;
  private final CrashPoints points;
  private final StepSchedule schedule;
  private final TaskPoller poller;
  private final PollSchedule polls;
  private final TaskRescuer rescuer;
  private final PeriodicTask leaseRenewal;
  private final AtomicBoolean awaitingSpace = new AtomicBoolean();
  private final Set<String> awaitingBlocks = ConcurrentHashMap.newKeySet();

  /** Opens the schedule of polls, which runs the steps of tasks that leave it. */
  interface PollSchedules {
    PollSchedule open(Consumer<TaskId> runStep);
  }

  /**
   * @param hasFreeSpace whether there is enough disk space to start another task
   */
  Dispatcher(
      TaskQueries tasks,
      ShardLeases shards,
      TaskQueue queue,
      TaskStep step,
      TaskPoller poller,
      PollSchedules polls,
      Scheduler scheduler,
      InputFetcher inputs,
      ChannelRegistry channels,
      TaskRouter router,
      BooleanSupplier hasFreeSpace,
      CrashPoints points) {
    this.tasks = tasks;
    this.shards = shards;
    this.queue = queue;
    this.step = step;
    this.poller = poller;
    this.scheduler = scheduler;
    this.inputs = inputs;
    this.channels = channels;
    this.router = router;
    this.hasFreeSpace = hasFreeSpace;
    this.points = points;
    this.schedule = new StepSchedule(scheduler);
    this.polls = polls.open(id -> runStepAfter(id, Duration.ZERO));
    this.rescuer = new TaskRescuer(tasks, queue, this::enqueueRescued, this::resumeRescued);
    channels.onChange(this::routeQueuedTasks);
    this.leaseRenewal =
        PeriodicTask.on(scheduler, "lease-renewal", shards.renewInterval(), this::renew);
  }

  /** Claims the free shards, renews their leases from now on, and starts tasks. */
  Signals.Subscription start(Signals signals) {
    var subscription = signals.listenToAll(this::onTaskChanged);
    claimShards();
    leaseRenewal.start();
    return subscription;
  }

  private Duration renew() {
    claimShards();
    queue.refreshLimits();
    startReadyTasks();
    return shards.renewInterval();
  }

  private void claimShards() {
    var acquired = shards.renew();
    if (!acquired.isEmpty()) {
      points.pass(CrashPoint.RESCUE_SHARDS_TAKEN);
      rescuer.rescue(acquired, shards::extendWhenDue);
      startReadyTasks();
    }
  }

  /** Called on the thread that committed the change. */
  private void onTaskChanged(TaskId id) {
    if (shards.epochOf(id).isPresent()) {
      tasks.find(id).ifPresent(this::onTaskChanged);
    }
  }

  private void onTaskChanged(Task task) {
    switch (task.state()) {
      case TaskState.Queued _ -> enqueue(task);
      case TaskState.Cancelling _ -> runStepNow(task.id());
      case TaskState.Cancelled _, TaskState.Failed _ -> {
        queue.remove(task.id(), task.owner());
        polls.release(task.id());
      }
      case TaskState.Submitting _,
          TaskState.Running _,
          TaskState.Unknown _,
          TaskState.Storing _,
          TaskState.Succeeded _ -> {}
    }
  }

  /** Runs the next step of a task with a slot now: its scheduled one, or its next poll. */
  void runStepNow(TaskId id) {
    if (!schedule.runNow(id, this::runStep)) {
      polls.release(id);
    }
  }

  /** How long the most overdue poll has been due; zero if none is. */
  Duration pollLag() {
    return polls.lag();
  }

  private void enqueue(Task task) {
    queue.add(task.id(), task.owner(), router.routeOf(task));
    startReadyTasks();
  }

  /** Reads the request only if the route depends on it: there may be a million tasks. */
  private void enqueueRescued(OpenTask task) {
    var route = router.routeOf(task.owner().lane());
    if (route.isPresent()) {
      queue.add(task.id(), task.owner(), route.get());
    } else {
      tasks
          .find(task.id())
          .ifPresent(found -> queue.add(found.id(), found.owner(), router.routeOf(found)));
    }
  }

  private void resumeRescued(OpenTask task, Duration delay) {
    follow(task.id(), step.resume(task, delay));
  }

  /** The channels have changed: every queued task may have another route. */
  private void routeQueuedTasks() {
    route(queue.waiting());
  }

  private void route(List<TaskId> waiting) {
    for (var task : waiting) {
      tasks
          .find(task)
          .ifPresent(found -> queue.move(found.id(), found.owner(), router.routeOf(found)));
    }
    startReadyTasks();
  }

  /** Starts the queued tasks for which there is a slot. */
  void startReadyTasks() {
    while (queue.hasReadyTask()) {
      if (!hasFreeSpace.getAsBoolean()) {
        awaitFreeSpace();
        return;
      }
      queue.poll().ifPresent(id -> runStepAfter(id, Duration.ZERO));
    }
  }

  private void awaitFreeSpace() {
    if (awaitingSpace.compareAndSet(false, true)) {
      scheduler.schedule(
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
    follow(id, step.run(id));
  }

  private void follow(TaskId id, FollowUp followUp) {
    switch (followUp) {
      case FollowUp.RunAgain(var delay) -> runStepAfter(id, delay);
      case FollowUp.AwaitPoll(var entry, var delay) -> {
        polls.add(entry, delay);
        if (schedule.suspend(id)) {
          polls.release(id);
        }
      }
      case FollowUp.Requeue(var delay) -> {
        var channel = channelOf(id);
        release(id, false);
        scheduler.schedule(delay, () -> tasks.find(id).ifPresent(this::onTaskChanged));
        channel.ifPresent(this::startTasksWhenFree);
        channel.ifPresent(this::routeTasksWhenUnblocked);
        startReadyTasks();
      }
      case FollowUp.Release _ -> {
        release(id, true);
        startReadyTasks();
      }
    }
  }

  private void release(TaskId id, boolean finished) {
    inputs.delete(id);
    account(id).ifPresent(account -> account.provider().release(id));
    schedule.cancel(id);
    poller.forget(id);
    queue.releaseSlot(id, finished);
  }

  private Optional<Channel> channelOf(TaskId id) {
    return queue.routeOf(id).flatMap(route -> channels.find(route.channel()));
  }

  private Optional<ChannelAccount> account(TaskId id) {
    return queue
        .routeOf(id)
        .flatMap(route -> channels.find(route.channel()).map(channel -> channel.accountOf(route)));
  }

  /** Routes the tasks again that wait until a model of the channel is not blocked any more. */
  private void routeTasksWhenUnblocked(Channel channel) {
    var delay = channel.blocks().delay();
    if (delay.isPositive() && awaitingBlocks.add(channel.name())) {
      scheduler.schedule(
          delay,
          () -> {
            awaitingBlocks.remove(channel.name());
            route(queue.stranded());
            routeTasksWhenUnblocked(channel);
          });
    }
  }

  /** Starts waiting tasks as soon as the channel may receive submissions again. */
  private void startTasksWhenFree(Channel channel) {
    for (var account : channel.accounts()) {
      var delay = account.breaker().delay();
      if (delay.isPositive()) {
        scheduler.schedule(delay, this::startReadyTasks);
      }
    }
  }
}
