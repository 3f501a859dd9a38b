package filmgate.dispatch;

import filmgate.assets.BlobStore;
import filmgate.crash.CrashPoints;
import filmgate.dispatch.maintenance.AccountChecker;
import filmgate.dispatch.maintenance.BlobSweeper;
import filmgate.dispatch.maintenance.ChannelSecretCleaner;
import filmgate.dispatch.maintenance.OutageRecorder;
import filmgate.dispatch.maintenance.QueuedTaskExpirer;
import filmgate.dispatch.maintenance.RetentionCleaner;
import filmgate.dispatch.maintenance.RollupRecorder;
import filmgate.dispatch.maintenance.StoreMaintenance;
import filmgate.dispatch.media.InputFetcher;
import filmgate.dispatch.media.ResultStorage;
import filmgate.dispatch.queue.QueueLoad;
import filmgate.dispatch.queue.TaskQueue;
import filmgate.dispatch.route.ChannelRegistry;
import filmgate.dispatch.route.ChannelRouter;
import filmgate.dispatch.route.TaskRouter;
import filmgate.dispatch.step.CallbackAddresses;
import filmgate.dispatch.step.EarlyPolls;
import filmgate.dispatch.step.PollSchedule;
import filmgate.dispatch.step.ShardLeases;
import filmgate.dispatch.step.TaskPoller;
import filmgate.dispatch.step.TaskStep;
import filmgate.dispatch.step.TaskSubmitter;
import filmgate.dispatch.step.TaskTransitions;
import filmgate.id.TaskId;
import filmgate.keys.LimitCache;
import filmgate.schedule.PeriodicTask;
import filmgate.schedule.Scheduler;
import filmgate.signals.QueuePosition;
import filmgate.signals.Signals;
import filmgate.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The parts of a node that run tasks, started and stopped together. */
public final class DispatchService implements AutoCloseable {
  private final Signals signals;
  private final Scheduler scheduler;
  private final Dispatcher dispatcher;
  private final EarlyPolls earlyPolls;
  private final QueuedTaskExpirer expirer;
  private final RetentionCleaner retentionCleaner;
  private final BlobSweeper blobSweeper;
  private final List<PeriodicTask> storeMaintenance;
  private final RollupRecorder rollups;
  private final AccountChecker accountChecker;
  private final OutageRecorder outages;
  private final ChannelSecretCleaner channelSecrets;
  private final TaskQueue taskQueue;
  private Signals.Subscription subscription = () -> {};

  /**
   * The settings of this node.
   *
   * @param node the name of this node in lease rows
   * @param lease how long a lease lasts without renewal
   * @param callbacks the URLs at which upstreams report changes
   */
  public record NodeSettings(String node, Duration lease, CallbackAddresses callbacks) {}

  /**
   * @param hasFreeSpace whether there is enough disk space to start another task
   * @param limits how many tasks of an account or key may run at the same time
   */
  public DispatchService(
      Store store,
      Signals signals,
      BlobStore blobs,
      CrashPoints points,
      ChannelRegistry channels,
      ChannelRouter router,
      InputFetcher inputs,
      ResultStorage storage,
      BooleanSupplier hasFreeSpace,
      LimitCache limits,
      NodeSettings node,
      Clock clock,
      Scheduler scheduler) {
    this.signals = signals;
    this.scheduler = scheduler;
    var shards = new ShardLeases(store, clock, node.node(), node.lease());
    var transitions = new TaskTransitions(store, signals, shards, clock, points);
    var tasks = store.tasks();
    taskQueue = new TaskQueue(channels, limits, clock);
    var poller = new TaskPoller(signals, points, clock);
    var step =
        new TaskStep(
            channels,
            taskQueue::routeOf,
            new TaskSubmitter(inputs, node.callbacks(), points, clock),
            poller,
            storage,
            transitions,
            points,
            clock);
    outages = new OutageRecorder(channels, store, clock, scheduler);
    dispatcher =
        new Dispatcher(
            tasks,
            shards,
            taskQueue,
            step,
            poller,
            runStep ->
                new PollSchedule(
                    channels, poller, signals, transitions::isOurs, clock, scheduler, runStep),
            scheduler,
            inputs,
            channels,
            new TaskRouter(router),
            hasFreeSpace,
            points);
    earlyPolls = new EarlyPolls(scheduler, dispatcher::runStepNow);
    expirer = new QueuedTaskExpirer(tasks, transitions, clock, scheduler, points);
    blobSweeper = new BlobSweeper(store, blobs, clock, scheduler);
    retentionCleaner =
        new RetentionCleaner(store, transitions, blobSweeper, clock, scheduler, points);
    storeMaintenance = new StoreMaintenance(store, clock, scheduler).all();
    rollups = new RollupRecorder(store, clock, scheduler, points);
    channelSecrets = new ChannelSecretCleaner(store, scheduler);
    accountChecker = new AccountChecker(channels, clock, scheduler, dispatcher::startReadyTasks);
  }

  /** Claims the free shards, rescues their open tasks, and runs until closed. */
  public void start() {
    outages.start();
    subscription = dispatcher.start(signals);
    expirer.start();
    retentionCleaner.start();
    blobSweeper.start();
    storeMaintenance.forEach(PeriodicTask::startNow);
    rollups.start();
    channelSecrets.start();
    accountChecker.start();
  }

  /** The queue positions of the tasks of this node. */
  public QueuePosition.QueueEstimator queueEstimator() {
    return taskQueue;
  }

  /** Polls the upstream for a task soon, because a callback reported a change. */
  public void pollSoon(TaskId task) {
    earlyPolls.request(task);
  }

  /** How many live tasks are on a channel. */
  public int inFlight(String channel) {
    return taskQueue.inUse(channel);
  }

  /** How many tasks of this node are queued and started, by lane. */
  public List<QueueLoad> load() {
    return taskQueue.load();
  }

  /** How long the most overdue poll of an upstream has been due; zero if none is. */
  public Duration pollLag() {
    return dispatcher.pollLag();
  }

  /** Starts no more work. The next start resumes the open tasks. */
  @Override
  public void close() {
    subscription.close();
    scheduler.close();
  }
}
