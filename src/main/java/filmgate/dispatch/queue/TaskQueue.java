package filmgate.dispatch.queue;

import filmgate.id.TaskId;
import filmgate.keys.LimitCache;
import filmgate.signals.QueuePosition;
import filmgate.signals.QueuePosition.EstimatedStart;
import filmgate.task.Task;
import filmgate.task.Task.Lane;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The queued tasks of this node and the used slots of the channel. Each lane has its own slots:
 * live tasks and tasks of test keys as many as the channel has, simulated outcomes {@value
 * #SIMULATED_SLOTS}. A limit of concurrent tasks applies to each lane.
 */
public final class TaskQueue implements QueuePosition.QueueEstimator {
  private static final int SIMULATED_SLOTS = 64;

  private final LaneQueue live;
  private final LaneQueue test;
  private final LaneQueue simulated;

  /**
   * An empty queue.
   *
   * @param capacity the number of slots of the channel; 0 starts no task of any lane
   */
  public TaskQueue(int capacity, LimitCache limits, Clock clock) {
    live = new LaneQueue(Lane.LIVE, capacity, limits, clock);
    test = new LaneQueue(Lane.TEST, capacity, limits, clock);
    var simulatedSlots = capacity == 0 ? 0 : SIMULATED_SLOTS;
    simulated = new LaneQueue(Lane.SIMULATED, simulatedSlots, limits, clock);
  }

  /** Adds a queued task; a task that already has a slot is not added. */
  public synchronized void add(TaskId task, Task.Owner owner) {
    of(owner).add(task, owner);
  }

  public synchronized void remove(TaskId task, Task.Owner owner) {
    of(owner).remove(task, owner);
  }

  /** Takes a slot for a task that was started before this node acquired it. */
  public synchronized boolean resumeSlot(TaskId task, Task.Owner owner) {
    return of(owner).resumeSlot(task, owner);
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
