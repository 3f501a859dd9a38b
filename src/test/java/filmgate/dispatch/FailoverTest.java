package filmgate.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import filmgate.dispatch.health.CallOutcome;
import filmgate.dispatch.route.Channel;
import filmgate.dispatch.route.ChannelAccount;
import filmgate.dispatch.route.ChannelTerms;
import filmgate.dispatch.route.ChannelTerms.Failover;
import filmgate.dispatch.route.ChannelTerms.Limits;
import filmgate.dispatch.route.ChannelTerms.Rank;
import filmgate.dispatch.route.ChannelTerms.ServedModel;
import filmgate.dispatch.route.CircuitBreaker;
import filmgate.id.TaskId;
import filmgate.provider.AccountStatus.Balance;
import filmgate.provider.Progress;
import filmgate.provider.ProviderException.AccountProblem;
import filmgate.provider.ProviderException.Cause;
import filmgate.store.channel.ChannelState;
import filmgate.task.Failure;
import filmgate.task.FailureCode;
import filmgate.task.TaskState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two channels of one model. */
class FailoverTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Failure FAILED = Failure.of(FailureCode.UPSTREAM_FAILED, "It failed.");

  private final ScriptedProvider a = new ScriptedProvider();
  private final ScriptedProvider b = new ScriptedProvider();

  @TempDir Path directory;
  private DispatchHarness workshop;

  @BeforeEach
  void open() {
    workshop = new DispatchHarness(directory, 0);
  }

  @AfterEach
  void close() {
    workshop.close();
  }

  private void channels(Channel... channels) {
    workshop.channels.replace(List.of(channels));
  }

  private Channel channel(String name, ScriptedProvider provider, int weight) {
    return channel(name, provider, weight, ChannelState.ACTIVE, Failover.BEFORE_ACCEPT);
  }

  private Channel channel(
      String name, ScriptedProvider provider, int weight, ChannelState state, Failover failover) {
    var limits = new Limits(Optional.empty(), Duration.ofHours(1), Duration.ofHours(24), failover);
    var terms =
        new ChannelTerms(
            name,
            100,
            new Rank(0, weight),
            state,
            Set.of(),
            _ -> Optional.of(ServedModel.COMPLETE),
            limits);
    var breaker = new CircuitBreaker(() -> workshop.clock.millis() * 1_000_000);
    return new Channel(terms, List.of(new ChannelAccount(name + "-key", provider, breaker)));
  }

  private List<TaskId> submit(int count) {
    var ids = new ArrayList<TaskId>();
    for (var i = 0; i < count; i++) {
      ids.add(workshop.submit());
    }
    workshop.scheduler.pass(Duration.ZERO);
    return ids;
  }

  private void assertVideos(List<TaskId> ids) {
    assertThat(ids)
        .allSatisfy(id -> assertThat(workshop.state(id)).isInstanceOf(TaskState.Succeeded.class));
  }

  @Test
  void weightsSplitTheTasksAndADeadChannelLosesNone() {
    channels(channel("a", a, 3), channel("b", b, 1));
    submit(40);
    assertThat(a.submitted).hasSize(30);
    assertThat(b.submitted).hasSize(10);
    for (var i = 0; i < 30; i++) {
      a.exception(new Cause.NotSent());
    }
    a.submitted.clear();
    b.submitted.clear();
    var ids = submit(40);
    workshop.scheduler.pass(Duration.ofSeconds(5));
    assertThat(a.submitted).hasSize(30);
    assertThat(b.submitted).containsExactlyInAnyOrderElementsOf(ids);
    workshop.scheduler.pass(MINUTE);
    assertVideos(ids);
  }

  @Test
  void aDeadChannelReturnsByItsNextTask() {
    channels(channel("a", a, 3), channel("b", b, 1));
    for (var i = 0; i < 5; i++) {
      a.exception(new Cause.UpstreamDown(Duration.ZERO));
    }
    submit(20);
    workshop.scheduler.pass(MINUTE);
    a.submitted.clear();
    b.submitted.clear();
    submit(8);
    assertThat(a.submitted).hasSize(6);
    assertThat(b.submitted).hasSize(2);
  }

  @Test
  void theTasksOfAnAccountWithoutCreditGoElsewhere() {
    channels(channel("a", a, 1));
    a.exception(new Cause.ChannelAccount(AccountProblem.OUT_OF_CREDIT));
    a.accountProblem = Optional.of(AccountProblem.OUT_OF_CREDIT);
    var ids = submit(1);
    ids.addAll(submit(2));
    workshop.scheduler.pass(MINUTE);
    assertThat(a.submitted).hasSize(1);
    assertThat(workshop.state(ids.get(1))).isInstanceOf(TaskState.Queued.class);
    var broken = workshop.channels.find("a").orElseThrow();
    channels(broken, channel("b", b, 1));
    workshop.scheduler.pass(MINUTE);
    assertVideos(ids);
    assertThat(b.submitted).containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  void anAccountReturnsByItselfWhenACheckSucceeds() {
    channels(channel("a", a, 1));
    a.exception(new Cause.ChannelAccount(AccountProblem.CREDENTIALS));
    a.accountProblem = Optional.of(AccountProblem.CREDENTIALS);
    var ids = submit(1);
    workshop.scheduler.pass(MINUTE.multipliedBy(5));
    assertThat(a.submitted).hasSize(1);
    a.accountProblem = Optional.empty();
    workshop.scheduler.pass(MINUTE.multipliedBy(2));
    assertVideos(ids);
    assertThat(a.submitted).hasSize(2);
  }

  @Test
  void aFailureAfterTheAcceptanceEndsTheTaskUnlessTheOperatorAllowsAnother() {
    channels(channel("a", a, 1));
    a.polls.add(new Progress.UpstreamFailed(FAILED));
    var ended = workshop.submit();
    workshop.scheduler.pass(MINUTE);
    assertThat(workshop.state(ended)).isEqualTo(new TaskState.Failed(FAILED));

    var first = channel("a", a, 9, ChannelState.ACTIVE, Failover.AFTER_FAILURE);
    channels(first, channel("b", b, 1));
    a.polls.add(new Progress.UpstreamFailed(FAILED));
    var moved = workshop.submit();
    workshop.scheduler.pass(MINUTE);
    assertVideos(List.of(moved));
    assertThat(b.submitted).containsExactly(moved);
    assertThat(b.attempts).containsExactly(moved + "-2");
  }

  @Test
  void aTaskIsFollowedOnAChannelThatWasTakenOut() {
    channels(channel("a", a, 1));
    var id = submit(1).getFirst();
    channels(channel("a", a, 1, ChannelState.REMOVED, Failover.BEFORE_ACCEPT), channel("b", b, 1));
    var next = workshop.submit();
    workshop.restart(0);
    workshop.scheduler.pass(MINUTE);
    assertVideos(List.of(id, next));
    assertThat(a.submitted).containsExactly(id);
    assertThat(b.submitted).containsExactly(next);
  }

  @Test
  void queuedTasksWaitForAPausedChannelAndMoveFromADrainingOne() {
    channels(channel("a", a, 1, ChannelState.PAUSED, Failover.BEFORE_ACCEPT));
    var ids = submit(2);
    workshop.scheduler.pass(MINUTE);
    assertThat(a.submitted).isEmpty();
    channels(channel("a", a, 1, ChannelState.DRAINING, Failover.BEFORE_ACCEPT), channel("b", b, 1));
    workshop.scheduler.pass(MINUTE);
    assertVideos(ids);
    assertThat(b.submitted).containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  void aModelThatAnUpstreamLacksGoesElsewhereAndIsTriedAgain() {
    channels(channel("a", a, 9), channel("b", b, 1));
    a.exception(new Cause.Misconfigured());
    var ids = submit(10);
    workshop.scheduler.pass(Duration.ofSeconds(10));
    ids.addAll(submit(10));
    workshop.scheduler.pass(Duration.ofSeconds(20));
    assertVideos(ids);
    var blocked = workshop.channels.find("a").orElseThrow();
    assertThat(blocked.blocks().isBlocked("kling-v3")).isTrue();
    assertThat(blocked.accounts().getFirst().breaker().allows()).isTrue();
    assertThat(a.submitted).hasSizeLessThanOrEqualTo(9);
    assertThat(b.submitted).hasSizeGreaterThanOrEqualTo(12);
    workshop.scheduler.pass(MINUTE);
    a.submitted.clear();
    submit(10);
    assertThat(a.submitted).hasSize(9);
  }

  @Test
  void aModelThatTheOnlyUpstreamLacksWaitsForTheEndOfTheBlock() {
    channels(channel("a", a, 1));
    a.exception(new Cause.Misconfigured());
    var ids = submit(1);
    workshop.scheduler.pass(Duration.ofSeconds(5));
    ids.addAll(submit(3));
    workshop.scheduler.pass(Duration.ofSeconds(30));
    assertThat(a.submitted).hasSize(1);
    workshop.scheduler.pass(MINUTE);
    assertVideos(ids);
    assertThat(a.submitted).hasSize(5);
  }

  @Test
  void aChangeOfTheConfigurationEndsABlock() {
    channels(channel("a", a, 1));
    a.exception(new Cause.Misconfigured());
    var ids = submit(1);
    workshop.scheduler.pass(Duration.ofSeconds(5));
    channels(channel("a", a, 1));
    workshop.scheduler.pass(Duration.ofSeconds(10));
    assertVideos(ids);
  }

  @Test
  void whatAnUpstreamDidIsCountedForTheOperator() {
    channels(channel("a", a, 1));
    a.exception(new Cause.Busy(Duration.ZERO));
    a.exception(new Cause.NotSent());
    submit(1);
    workshop.scheduler.pass(MINUTE);
    var summary =
        workshop
            .channels
            .find("a")
            .orElseThrow()
            .accounts()
            .getFirst()
            .activity()
            .calls()
            .summary();
    assertThat(summary.submissions()).isEqualTo(3);
    assertThat(summary.outcomes())
        .containsOnly(
            entry(CallOutcome.BUSY, 1L),
            entry(CallOutcome.NOT_SENT, 1L),
            entry(CallOutcome.ACCEPTED, 1L));
    assertThat(summary.latency()).isPresent();
  }

  @Test
  void theBalanceIsReadOnceAnHour() {
    channels(channel("a", a, 1));
    a.balances = List.of(new Balance("pack", "12.5", "units", "online"));
    var activity = workshop.channels.find("a").orElseThrow().accounts().getFirst().activity();
    assertThat(activity.reading()).isEmpty();
    workshop.scheduler.pass(MINUTE);
    assertThat(activity.reading().orElseThrow().balances()).isEqualTo(a.balances);
    a.accountProblem = Optional.of(AccountProblem.CREDENTIALS);
    workshop.scheduler.pass(Duration.ofMinutes(58));
    assertThat(a.checks).isEqualTo(1);
    workshop.scheduler.pass(Duration.ofMinutes(2));
    assertThat(a.checks).isGreaterThan(1);
    assertThat(activity.reading().orElseThrow().failure()).isEqualTo("credentials");
    var account = workshop.channels.find("a").orElseThrow().accounts().getFirst();
    assertThat(account.breaker().problem()).contains(AccountProblem.CREDENTIALS);
  }
}
