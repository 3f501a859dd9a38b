package filmgate.dispatch;

import filmgate.assets.BlobStore;
import filmgate.crash.CrashPoints;
import filmgate.dispatch.maintenance.QueuedTaskExpirer;
import filmgate.dispatch.maintenance.RetentionCleaner;
import filmgate.dispatch.media.InputFetcher;
import filmgate.dispatch.media.ResultStorage;
import filmgate.dispatch.queue.TaskQueue;
import filmgate.dispatch.route.Channel;
import filmgate.dispatch.step.ShardLeases;
import filmgate.dispatch.step.TaskPoller;
import filmgate.dispatch.step.TaskStep;
import filmgate.dispatch.step.TaskSubmitter;
import filmgate.dispatch.step.TaskTransitions;
import filmgate.keys.LimitCache;
import filmgate.schedule.Scheduler;
import filmgate.signals.QueuePosition;
import filmgate.signals.Signals;
import filmgate.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** The parts of a node that move tasks on, put together, started and stopped as one. */
public final class DispatchService implements AutoCloseable {
  private final Signals signals;
  private final Scheduler scheduler;
  private final Dispatcher dispatcher;
  private final QueuedTaskExpirer expiry;
  private final RetentionCleaner cleaner;
  private final TaskQueue taskQueue;
  private Signals.Subscription subscription = () -> {};

  /** What is durable and what is fleeting, and the steps between durable facts. */
  public record Persistence(Store store, Signals signals, BlobStore blobs, CrashPoints points) {}

  /**
   * How films come in and go out.
   *
   * @param hasFreeSpace whether there is disk enough to begin another task
   * @param limits how many tasks of an account or key may be at work
   */
  public record MediaHandling(
      InputFetcher inputs,
      ResultStorage storage,
      BooleanSupplier hasFreeSpace,
      LimitCache limits) {}

  /**
   * Who works, and at what pace.
   *
   * @param node this node's name in lease rows
   * @param lease how long a silent node keeps its shards
   * @param attemptLimit how long one attempt may take, queueing not counted
   */
  public record NodeSettings(String node, Duration lease, Duration attemptLimit) {}

  public DispatchService(
      Persistence memory,
      Channel channel,
      MediaHandling handling,
      NodeSettings pace,
      Clock clock,
      Scheduler scheduler) {
    signals = memory.signals();
    var points = memory.points();
    this.scheduler = scheduler;
    var shards = new ShardLeases(memory.store(), clock, pace.node(), pace.lease());
    var transitions = new TaskTransitions(memory.store(), signals, shards, clock, points);
    var steps =
        new TaskStep.StepHandlers(
            new TaskSubmitter(channel.provider(), handling.inputs(), points),
            new TaskPoller(channel.provider(), signals, points),
            handling.storage(),
            points);
    var step = new TaskStep(channel, steps, transitions, clock, pace.attemptLimit());
    var tasks = memory.store().tasks();
    var surroundings =
        new Dispatcher.DispatcherContext(
            scheduler, handling.inputs(), channel.provider(), handling.hasFreeSpace(), points);
    taskQueue = new TaskQueue(channel.capacity(), handling.limits(), clock);
    dispatcher = new Dispatcher(tasks, shards, taskQueue, step, surroundings);
    expiry = new QueuedTaskExpirer(tasks, transitions, clock, scheduler, points);
    cleaner =
        new RetentionCleaner(memory.store(), memory.blobs(), transitions, clock, scheduler, points);
  }

  /** Takes the free shards, rescues their open tasks and goes on until closed. */
  public void start() {
    subscription = dispatcher.start(signals);
    expiry.start();
    cleaner.start();
  }

  /** Where the tasks that wait here stand. */
  public QueuePosition.QueueEstimator queueEstimator() {
    return taskQueue;
  }

  /** Begins nothing more; what was begun is resumed by the next start. */
  @Override
  public void close() {
    subscription.close();
    scheduler.close();
  }
}
