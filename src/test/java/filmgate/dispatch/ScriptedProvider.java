package filmgate.dispatch;

import filmgate.id.TaskId;
import filmgate.provider.AccountStatus;
import filmgate.provider.Cancellation;
import filmgate.provider.Lookup;
import filmgate.provider.Progress;
import filmgate.provider.Provider;
import filmgate.provider.ProviderException;
import filmgate.provider.ProviderException.AccountProblem;
import filmgate.provider.Submission;
import filmgate.provider.Ticket;
import filmgate.provider.VideoRequest;
import filmgate.task.Video;
import filmgate.task.VideoFacts;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** An upstream that answers as the test wrote, and then as a well-behaved one would. */
public final class ScriptedProvider implements Provider {
  static final VideoFacts FACTS = new VideoFacts(1280, 720, 24, 72, 3000, false);
  static final Duration PACE = Duration.ofSeconds(2);

  /** Answers one submission. */
  @FunctionalInterface
  interface Taking {
    Submission take(VideoRequest order) throws ProviderException;
  }

  final Deque<Taking> takings = new ArrayDeque<>();
  Optional<AccountProblem> accountProblem = Optional.empty();
  List<AccountStatus.Balance> balances = List.of();
  int checks;
  final Deque<Lookup> lookups = new ArrayDeque<>();
  public final Deque<Progress> polls = new ArrayDeque<>();
  public final List<TaskId> submitted = new ArrayList<>();
  final List<String> attempts = new ArrayList<>();
  final List<String> progresses = new ArrayList<>();
  final List<TaskId> soughtAfter = new ArrayList<>();
  final List<Ticket> cancelled = new ArrayList<>();

  static Submission accepted(VideoRequest order) {
    return new Submission.Accepted(ticket(order.task()), List.of());
  }

  static Ticket ticket(TaskId task) {
    return new Ticket("ticket of " + task);
  }

  static Progress done() {
    return new Progress.Completed(new Video.Measured(URI.create("file:/videos/one.mp4"), FACTS));
  }

  /** The next submission ends in this trouble. */
  void exception(ProviderException.Cause cause) {
    takings.add(
        _ -> {
          throw new ProviderException(cause, "as the test wrote");
        });
  }

  @Override
  public String name() {
    return "scripted";
  }

  @Override
  public Submission submit(VideoRequest order) throws ProviderException {
    submitted.add(order.task());
    attempts.add(order.attemptId());
    progresses.add(order.upstream().progress());
    var taking = takings.poll();
    return taking == null ? accepted(order) : taking.take(order);
  }

  @Override
  public Lookup lookUp(VideoRequest order) {
    soughtAfter.add(order.task());
    var lookup = lookups.poll();
    return lookup == null ? new Lookup.NotFoundUpstream() : lookup;
  }

  @Override
  public Progress poll(Ticket ticket) {
    var progress = polls.poll();
    return progress == null ? done() : progress;
  }

  @Override
  public Cancellation cancel(Ticket ticket) {
    cancelled.add(ticket);
    return Cancellation.STOPPED;
  }

  @Override
  public AccountStatus checkAccount() throws ProviderException {
    checks++;
    if (accountProblem.isPresent()) {
      throw new ProviderException(
          new ProviderException.Cause.ChannelAccount(accountProblem.get()), "as the test wrote");
    }
    return new AccountStatus(balances);
  }

  @Override
  public Duration pollInterval() {
    return PACE;
  }
}
