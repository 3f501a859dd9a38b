package filmgate.dispatch.step;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.crash.CrashPoints;
import filmgate.dispatch.route.Channel;
import filmgate.dispatch.route.ChannelAccount;
import filmgate.dispatch.route.ChannelRegistry;
import filmgate.dispatch.route.ChannelTerms;
import filmgate.dispatch.route.ChannelTerms.Failover;
import filmgate.dispatch.route.ChannelTerms.Limits;
import filmgate.dispatch.route.CircuitBreaker;
import filmgate.id.TaskId;
import filmgate.provider.Cancellation;
import filmgate.provider.Lookup;
import filmgate.provider.Progress;
import filmgate.provider.Provider;
import filmgate.provider.ProviderException;
import filmgate.provider.ProviderException.AccountProblem;
import filmgate.provider.ProviderException.Cause;
import filmgate.provider.Submission;
import filmgate.provider.Ticket;
import filmgate.provider.VideoRequest;
import filmgate.schedule.TimerScheduler;
import filmgate.signals.InProcessSignals;
import filmgate.store.channel.ChannelState;
import filmgate.task.AttemptRoute;
import filmgate.testing.ManualScheduler;
import filmgate.testing.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class PollScheduleTest {
  private static final Duration INTERVAL = Duration.ofSeconds(10);
  private static final int BATCH_MAX = 100;

  private final SettableClock clock = new SettableClock();
  private final ManualScheduler scheduler = new ManualScheduler(clock);
  private final BatchUpstream upstream = new BatchUpstream();
  private final CircuitBreaker breaker = new CircuitBreaker(() -> clock.millis() * 1_000_000);
  private final ChannelRegistry channels =
      new ChannelRegistry(List.of(channel("kling", upstream, breaker)));
  private final TaskPoller poller = new TaskPoller(new InProcessSignals(), CrashPoints.NONE, clock);
  private final List<TaskId> steps = new ArrayList<>();
  private final Set<TaskId> lost = new HashSet<>();
  private final PollSchedule polls =
      new PollSchedule(
          channels,
          poller,
          new InProcessSignals(),
          id -> !lost.contains(id),
          clock,
          scheduler,
          steps::add);
  private long created;

  private static Channel channel(String name, Provider provider, CircuitBreaker breaker) {
    var limits =
        new Limits(
            Optional.of(INTERVAL),
            Duration.ofHours(1),
            Duration.ofHours(1),
            Failover.BEFORE_ACCEPT);
    var terms =
        new ChannelTerms(
            name,
            10_000,
            ChannelTerms.Rank.STANDARD,
            ChannelState.ACTIVE,
            Set.of(),
            _ -> Optional.empty(),
            limits);
    return new Channel(terms, List.of(new ChannelAccount("", provider, breaker)));
  }

  /** An upstream that takes batches. Its tasks are running unless a test sets their progress. */
  private static class BatchUpstream implements Provider {
    final List<List<Ticket>> requests = new ArrayList<>();
    final Map<Ticket, Progress> progress = new HashMap<>();
    Optional<Cause> failure = Optional.empty();
    Runnable duringRequest = () -> {};

    @Override
    public String name() {
      return "kling";
    }

    @Override
    public int pollBatchMax() {
      return BATCH_MAX;
    }

    @Override
    public Map<Ticket, Progress> pollAll(List<Ticket> tickets) throws ProviderException {
      requests.add(tickets);
      duringRequest.run();
      if (failure.isPresent()) {
        throw new ProviderException(failure.get(), "refused");
      }
      return progress;
    }

    @Override
    public Duration pollInterval() {
      return Duration.ofSeconds(5);
    }

    @Override
    public Submission submit(VideoRequest request) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Lookup lookUp(VideoRequest request) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Progress poll(Ticket ticket) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Cancellation cancel(Ticket ticket) {
      throw new UnsupportedOperationException();
    }
  }

  private PollEntry entry(String channel, Duration untilDeadline) {
    created++;
    var id = TaskId.of(created, created, created);
    var deadline = clock.millis() + untilDeadline.toMillis();
    return new PollEntry(id, AttemptRoute.of(channel), "ticket " + created, deadline, created);
  }

  private PollEntry added() {
    var entry = entry("kling", Duration.ofHours(1));
    polls.add(entry, INTERVAL);
    return entry;
  }

  @Test
  void tasksThatAreDueTogetherShareRequestsOfTheSizeOfTheUpstream() {
    for (var i = 0; i < 250; i++) {
      added();
    }
    scheduler.pass(INTERVAL.minusMillis(1));
    assertThat(upstream.requests).isEmpty();
    scheduler.pass(Duration.ofMillis(50));
    assertThat(upstream.requests).extracting(List::size).containsExactly(100, 100, 50);
    scheduler.pass(INTERVAL);
    assertThat(upstream.requests).hasSize(6);
    assertThat(steps).isEmpty();
  }

  @Test
  void onlyATaskWithAResultTakesAStep() throws ProviderException {
    var running = added();
    var failed = added();
    upstream.progress.put(new Ticket(failed.ticket()), new Progress.WorkLost());
    scheduler.pass(INTERVAL.plusMillis(50));
    assertThat(steps).containsExactly(failed.task());
    scheduler.pass(INTERVAL.multipliedBy(3));
    assertThat(upstream.requests.getLast()).containsExactly(new Ticket(running.ticket()));
    assertThat(steps).containsExactly(failed.task());
  }

  @Test
  void aReleasedTaskTakesItsStepNow() {
    var waiting = added();
    polls.release(waiting.task());
    assertThat(steps).containsExactly(waiting.task());
    scheduler.pass(INTERVAL.multipliedBy(2));
    assertThat(upstream.requests).isEmpty();
  }

  @Test
  void aTaskThatIsReleasedDuringItsPollTakesItsStepOnceAfterIt() {
    var polled = added();
    upstream.duringRequest = () -> polls.release(polled.task());
    scheduler.pass(INTERVAL.multipliedBy(5));
    assertThat(steps).containsExactly(polled.task());
    assertThat(upstream.requests).hasSize(1);
  }

  @Test
  void atItsDeadlineATaskTakesItsStepWithoutAPoll() {
    var entry = entry("kling", Duration.ofSeconds(3));
    polls.add(entry, INTERVAL);
    scheduler.pass(Duration.ofSeconds(3).plusMillis(50));
    assertThat(steps).containsExactly(entry.task());
    assertThat(upstream.requests).isEmpty();
  }

  @Test
  void aTaskOfAnotherNodeOrWithoutAChannelIsNotPolled() {
    var elsewhere = added();
    lost.add(elsewhere.task());
    var removed = entry("removed", Duration.ofHours(1));
    polls.add(removed, INTERVAL);
    scheduler.pass(INTERVAL.plusMillis(50));
    assertThat(steps).containsExactlyInAnyOrder(elsewhere.task(), removed.task());
    assertThat(upstream.requests).isEmpty();
  }

  @Test
  void failedPollsAreRepeatedEachTimeLater() {
    added();
    upstream.failure = Optional.of(new Cause.NotSent());
    scheduler.pass(INTERVAL.plusMillis(50));
    scheduler.pass(Duration.ofSeconds(1).plusMillis(50));
    assertThat(upstream.requests).hasSize(2);
    scheduler.pass(Duration.ofSeconds(1).plusMillis(50));
    assertThat(upstream.requests).hasSize(2);
    scheduler.pass(Duration.ofSeconds(1));
    assertThat(upstream.requests).hasSize(3);
    scheduler.pass(Duration.ofHours(1));
    assertThat(upstream.requests).hasSizeBetween(60, 70);
  }

  @Test
  void aBusyUpstreamReceivesNothingUntilItsTimeIsOver() {
    for (var i = 0; i < 5_000; i++) {
      added();
    }
    upstream.failure = Optional.of(new Cause.Busy(Duration.ofSeconds(30)));
    scheduler.pass(INTERVAL.plusSeconds(29));
    var refused = upstream.requests.size();
    assertThat(refused).isBetween(1, 16);
    upstream.failure = Optional.empty();
    scheduler.pass(Duration.ofSeconds(2));
    assertThat(upstream.requests).hasSizeGreaterThanOrEqualTo(refused + 50 - 16);
    assertThat(steps).isEmpty();
  }

  @Test
  void anAccountThatTheUpstreamRefusesIsReported() {
    added();
    upstream.failure = Optional.of(new Cause.ChannelAccount(AccountProblem.CREDENTIALS));
    scheduler.pass(INTERVAL.plusMillis(50));
    assertThat(breaker.problem()).isPresent();
  }

  /** The requests of the one run on real threads, because they never return. */
  @Test
  void anUpstreamThatHangsHoldsItsRequestsAndNothingElse() throws InterruptedException {
    var end = new CountDownLatch(1);
    var hanging = new AtomicInteger();
    var full = new CountDownLatch(16);
    var hangs =
        new BatchUpstream() {
          @Override
          public Map<Ticket, Progress> pollAll(List<Ticket> tickets) {
            hanging.incrementAndGet();
            full.countDown();
            try {
              end.await();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
            return Map.of();
          }
        };
    var works = new BatchUpstream();
    channels.replace(List.of(channel("hangs", hangs, breaker), channel("works", works, breaker)));
    var healthy = new ArrayList<PollEntry>();
    var done = new CountDownLatch(1_000);
    try (var timer = new TimerScheduler()) {
      var both = schedule(timer, _ -> done.countDown());
      for (var i = 0; i < 10_000; i++) {
        both.add(entry("hangs", Duration.ofHours(1)), Duration.ZERO);
      }
      assertThat(full.await(30, TimeUnit.SECONDS)).isTrue();
      for (var i = 0; i < 1_000; i++) {
        var entry = entry("works", Duration.ofHours(1));
        works.progress.put(new Ticket(entry.ticket()), new Progress.WorkLost());
        healthy.add(entry);
      }
      healthy.forEach(entry -> both.add(entry, Duration.ZERO));
      assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
      assertThat(hanging).hasValue(16);
    } finally {
      end.countDown();
    }
  }

  private PollSchedule schedule(TimerScheduler timer, Consumer<TaskId> runStep) {
    return new PollSchedule(
        channels, poller, new InProcessSignals(), _ -> true, clock, timer, runStep);
  }
}
