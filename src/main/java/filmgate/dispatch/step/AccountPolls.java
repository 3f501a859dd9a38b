package filmgate.dispatch.step;

import filmgate.dispatch.step.PollQueue.DuePoll;
import filmgate.id.TaskId;
import filmgate.schedule.Scheduler;
import filmgate.task.AttemptRoute;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The polls of one account of an upstream. Those that become due within {@value #TICK} ms are sent
 * together. If more are due than the account may receive at a time, those that wait longest are
 * first. Thread-safe.
 */
final class AccountPolls {
  private static final long TICK = 25;
  private static final long NEVER = Long.MAX_VALUE;

  private final PollQueue queue;
  private final Requests requests;
  private final Scheduler scheduler;
  private final Clock clock;
  private final Set<TaskId> sent = new HashSet<>();
  private final Set<TaskId> released = new HashSet<>();
  private long wakeAt = NEVER;
  private long pausedUntil;
  private int running;

  /** The requests to the account. */
  interface Requests {
    PollLimits limits();

    /** Sends a request for these polls; blocks until each was returned or has left. */
    void send(AccountPolls polls, List<DuePoll> batch);
  }

  /**
   * What the account may receive.
   *
   * @param requests at the same time
   * @param polls in one request
   */
  record PollLimits(int requests, int polls) {}

  AccountPolls(AttemptRoute route, Requests requests, Scheduler scheduler, Clock clock) {
    this.queue = new PollQueue(route);
    this.requests = requests;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /**
   * Adds a task, or returns one after its poll. The next poll is after the delay, or at the
   * deadline if that is earlier. False if the task was released during its poll.
   */
  synchronized boolean add(DuePoll poll, Duration delay) {
    var task = poll.entry().task();
    sent.remove(task);
    if (released.remove(task)) {
      return false;
    }
    var left = Math.max(0, poll.entry().deadlineMillis() - clock.millis() + 1);
    queue.add(poll, scheduler.millis() + Math.min(delay.toMillis(), left));
    wakeWhenDue();
    return true;
  }

  /** The task leaves after its poll. */
  synchronized void leave(TaskId task) {
    sent.remove(task);
    released.remove(task);
  }

  /** The state of a task that was released. */
  enum ReleaseOutcome {
    /** It was waiting for its next poll, and has left. */
    LEFT,
    /** It leaves when its poll ends. */
    LEAVES_AFTER_POLL,
    UNKNOWN
  }

  /** Lets a task leave before its next poll. */
  synchronized ReleaseOutcome release(TaskId task) {
    if (queue.remove(task)) {
      return ReleaseOutcome.LEFT;
    }
    if (sent.contains(task)) {
      released.add(task);
      return ReleaseOutcome.LEAVES_AFTER_POLL;
    }
    return ReleaseOutcome.UNKNOWN;
  }

  /** Sends nothing for so long. */
  synchronized void pause(Duration length) {
    pausedUntil = Math.max(pausedUntil, scheduler.millis() + length.toMillis());
  }

  /** How long the earliest poll has been due; zero if none is. */
  synchronized Duration lag() {
    var due = queue.nextDue();
    return Duration.ofMillis(due == NEVER ? 0 : Math.max(0, scheduler.millis() - due));
  }

  private void wakeWhenDue() {
    var due = queue.nextDue();
    if (due == NEVER) {
      return;
    }
    var tick = Math.ceilDiv(Math.max(due, pausedUntil), TICK) * TICK;
    if (tick < wakeAt) {
      wakeAt = tick;
      var delay = Math.max(0, tick - scheduler.millis());
      scheduler.schedule(Duration.ofMillis(delay), () -> wake(tick));
    }
  }

  private void wake(long tick) {
    if (isNextWake(tick)) {
      sendDue();
    }
  }

  /** Whether no other wake-up replaced this one. */
  private synchronized boolean isNextWake(long tick) {
    if (tick != wakeAt) {
      return false;
    }
    wakeAt = NEVER;
    return true;
  }

  private void sendDue() {
    var limits = requests.limits();
    for (var batch = takeDue(limits); !batch.isEmpty(); batch = takeDue(limits)) {
      var taken = batch;
      scheduler.schedule(Duration.ZERO, () -> send(taken));
    }
  }

  private synchronized List<DuePoll> takeDue(PollLimits limits) {
    if (running >= limits.requests()) {
      return List.of();
    }
    var now = scheduler.millis();
    var batch =
        now < pausedUntil ? List.<DuePoll>of() : queue.takeDue(now - now % TICK, limits.polls());
    if (batch.isEmpty()) {
      wakeWhenDue();
    } else {
      running++;
      batch.forEach(poll -> sent.add(poll.entry().task()));
    }
    return batch;
  }

  private void send(List<DuePoll> batch) {
    try {
      requests.send(this, batch);
    } finally {
      end();
    }
    sendDue();
  }

  private synchronized void end() {
    running--;
  }
}
