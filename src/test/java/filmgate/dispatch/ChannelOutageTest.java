package filmgate.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import filmgate.dispatch.route.Channel;
import filmgate.dispatch.route.ChannelAccount;
import filmgate.dispatch.route.ChannelTerms;
import filmgate.dispatch.route.CircuitBreaker;
import filmgate.event.AccountOutage;
import filmgate.event.Event;
import filmgate.event.EventData;
import filmgate.id.AccountId;
import filmgate.id.TaskId;
import filmgate.provider.Lookup;
import filmgate.provider.Progress;
import filmgate.provider.ProviderException.AccountProblem;
import filmgate.provider.ProviderException.Cause;
import filmgate.store.EventQueries.EventFilter;
import filmgate.store.EventQueries.EventQuery;
import filmgate.store.Outcome.EventResult;
import filmgate.store.TaskQueries.SortOrder;
import filmgate.task.Task;
import filmgate.task.TaskState;
import filmgate.task.Video;
import filmgate.task.Video.UpstreamCost;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is recorded of channels for the operator. */
class ChannelOutageTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

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

  private Channel channel(String name, ScriptedProvider provider) {
    var breaker = new CircuitBreaker(() -> workshop.clock.millis() * 1_000_000);
    var terms = ChannelTerms.builtIn(name, 10).withAttemptLimit(MINUTE);
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

  /** The events of the operator, oldest first. */
  private List<EventData> events() {
    var query = new EventQuery(EventFilter.of(AccountId.ROOT), 0, SortOrder.OLDEST_FIRST, 1000);
    return workshop.store.events().list(query).stream()
        .map(Event::data)
        .filter(data -> data.type().startsWith("channel."))
        .toList();
  }

  private static AccountOutage outage(String problem, int usable) {
    return new AccountOutage("a", "scripted", "a-key", problem, usable);
  }

  @Test
  void anOutageAndItsEndHaveOneEventEach() {
    channels(channel("a", a));
    a.exception(new Cause.ChannelAccount(AccountProblem.CREDENTIALS));
    a.accountProblem = Optional.of(AccountProblem.CREDENTIALS);
    submit(3);
    workshop.scheduler.pass(MINUTE.multipliedBy(3));
    assertThat(events()).containsExactly(new EventData.ChannelOut(outage("credentials", 0)));
    a.accountProblem = Optional.of(AccountProblem.SUSPENDED);
    workshop.scheduler.pass(MINUTE.multipliedBy(2));
    assertThat(events()).hasSize(2).endsWith(new EventData.ChannelOut(outage("suspended", 0)));
    a.accountProblem = Optional.empty();
    workshop.scheduler.pass(MINUTE.multipliedBy(2));
    assertThat(events())
        .hasSize(3)
        .endsWith(new EventData.ChannelIn(outage("suspended", 1), "usable"));
    assertThat(workshop.store.channels().outages()).isEmpty();
  }

  @Test
  void aCheckThatSucceedsWithoutABalanceRepeatsNoEvent() {
    channels(channel("a", a));
    for (var refusal = 0; refusal < 3; refusal++) {
      a.exception(new Cause.ChannelAccount(AccountProblem.OUT_OF_CREDIT));
    }
    var ids = submit(1);
    workshop.scheduler.pass(MINUTE.multipliedBy(2));
    assertThat(a.submitted).hasSizeGreaterThan(1);
    assertThat(events()).hasSize(1);
    workshop.scheduler.pass(MINUTE.multipliedBy(3));
    assertVideos(ids);
    assertThat(events()).hasSize(2);
  }

  @Test
  void anOutageWithoutFurtherTasksEndsWithinMinutes() {
    channels(channel("a", a));
    a.exception(new Cause.ChannelAccount(AccountProblem.CREDENTIALS));
    var id = submit(1).getFirst();
    assertThat(workshop.cancel(id)).isInstanceOf(EventResult.Applied.class);
    workshop.scheduler.pass(MINUTE.multipliedBy(3));
    assertThat(events()).hasSize(1);
    workshop.scheduler.pass(MINUTE.multipliedBy(5));
    assertThat(events()).hasSize(2);
  }

  @Test
  void anOutageSurvivesARestartAndAChangeOfTheChannel() {
    channels(channel("a", a));
    a.exception(new Cause.ChannelAccount(AccountProblem.CREDENTIALS));
    a.accountProblem = Optional.of(AccountProblem.CREDENTIALS);
    submit(1);
    workshop.scheduler.pass(Duration.ofSeconds(10));
    channels(channel("a", a));
    workshop.scheduler.pass(Duration.ofSeconds(10));
    assertThat(a.submitted).hasSize(1);
    workshop.restart(0);
    channels(channel("a", a));
    workshop.scheduler.pass(MINUTE);
    assertThat(a.submitted).hasSize(1);
    assertThat(events()).hasSize(1);
    a.accountProblem = Optional.empty();
    workshop.scheduler.pass(MINUTE.multipliedBy(2));
    assertThat(a.submitted).hasSize(2);
    assertThat(events()).hasSize(2);
  }

  @Test
  void aRemovedCredentialEndsItsOutage() {
    channels(channel("a", a));
    a.exception(new Cause.ChannelAccount(AccountProblem.CREDENTIALS));
    a.accountProblem = Optional.of(AccountProblem.CREDENTIALS);
    submit(1);
    workshop.scheduler.pass(Duration.ofSeconds(10));
    channels(channel("b", b));
    workshop.scheduler.pass(Duration.ofSeconds(10));
    assertThat(events())
        .hasSize(2)
        .endsWith(new EventData.ChannelIn(outage("credentials", 0), "removed"));
  }

  @Test
  void theCostOfTheUpstreamIsKeptForTheOperator() {
    channels(channel("a", a));
    var costs = List.of(new UpstreamCost(4_200_000, "units"), new UpstreamCost(1, "USD"));
    a.polls.add(new Progress.Completed(new Video.Unmeasured(URI.create("file:/a.mp4")), costs));
    var id = submit(1).getFirst();
    workshop.scheduler.pass(MINUTE);
    var other = submit(1).getFirst();
    workshop.scheduler.pass(MINUTE);
    assertVideos(List.of(id, other));
    assertThat(workshop.store.tasks().upstreamCosts(id)).containsExactlyInAnyOrderElementsOf(costs);
    assertThat(workshop.store.tasks().upstreamCosts(other)).isEmpty();
  }

  @Test
  void aTaskWithAnUnknownOutcomeIsListedForTheOperator() {
    channels(channel("a", a));
    for (var lookup = 0; lookup < 20; lookup++) {
      a.lookups.add(new Lookup.Undetermined());
    }
    a.exception(new Cause.OutcomeUnknown());
    var lost = submit(1).getFirst();
    var good = submit(1).getFirst();
    workshop.scheduler.pass(MINUTE.multipliedBy(2));
    assertVideos(List.of(good));
    assertThat(workshop.state(lost)).isInstanceOf(TaskState.Failed.class);
    var tasks = workshop.store.tasks();
    assertThat(tasks.withUnknownOutcome("a", Optional.empty(), 10))
        .extracting(Task::id)
        .containsExactly(lost);
    assertThat(tasks.withUnknownOutcome("a", Optional.of(lost), 10)).isEmpty();
    assertThat(tasks.withUnknownOutcome("b", Optional.empty(), 10)).isEmpty();
    assertThat(workshop.store.channels().unknownOutcomes()).containsOnly(entry("a", 1L));
  }
}
