package filmgate.dispatch;

import filmgate.crash.CrashPoint;
import filmgate.crash.CrashPoints;
import filmgate.provider.Provider;
import filmgate.signals.Signals;
import filmgate.store.StoreException;
import filmgate.store.Tasks;
import filmgate.task.Task;
import filmgate.task.TaskId;
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
  private static final Duration WITHOUT_ROOM = Duration.ofSeconds(2);

  private final Tasks tasks;
  private final Shards shards;
  private final Backlog backlog;
  private final Visit visit;
  private final Visits visits;
  private final Surroundings surroundings;
  private final AtomicBoolean waitsForRoom = new AtomicBoolean();

  /**
   * What the dispatcher works in.
   *
   * @param hasRoom whether there is disk enough to begin another task
   */
  record Surroundings(
      Agenda agenda,
      Inputs inputs,
      Provider provider,
      BooleanSupplier hasRoom,
      CrashPoints points) {}

  Dispatcher(Tasks tasks, Shards shards, Backlog backlog, Visit visit, Surroundings surroundings) {
    this.tasks = tasks;
    this.shards = shards;
    this.backlog = backlog;
    this.visit = visit;
    this.visits = new Visits(surroundings.agenda());
    this.surroundings = surroundings;
  }

  /** Takes the shards that are free, keeps their leases from now on, and begins to work. */
  Signals.Subscription start(Signals signals) {
    var subscription = signals.listenToAll(this::noticed);
    takeOver();
    renewLater();
    return subscription;
  }

  private void renewLater() {
    surroundings.agenda().after(shards.renewal(), this::renew);
  }

  private void renew() {
    try {
      takeOver();
      backlog.reconsider();
      pump();
    } catch (StoreException e) {
      LOG.warn("event=lease_trouble kind={}", e.kind());
    } finally {
      renewLater();
    }
  }

  private void takeOver() {
    var gained = shards.refresh();
    if (!gained.isEmpty()) {
      surroundings.points().pass(CrashPoint.RESCUE_SHARDS_TAKEN);
      rescue(gained);
    }
  }

  private void rescue(Set<Integer> gained) {
    var open = tasks.open(gained);
    LOG.info("event=shards_taken shards={} open_tasks={}", gained.size(), open.size());
    for (var task : open) {
      if (task.queued()) {
        backlog.add(task.id(), task.owner());
      } else if (backlog.place(task.id(), task.owner())) {
        visitAfter(task.id(), Duration.ZERO);
      }
    }
    pump();
  }

  /** A task of ours changed; called on the thread that changed it. */
  private void noticed(TaskId id) {
    if (shards.epochOf(id).isPresent()) {
      tasks.find(id).ifPresent(this::noticed);
    }
  }

  private void noticed(Task task) {
    switch (task.state()) {
      case TaskState.Queued _ -> lineUp(task.id(), task.owner());
      case TaskState.Cancelling _ -> visits.hasten(task.id(), this::visitNow);
      case TaskState.Cancelled _, TaskState.Failed _ -> backlog.remove(task.id(), task.owner());
      case TaskState.Submitting _,
          TaskState.Running _,
          TaskState.Unknown _,
          TaskState.Storing _,
          TaskState.Succeeded _ -> {}
    }
  }

  private void lineUp(TaskId id, Task.Owner owner) {
    backlog.add(id, owner);
    pump();
  }

  private void pump() {
    while (backlog.canServe()) {
      if (!surroundings.hasRoom().getAsBoolean()) {
        waitForRoom();
        return;
      }
      backlog.take().ifPresent(id -> visitAfter(id, Duration.ZERO));
    }
  }

  private void waitForRoom() {
    if (waitsForRoom.compareAndSet(false, true)) {
      surroundings
          .agenda()
          .after(
              WITHOUT_ROOM,
              () -> {
                waitsForRoom.set(false);
                pump();
              });
    }
  }

  private void visitAfter(TaskId id, Duration delay) {
    visits.plan(id, delay, this::visitNow);
  }

  private void visitNow(TaskId id) {
    switch (visit.to(id)) {
      case Next.VisitAgain(var delay) -> visitAfter(id, delay);
      case Next.QueueAgain(var owner, var delay) -> {
        leave(id, false);
        surroundings.agenda().after(delay, () -> lineUp(id, owner));
        pump();
      }
      case Next.Leave _ -> {
        leave(id, true);
        pump();
      }
    }
  }

  private void leave(TaskId id, boolean over) {
    surroundings.inputs().drop(id);
    surroundings.provider().release(id);
    visits.forget(id);
    backlog.leave(id, over);
  }
}
