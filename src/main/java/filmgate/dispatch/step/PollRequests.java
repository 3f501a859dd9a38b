package filmgate.dispatch.step;

import filmgate.dispatch.health.CallOutcome;
import filmgate.dispatch.route.Channel;
import filmgate.dispatch.route.ChannelAccount;
import filmgate.dispatch.route.ChannelRegistry;
import filmgate.dispatch.step.PollQueue.DuePoll;
import filmgate.id.TaskId;
import filmgate.provider.Progress;
import filmgate.provider.Provider;
import filmgate.provider.ProviderException;
import filmgate.provider.ProviderException.Cause;
import filmgate.provider.Ticket;
import filmgate.signals.Signals;
import filmgate.task.AttemptRoute;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the polls of an account. A task that is still running is polled again, one whose poll
 * failed too, and each time later. The step of every other task runs.
 *
 * @param poller takes the results
 * @param isOurs whether this node has the lease of a task
 * @param runStep runs the next step of a task that has left the schedule
 */
record PollRequests(
    AttemptRoute route,
    ChannelRegistry channels,
    TaskPoller poller,
    Signals signals,
    Predicate<TaskId> isOurs,
    Clock clock,
    Consumer<TaskId> runStep)
    implements AccountPolls.Requests {
  private static final Logger LOG = LoggerFactory.getLogger(PollRequests.class);

  /** At the same time, if a request contains many polls. */
  private static final int BATCHES_MAX = 16;

  /** At the same time, if a request contains one poll: half of the connections of an account. */
  private static final int SINGLE_POLLS_MAX = 128;

  private static final Progress WAITING = new Progress.Waiting(0);

  /** A request to an account. */
  private record PollRequest(AccountPolls polls, Channel channel, ChannelAccount account) {
    Provider provider() {
      return account.provider();
    }
  }

  @Override
  public AccountPolls.PollLimits limits() {
    var batch =
        channels
            .find(route.channel())
            .map(channel -> channel.accountOf(route).provider().pollBatchMax())
            .orElse(1);
    return new AccountPolls.PollLimits(batch == 1 ? SINGLE_POLLS_MAX : BATCHES_MAX, batch);
  }

  @Override
  public void send(AccountPolls polls, List<DuePoll> batch) {
    var channel = channels.find(route.channel());
    var open = new ArrayList<DuePoll>();
    for (var poll : batch) {
      if (channel.isPresent() && canPoll(poll.entry())) {
        open.add(poll);
      } else {
        leave(polls, poll);
      }
    }
    if (!open.isEmpty()) {
      channel.ifPresent(found -> send(open, new PollRequest(polls, found, found.accountOf(route))));
    }
  }

  private boolean canPoll(PollEntry entry) {
    return clock.millis() <= entry.deadlineMillis() && isOurs.test(entry.task());
  }

  private void send(List<DuePoll> open, PollRequest request) {
    try {
      var tickets = open.stream().map(PollRequests::ticket).distinct().toList();
      var progress = request.provider().pollAll(tickets);
      open.forEach(poll -> finish(poll, progress, request));
    } catch (ProviderException e) {
      onFailure(open, request, e);
    } catch (RuntimeException e) {
      LOG.error("event=poll_handling_failed channel={} tasks={}", route.channel(), open.size(), e);
      open.forEach(poll -> retry(poll, request));
    }
  }

  private static Ticket ticket(DuePoll poll) {
    return new Ticket(poll.entry().ticket());
  }

  private void finish(DuePoll poll, Map<Ticket, Progress> progress, PollRequest request) {
    var task = poll.entry().task();
    var result = progress.getOrDefault(ticket(poll), WAITING);
    if (result instanceof Progress.Waiting(var percent)) {
      signals.progress(task, percent);
      var age = Duration.ofMillis(Math.max(0, clock.millis() - poll.entry().startedMillis()));
      var next = PollIntervals.next(request.channel(), request.provider(), age);
      again(new DuePoll(poll.entry(), 0), next, request);
    } else {
      poller.found(task, ticket(poll), result);
      leave(request.polls(), poll);
    }
  }

  private void leave(AccountPolls polls, DuePoll poll) {
    polls.leave(poll.entry().task());
    runStep.accept(poll.entry().task());
  }

  private void again(DuePoll poll, Duration delay, PollRequest request) {
    if (!request.polls().add(poll, delay)) {
      runStep.accept(poll.entry().task());
    }
  }

  private void onFailure(List<DuePoll> open, PollRequest request, ProviderException failure) {
    LOG.warn(
        "event=poll_request_failed channel={} tasks={}", route.channel(), open.size(), failure);
    request.account().activity().calls().pollFailed(CallOutcome.of(failure.reason()));
    switch (failure.reason()) {
      case Cause.ChannelAccount(var problem) ->
          request.channel().accountProblem(request.account(), problem);
      case Cause.Busy(var retryAfter) -> request.polls().pause(retryAfter);
      case Cause.UpstreamDown(var retryAfter) -> request.polls().pause(retryAfter);
      case Cause.NotSent _,
          Cause.OutcomeUnknown _,
          Cause.Misconfigured _,
          Cause.DuplicateId _,
          Cause.RequestRefused _ -> {}
    }
    open.forEach(poll -> retry(poll, request));
  }

  private void retry(DuePoll poll, PollRequest request) {
    var failures = poll.failures() + 1;
    again(new DuePoll(poll.entry(), failures), FailureDelays.after(failures), request);
  }
}
