package filmgate.dispatch.queue;

import filmgate.dispatch.route.ChannelRegistry;
import filmgate.dispatch.route.ChannelRouter;
import filmgate.dispatch.route.Route;
import filmgate.id.TaskId;
import filmgate.keys.LimitCache;
import filmgate.signals.QueuePosition;
import filmgate.signals.QueuePosition.EstimatedStart;
import filmgate.task.AttemptRoute;
import filmgate.task.Task;
import filmgate.task.Task.Lane;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The queued tasks of this node and the used slots of the channels. Live tasks use the slots of the
 * channels. Tasks of test keys have as many slots of the local renderer as live ones, and simulated
 * outcomes {@value #SIMULATED_SLOTS}. A limit of concurrent tasks applies to each lane.
 */
public final class TaskQueue implements QueuePosition.QueueEstimator {
  private static final int SIMULATED_SLOTS = 64;

  private final LaneQueue live;
  private final LaneQueue test;
  private final LaneQueue simulated;

  /** An empty queue. If the local renderer has no slots, no test task starts. */
  public TaskQueue(ChannelRegistry channels, LimitCache limits, Clock clock) {
    var capacity =
        channels.find(ChannelRouter.LOCAL).map(channel -> channel.terms().concurrent()).orElse(0);
    live = new LaneQueue(Lane.LIVE, new ChannelSlots(channels), limits, clock);
    test = new LaneQueue(Lane.TEST, new RendererSlots(capacity), limits, clock);
    var simulatedSlots = capacity == 0 ? 0 : SIMULATED_SLOTS;
    simulated = new LaneQueue(Lane.SIMULATED, new RendererSlots(simulatedSlots), limits, clock);
  }

  /** Adds a queued task; a task that already has a slot is not added. */
  public synchronized void add(TaskId task, Task.Owner owner, Route route) {
    of(owner).add(task, owner, route);
  }

  /** Moves a queued task to the queue of another route; one that is no longer queued stays away. */
  public synchronized void move(TaskId task, Task.Owner owner, Route route) {
    var lane = of(owner);
    if (lane.remove(task, owner)) {
      lane.add(task, owner, route);
    }
  }

  /** How many tasks there are, by lane. Its duration does not depend on their number. */
  public synchronized List<QueueLoad> load() {
    return all().map(LaneQueue::load).toList();
  }

  /** All queued tasks. */
  public synchronized List<TaskId> waiting() {
    return all().flatMap(LaneQueue::waiting).toList();
  }

  /** The queued tasks that no channel can serve at present. */
  public synchronized List<TaskId> stranded() {
    return all().flatMap(LaneQueue::stranded).toList();
  }

  public synchronized void remove(TaskId task, Task.Owner owner) {
    var _ = of(owner).remove(task, owner);
  }

  /** Takes a slot for a task that was started before this node acquired it. */
  public synchronized boolean resumeSlot(TaskId task, Task.Owner owner, AttemptRoute route) {
    return of(owner).resumeSlot(task, owner, route);
  }

  /** How many live tasks have a slot of a channel. */
  public synchronized int inUse(String channel) {
    return live.inUse(channel);
  }

  /** Where a task with a slot runs. */
  public synchronized Optional<AttemptRoute> routeOf(TaskId task) {
    return all().flatMap(lane -> lane.routeOf(task).stream()).findFirst();
  }

  /** The next task, with a slot; empty if no lane has both a ready task and a free slot. */
  public synchronized Optional<TaskId> poll() {
    return all().flatMap(lane -> lane.poll().stream()).findFirst();
  }

  /** Whether a lane has a ready task and a free slot. */
  public synchronized boolean hasReadyTask() {
    return all().anyMatch(LaneQueue::hasReadyTask);
  }

  /**
   * Releases the slot of the task.
   *
   * @param finished whether the work is done, so that its duration counts for estimates
   */
  public synchronized void releaseSlot(TaskId task, boolean finished) {
    all().forEach(lane -> lane.releaseSlot(task, finished));
  }

  /** Applies changed limits of accounts and keys. */
  public synchronized void refreshLimits() {
    all().forEach(LaneQueue::refreshLimits);
  }

  @Override
  public synchronized Optional<QueuePosition> positionOf(TaskId task, Task.Owner owner) {
    return of(owner).positionOf(task, owner);
  }

  @Override
  public synchronized EstimatedStart positionOfNext(Task.Owner owner) {
    return of(owner).positionOfNext(owner);
  }

  private LaneQueue of(Task.Owner owner) {
    return switch (owner.lane()) {
      case LIVE -> live;
      case TEST -> test;
      case SIMULATED -> simulated;
    };
  }

  private Stream<LaneQueue> all() {
    return Stream.of(live, test, simulated);
  }
}
