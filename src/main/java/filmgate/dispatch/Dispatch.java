package filmgate.dispatch;

import filmgate.assets.BlobStore;
import filmgate.crash.CrashPoints;
import filmgate.keys.LimitCache;
import filmgate.signals.QueuePosition;
import filmgate.signals.Signals;
import filmgate.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** The parts of a node that move tasks on, put together, started and stopped as one. */
public final class Dispatch implements AutoCloseable {
  private final Signals signals;
  private final Agenda agenda;
  private final Dispatcher dispatcher;
  private final Expiry expiry;
  private final Cleaner cleaner;
  private final Backlog backlog;
  private Signals.Subscription subscription = () -> {};

  /** What is durable and what is fleeting, and the steps between durable facts. */
  public record Memory(Store store, Signals signals, BlobStore blobs, CrashPoints points) {}

  /**
   * How films come in and go out.
   *
   * @param hasRoom whether there is disk enough to begin another task
   * @param limits how many tasks of an account or key may be at work
   */
  public record Handling(
      Inputs inputs, Keeper keeper, BooleanSupplier hasRoom, LimitCache limits) {}

  /**
   * Who works, and at what pace.
   *
   * @param node this node's name in lease rows
   * @param lease how long a silent node keeps its shards
   * @param attemptLimit how long one attempt may take, queueing not counted
   */
  public record Pace(String node, Duration lease, Duration attemptLimit) {}

  public Dispatch(
      Memory memory, Channel channel, Handling handling, Pace pace, Clock clock, Agenda agenda) {
    signals = memory.signals();
    var points = memory.points();
    this.agenda = agenda;
    var shards = new Shards(memory.store(), clock, pace.node(), pace.lease());
    var mover = new Mover(memory.store(), signals, shards, clock, points);
    var steps =
        new Visit.Steps(
            new HandOver(channel.provider(), handling.inputs(), points),
            new Watch(channel.provider(), signals, points),
            handling.keeper(),
            points);
    var visit = new Visit(channel, steps, mover, clock, pace.attemptLimit());
    var tasks = memory.store().tasks();
    var surroundings =
        new Dispatcher.Surroundings(
            agenda, handling.inputs(), channel.provider(), handling.hasRoom(), points);
    backlog = new Backlog(channel.capacity(), handling.limits(), clock);
    dispatcher = new Dispatcher(tasks, shards, backlog, visit, surroundings);
    expiry = new Expiry(tasks, mover, clock, agenda, points);
    cleaner = new Cleaner(memory.store(), memory.blobs(), mover, clock, agenda, points);
  }

  /** Takes the free shards, rescues their open tasks and goes on until closed. */
  public void start() {
    subscription = dispatcher.start(signals);
    expiry.start();
    cleaner.start();
  }

  /** Where the tasks that wait here stand. */
  public QueuePosition.QueueEstimator line() {
    return backlog;
  }

  /** Begins nothing more; what was begun is resumed by the next start. */
  @Override
  public void close() {
    subscription.close();
    agenda.close();
  }
}
