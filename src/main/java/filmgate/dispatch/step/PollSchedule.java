package filmgate.dispatch.step;

import filmgate.dispatch.route.ChannelRegistry;
import filmgate.dispatch.step.PollQueue.DuePoll;
import filmgate.id.TaskId;
import filmgate.schedule.Scheduler;
import filmgate.signals.Signals;
import filmgate.task.AttemptRoute;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Polls the tasks that wait for an upstream. A task in it has no thread, and is not read from the
 * store until its poll finds more than that it is still running; then its step runs. Each account
 * has its own requests, so that an upstream that does not respond delays only its own tasks.
 * Thread-safe.
 */
public final class PollSchedule {
  private final ChannelRegistry channels;
  private final TaskPoller poller;
  private final Signals signals;
  private final Predicate<TaskId> isOurs;
  private final Clock clock;
  private final Scheduler scheduler;
  private final Consumer<TaskId> runStep;
  private final Map<AttemptRoute, AccountPolls> accounts = new ConcurrentHashMap<>();

  /**
   * An empty schedule.
   *
   * @param poller takes the results
   * @param isOurs whether this node has the lease of a task
   * @param runStep runs the next step of a task that has left the schedule
   */
  public PollSchedule(
      ChannelRegistry channels,
      TaskPoller poller,
      Signals signals,
      Predicate<TaskId> isOurs,
      Clock clock,
      Scheduler scheduler,
      Consumer<TaskId> runStep) {
    this.channels = channels;
    this.poller = poller;
    this.signals = signals;
    this.isOurs = isOurs;
    this.clock = clock;
    this.scheduler = scheduler;
    this.runStep = runStep;
  }

  /** Polls the task after a delay, and from then on at the interval of its channel. */
  public void add(PollEntry entry, Duration delay) {
    var polls = accounts.computeIfAbsent(entry.route(), this::account);
    if (!polls.add(new DuePoll(entry, 0), delay)) {
      runStep.accept(entry.task());
    }
  }

  private AccountPolls account(AttemptRoute route) {
    var requests = new PollRequests(route, channels, poller, signals, isOurs, clock, runStep);
    return new AccountPolls(route, requests, scheduler, clock);
  }

  /** How long the most overdue poll of all accounts has been due; zero if none is. */
  public Duration lag() {
    return accounts.values().stream()
        .map(AccountPolls::lag)
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  /** Runs the next step of a task in the schedule now, or after its current poll. */
  public void release(TaskId task) {
    for (var polls : accounts.values()) {
      switch (polls.release(task)) {
        case LEFT -> {
          runStep.accept(task);
          return;
        }
        case LEAVES_AFTER_POLL -> {
          return;
        }
        case UNKNOWN -> {}
      }
    }
  }
}
