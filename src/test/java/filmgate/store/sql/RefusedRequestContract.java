package filmgate.store.sql;

import static filmgate.store.sql.StoreFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import filmgate.dispatch.maintenance.StoreMaintenance;
import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.id.TaskId;
import filmgate.refused.RefusedRequest;
import filmgate.refused.RefusedRequest.FieldProblem;
import filmgate.refused.RefusedRequest.Refusal;
import filmgate.refused.RefusedRequest.RequestTarget;
import filmgate.refused.RefusedRequest.Sender;
import filmgate.refused.SentBody;
import filmgate.store.Command;
import filmgate.store.Command.RecordRefusedRequests;
import filmgate.store.Store;
import filmgate.store.refused.RefusedRequestQueries;
import filmgate.store.refused.RefusedRequestQueries.RefusedFilter;
import filmgate.store.refused.RefusedRequestQueries.RefusedGroup;
import filmgate.store.refused.RefusedRequestQueries.RefusedPage;
import filmgate.task.Price;
import filmgate.testing.ManualScheduler;
import filmgate.testing.SettableClock;
import filmgate.text.LocalizedText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The refused requests of accounts, in every store. */
abstract class RefusedRequestContract {
  private static final AccountId ONE = new AccountId("acc_one");
  private static final AccountId TWO = new AccountId("acc_two");
  private static final KeyId KEY = new KeyId("key_1");
  private static final Duration HOUR = Duration.ofHours(1);

  private final SplittableRandom random = new SplittableRandom(3);
  private Store store;

  abstract Store open();

  @BeforeEach
  void openStore() {
    store = open();
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  private static RefusedRequest refused(AccountId account, Instant at, String param) {
    return refused(account, false, at, param);
  }

  private static RefusedRequest refused(AccountId account, boolean test, Instant at, String param) {
    var violation =
        new FieldProblem(param, "out_of_range", new LocalizedText("is too large", "过大"));
    return new RefusedRequest(
        0,
        at,
        new Sender(account, KEY, test, "curl/8"),
        new RequestTarget("req_1", "POST", "/v1/videos/generations", "/v1/videos/generations"),
        new Refusal(400, "invalid_request_error", violation),
        List.of(violation, violation),
        "kling-v3",
        new SentBody("{\"duration\":99}", 15, false));
  }

  private void record(RefusedRequest... requests) {
    store.await(new RecordRefusedRequests(List.of(requests)));
  }

  private List<RefusedRequest> all(AccountId account) {
    return list(RefusedFilter.of(account, Instant.EPOCH));
  }

  private List<RefusedRequest> list(RefusedFilter filter) {
    return store.refusedRequests().list(new RefusedPage(filter, RefusedPage.NEWEST, 5_000));
  }

  private static List<String> params(List<RefusedRequest> requests) {
    return requests.stream().map(one -> one.error().param()).toList();
  }

  @Test
  void aRequestIsReadAsItWasRecorded() {
    var request = refused(ONE, NOW, "duration");
    record(request);
    var read = all(ONE).getFirst();
    assertThat(read)
        .isEqualTo(
            new RefusedRequest(
                read.id(),
                request.at(),
                request.sender(),
                request.target(),
                request.error(),
                request.problems(),
                request.model(),
                request.body()));
    assertThat(store.refusedRequests().find(RefusedFilter.of(ONE, Instant.EPOCH), read.id()))
        .contains(read);
  }

  @Test
  void anAccountSeesOnlyItsOwnNewestFirst() {
    record(refused(ONE, NOW, "a"), refused(TWO, NOW, "b"), refused(ONE, NOW, "c"));
    assertThat(params(all(ONE))).containsExactly("c", "a");
    var other = all(TWO).getFirst();
    assertThat(store.refusedRequests().find(RefusedFilter.of(ONE, Instant.EPOCH), other.id()))
        .isEmpty();
    assertThat(store.refusedRequests().groups(RefusedFilter.of(TWO, Instant.EPOCH), NOW))
        .extracting(RefusedGroup::param)
        .containsExactly("b");
  }

  @Test
  void pagesContinueAfterTheLastId() {
    for (var i = 0; i < 5; i++) {
      record(refused(ONE, NOW, "p" + i));
    }
    var filter = RefusedFilter.of(ONE, Instant.EPOCH);
    var found = new ArrayList<String>();
    var before = RefusedPage.NEWEST;
    for (var page = next(filter, before); !page.isEmpty(); page = next(filter, before)) {
      found.addAll(params(page));
      before = page.getLast().id();
    }
    assertThat(found).containsExactly("p4", "p3", "p2", "p1", "p0");
  }

  private List<RefusedRequest> next(RefusedFilter filter, long before) {
    return store.refusedRequests().list(new RefusedPage(filter, before, 2));
  }

  @Test
  void filtersSelect() {
    record(
        refused(ONE, NOW, "multi_prompt[0].duration"),
        refused(ONE, NOW, "multi_prompt[7].duration"),
        refused(ONE, true, NOW.minus(HOUR), "mode"));
    assertThat(list(filter("multi_prompt[].duration"))).hasSize(2);
    assertThat(list(filter("multi_prompt[7].duration"))).hasSize(1);
    var all = RefusedFilter.of(ONE, Instant.EPOCH);
    assertThat(params(list(all.withTest(true)))).containsExactly("mode");
    assertThat(list(all.withTest(false))).hasSize(2);
    assertThat(list(RefusedFilter.of(ONE, NOW))).hasSize(2);
    assertThat(list(filter(Optional.of(KEY), "out_of_range", "kling-v3", 400))).hasSize(3);
    assertThat(list(filter(Optional.of(new KeyId("key_2")), "", "", 0))).isEmpty();
    assertThat(list(filter(Optional.empty(), "invalid_type", "", 0))).isEmpty();
    assertThat(list(filter(Optional.empty(), "", "veo-3", 0))).isEmpty();
    assertThat(list(filter(Optional.empty(), "", "", 404))).isEmpty();
  }

  private static RefusedFilter filter(String param) {
    return new RefusedFilter(
        ONE, Optional.empty(), Optional.empty(), "", param, "", 0, Instant.EPOCH);
  }

  private static RefusedFilter filter(
      Optional<KeyId> key, String reason, String model, int status) {
    return new RefusedFilter(ONE, Optional.empty(), key, reason, "", model, status, Instant.EPOCH);
  }

  @Test
  void groupsCountByReasonAndField() {
    record(
        refused(ONE, NOW.minus(HOUR.multipliedBy(25)), "multi_prompt[0].duration"),
        refused(ONE, NOW.minus(HOUR.multipliedBy(2)), "mode"),
        refused(ONE, NOW.minus(HOUR), "multi_prompt[3].duration"));
    var groups = store.refusedRequests().groups(RefusedFilter.of(ONE, Instant.EPOCH), NOW);
    assertThat(groups)
        .extracting(RefusedGroup::param)
        .containsExactly("multi_prompt[].duration", "mode");
    var first = groups.getFirst();
    assertThat(first.count()).isEqualTo(2);
    assertThat(first.first()).isEqualTo(NOW.minus(HOUR.multipliedBy(25)));
    assertThat(first.latest().error().param()).isEqualTo("multi_prompt[3].duration");
    assertThat(first.daily()).containsExactly(0L, 0L, 0L, 0L, 0L, 1L, 1L);
  }

  /** A client that repeats one error does not displace the others. */
  @Test
  void theNumberOfRequestsIsBounded() {
    record(refused(ONE, NOW, "rare"), refused(TWO, NOW, "other"));
    for (var batch = 0; batch < 4; batch++) {
      record(
          IntStream.range(0, 200)
              .mapToObj(_ -> refused(ONE, NOW, "frequent"))
              .toArray(RefusedRequest[]::new));
    }
    assertThat(list(filter("frequent"))).hasSize(RefusedRequestQueries.GROUP_MAX);
    assertThat(list(filter("rare"))).hasSize(1);
    for (var batch = 0; batch < 12; batch++) {
      var names = batch * 100;
      record(
          IntStream.range(0, 100)
              .mapToObj(i -> refused(ONE, NOW, "name" + (names + i)))
              .toArray(RefusedRequest[]::new));
    }
    var left = params(all(ONE));
    assertThat(left).hasSize(RefusedRequestQueries.ACCOUNT_MAX).doesNotContain("rare");
    assertThat(left.getFirst()).isEqualTo("name1199");
    assertThat(all(TWO)).hasSize(1);
  }

  @Test
  void oldRequestsAreDeletedAndTheirIdsAreNotUsedAgain() {
    var clock = new SettableClock(NOW);
    var scheduler = new ManualScheduler(clock);
    new StoreMaintenance(store, clock, scheduler).refusedRequests().startNow();
    record(refused(ONE, NOW, "old"));
    var old = all(ONE).getFirst().id();
    scheduler.pass(Duration.ZERO);
    clock.move(RefusedRequestQueries.RETENTION);
    scheduler.pass(Duration.ZERO);
    assertThat(all(ONE)).hasSize(1);
    scheduler.pass(Duration.ofMinutes(2));
    assertThat(all(ONE)).isEmpty();
    record(refused(ONE, clock.instant(), "new"));
    assertThat(all(ONE).getFirst().id()).isGreaterThan(old);
  }

  @Test
  void whatNamesATaskIsDeletedWithItAndNothingElse() {
    var task = finished();
    var other = finished();
    record(
        naming(NOW, "/v1/tasks/" + task, ""),
        naming(NOW, "/v1/tasks", "{\"task_id\":\"" + other + "\",\"parent\":\"" + task + "\"}"),
        naming(NOW, "/v1/tasks/" + other, ""),
        naming(NOW, "/v1/tasks", ""));
    store.await(new Command.EraseTask(other, TWO, NOW));
    assertThat(all(ONE)).hasSize(4);
    store.await(new Command.EraseTask(task, ONE, NOW));
    assertThat(paths()).containsExactly("/v1/tasks", "/v1/tasks/" + other);
    store.await(new Command.EraseTask(other, ONE, NOW));
    assertThat(paths()).containsExactly("/v1/tasks");
  }

  /** A request waits in memory for up to half a second. */
  @Test
  void aRequestThatIsStoredAfterItsTaskWasErasedIsDropped() {
    var task = finished();
    store.await(new Command.EraseTask(task, ONE, NOW.plus(HOUR)));
    record(
        naming(NOW, "/v1/tasks/" + task, ""),
        naming(NOW.plus(HOUR).plusMillis(1), "/v1/later/" + task, ""),
        naming(NOW, "/v1/tasks", ""));
    assertThat(paths()).containsExactly("/v1/tasks", "/v1/later/" + task);
  }

  private List<String> paths() {
    return all(ONE).stream().map(one -> one.target().path()).toList();
  }

  private TaskId finished() {
    if (store.accounts().account(ONE).isEmpty()) {
      store.await(new Command.CreateAccount(ONE, "one", "USD", 0, StoreFixtures.BY));
    }
    var task = StoreFixtures.priced(random, ONE, Price.FREE);
    store.await(new Command.SubmitTask(task));
    store.await(new Command.CancelTask(task.id(), ONE, NOW));
    return task.id();
  }

  private static RefusedRequest naming(Instant at, String path, String body) {
    var one = refused(ONE, at, "p");
    return new RefusedRequest(
        0,
        at,
        one.sender(),
        new RequestTarget("req_1", "GET", "/v1/tasks/{id}", path),
        one.error(),
        one.problems(),
        "",
        new SentBody(body, body.length(), false));
  }

  @Test
  void requestsOutliveARestart() {
    record(refused(ONE, NOW, "a"));
    store.close();
    store = open();
    assertThat(params(all(ONE))).containsExactly("a");
  }
}
