package filmgate.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.id.TaskId;
import filmgate.store.Command;
import filmgate.store.Command.CancelTask;
import filmgate.store.Command.EraseTask;
import filmgate.store.Outcome.Erasure;
import filmgate.store.Outcome.EventResult;
import filmgate.store.StoreSettings;
import filmgate.store.TaskQueries.CreatedBetween;
import filmgate.store.TaskQueries.LaneFilter;
import filmgate.store.TaskQueries.SortOrder;
import filmgate.store.TaskQueries.StatusFilter;
import filmgate.store.TaskQueries.TaskFilter;
import filmgate.store.TaskQueries.TaskQuery;
import filmgate.task.Labels;
import filmgate.task.RetryPolicy;
import filmgate.task.Task;
import filmgate.task.Task.Lane;
import filmgate.task.TaskMachine;
import filmgate.task.TaskOptions;
import filmgate.task.TestOutcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists, cancels, and erasures of the tasks of an account. */
class TaskListTest {
  private static final AccountId OTHER = new AccountId("acct_b");
  private static final AccountId ROOT = new AccountId("acct_root");

  private final SplittableRandom random = new SplittableRandom(3);
  @TempDir Path directory;
  private SqlStore store;

  @BeforeEach
  void open() {
    var settings = StoreSettings.defaults(directory.resolve("filmgate.db"));
    store = SqlStore.open(settings, new TaskMachine(RetryPolicy.STANDARD));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private TaskId submit() {
    var task = StoreFixtures.task(random);
    store.await(new Command.SubmitTask(task));
    return task.id();
  }

  private EventResult cancel(TaskId id) {
    return store.await(new CancelTask(id, ROOT, StoreFixtures.NOW));
  }

  private List<TaskId> page(TaskFilter filter, Optional<TaskId> after, SortOrder order, int limit) {
    return store.tasks().list(new TaskQuery(ROOT, filter, after, order, limit)).tasks().stream()
        .map(Task::id)
        .toList();
  }

  @Test
  void pagesCoverEveryTaskOnceInBothDirections() {
    var all = new ArrayList<TaskId>();
    for (int i = 0; i < 7; i++) {
      all.add(submit());
    }
    all.sort(Comparator.naturalOrder());
    for (var order : SortOrder.values()) {
      var seen = new ArrayList<TaskId>();
      var after = Optional.<TaskId>empty();
      for (var page = page(TaskFilter.ALL, after, order, 3);
          !page.isEmpty();
          page = page(TaskFilter.ALL, after, order, 3)) {
        seen.addAll(page);
        after = Optional.of(page.getLast());
      }
      assertThat(seen)
          .isEqualTo(order == SortOrder.OLDEST_FIRST ? all : List.copyOf(all.reversed()));
    }
  }

  /** Tasks of more than 1 Mi characters: a page ends with the one that passes 4 Mi. */
  @Test
  void aPageEndsWhenItsTextsAreLong() {
    for (int i = 0; i < 7; i++) {
      var task = StoreFixtures.task(random);
      var request = task.request();
      var large =
          new Task.Request(
              request.model(),
              "x".repeat(1 << 20),
              request.normalized(),
              request.generation(),
              request.options());
      store.await(
          new Command.SubmitTask(
              new Task(
                  task.id(),
                  task.owner(),
                  large,
                  task.price(),
                  task.state(),
                  task.warnings(),
                  task.timestamps(),
                  task.version())));
    }
    var query = new TaskQuery(ROOT, TaskFilter.ALL, Optional.empty(), SortOrder.OLDEST_FIRST, 20);
    var first = store.tasks().list(query);
    assertThat(first.tasks()).hasSize(4);
    assertThat(first.more()).isTrue();
    var after = Optional.of(first.tasks().getLast().id());
    var rest =
        store.tasks().list(new TaskQuery(ROOT, TaskFilter.ALL, after, SortOrder.OLDEST_FIRST, 20));
    assertThat(rest.tasks()).hasSize(3);
    assertThat(rest.more()).isFalse();
  }

  @Test
  void aListContainsOnlyMatchingTasksOfTheAccount() {
    var queued = submit();
    var cancelled = submit();
    cancel(cancelled);
    var newest = SortOrder.NEWEST_FIRST;
    var now = StoreFixtures.NOW.toEpochMilli();
    assertThat(page(new TaskFilter(StatusFilter.QUEUED, "", -1), Optional.empty(), newest, 9))
        .containsExactly(queued);
    assertThat(
            page(
                new TaskFilter(StatusFilter.CANCELLED, "kling-v3", -1),
                Optional.empty(),
                newest,
                9))
        .containsExactly(cancelled);
    assertThat(page(new TaskFilter(StatusFilter.RUNNING, "", -1), Optional.empty(), newest, 9))
        .isEmpty();
    assertThat(page(new TaskFilter(StatusFilter.ANY, "veo", -1), Optional.empty(), newest, 9))
        .isEmpty();
    assertThat(page(new TaskFilter(StatusFilter.ANY, "", now - 1), Optional.empty(), newest, 9))
        .hasSize(2);
    assertThat(page(new TaskFilter(StatusFilter.ANY, "", now), Optional.empty(), newest, 9))
        .isEmpty();
    assertThat(
            store
                .tasks()
                .list(new TaskQuery(OTHER, TaskFilter.ALL, Optional.empty(), newest, 9))
                .tasks())
        .isEmpty();
  }

  private TaskId submit(String externalId, Map<String, String> metadata) {
    var task = labelled(StoreFixtures.task(random), new Labels(externalId, metadata));
    store.await(new Command.SubmitTask(task));
    assertThat(store.tasks().find(task.id())).contains(task);
    return task.id();
  }

  private static Task labelled(Task task, Labels labels) {
    return withOptions(task, new TaskOptions(labels, 3600, TestOutcome.SLOW));
  }

  private static Task withOptions(Task task, TaskOptions terms) {
    var text = task.request().input();
    return new Task(
        task.id(),
        task.owner(),
        new Task.Request("kling-v3", text, text, text, terms),
        task.price(),
        task.state(),
        task.warnings(),
        task.timestamps(),
        1);
  }

  private List<TaskId> labelled(String externalId, Map<String, String> metadata) {
    var filter =
        new TaskFilter(
            StatusFilter.QUEUED, "kling-v3", -1, new Labels(externalId, metadata), LaneFilter.ANY);
    return page(filter, Optional.empty(), SortOrder.NEWEST_FIRST, 9);
  }

  @Test
  void aListIsFilteredByLabelsUntilTheyAreErased() {
    var one = submit("order 1", Map.of("team", "red", "season", "2"));
    var other = submit("order 1", Map.of("team", "blue"));
    submit();
    assertThat(labelled("order 1", Map.of())).containsExactlyInAnyOrder(one, other);
    assertThat(labelled("order 2", Map.of())).isEmpty();
    assertThat(labelled("", Map.of("team", "red"))).containsExactly(one);
    assertThat(labelled("order 1", Map.of("team", "red", "season", "2"))).containsExactly(one);
    assertThat(labelled("", Map.of("team", "red", "season", "3"))).isEmpty();
    close();
    open();
    assertThat(store.tasks().find(one).orElseThrow().request().options().labels().metadata())
        .isEqualTo(Map.of("team", "red", "season", "2"));
    cancel(one);
    var red = new Labels("", Map.of("team", "red", "season", "2"));
    var stopped = new TaskFilter(StatusFilter.CANCELLED, "kling-v3", -1, red, LaneFilter.ANY);
    assertThat(page(stopped, Optional.empty(), SortOrder.NEWEST_FIRST, 9)).containsExactly(one);
    store.await(new EraseTask(one, ROOT, StoreFixtures.NOW));
    assertThat(page(stopped, Optional.empty(), SortOrder.NEWEST_FIRST, 9)).isEmpty();
    assertThat(labelled("", Map.of("team", "red"))).isEmpty();
    var ended = new TaskFilter(StatusFilter.CANCELLED, "kling-v3", -1);
    assertThat(page(ended, Optional.empty(), SortOrder.NEWEST_FIRST, 9)).isEmpty();
    cancel(other);
    assertThat(page(ended, Optional.empty(), SortOrder.NEWEST_FIRST, 9)).containsExactly(other);
  }

  @Test
  void aListOfTestTasksContainsEveryTestTaskAndNoLiveOne() {
    var labels = new Labels("order 1", Map.of("team", "red"));
    var tests = new ArrayList<TaskId>();
    for (var lane : List.of(Lane.LIVE, Lane.TEST, Lane.SIMULATED, Lane.LIVE)) {
      var task = inLane(labelled(StoreFixtures.task(random), labels), lane);
      store.await(new Command.SubmitTask(task));
      if (lane.isTest()) {
        tests.add(task.id());
      }
      assertThat(reopened(task.id()).owner().lane().isTest()).isEqualTo(lane.isTest());
    }
    tests.sort(Comparator.naturalOrder());
    for (var status : List.of(StatusFilter.ANY, StatusFilter.QUEUED)) {
      for (var model : List.of("", "kling-v3")) {
        for (var asked : List.of(Labels.NONE, new Labels("", labels.metadata()), labels)) {
          var filter = new TaskFilter(status, model, -1, asked, LaneFilter.TEST);
          assertThat(page(filter, Optional.empty(), SortOrder.OLDEST_FIRST, 9)).isEqualTo(tests);
        }
      }
    }
  }

  @Test
  void aListIsFilteredByKeyLaneAndTime() {
    var now = StoreFixtures.NOW.toEpochMilli();
    var live = submit();
    var test = inLane(StoreFixtures.task(random), Lane.TEST);
    store.await(new Command.SubmitTask(test));
    var any = new CreatedBetween(-1, Long.MAX_VALUE);
    assertThat(filtered(Optional.of(StoreFixtures.KEY), any, LaneFilter.LIVE))
        .containsExactly(live);
    assertThat(filtered(Optional.empty(), any, LaneFilter.LIVE)).containsExactly(live);
    assertThat(filtered(Optional.of(new KeyId("key_other")), any, LaneFilter.ANY)).isEmpty();
    assertThat(filtered(Optional.empty(), any, LaneFilter.TEST)).containsExactly(test.id());
    assertThat(filtered(Optional.empty(), new CreatedBetween(-1, now), LaneFilter.ANY)).isEmpty();
    assertThat(filtered(Optional.empty(), new CreatedBetween(now - 1, now + 1), LaneFilter.ANY))
        .containsExactlyInAnyOrder(live, test.id());
  }

  private List<TaskId> filtered(Optional<KeyId> key, CreatedBetween created, LaneFilter lane) {
    var filter = new TaskFilter(StatusFilter.ANY, "", key, created, Labels.NONE, lane);
    var pages = new ArrayList<TaskId>();
    for (var order : SortOrder.values()) {
      pages.addAll(page(filter, Optional.empty(), order, 9));
    }
    assertThat(store.tasks().totals(ROOT, filter).count()).isEqualTo(pages.size() / 2);
    return pages.stream().distinct().toList();
  }

  private Task reopened(TaskId id) {
    close();
    open();
    return store.tasks().find(id).orElseThrow();
  }

  private static Task inLane(Task task, Lane lane) {
    return new Task(
        task.id(),
        new Task.Owner(task.owner().account(), task.owner().key(), lane),
        task.request(),
        task.price(),
        task.state(),
        task.warnings(),
        task.timestamps(),
        1);
  }

  @Test
  void pagesOfALabelCoverEveryTaskOnceInBothDirections() {
    var all = new ArrayList<TaskId>();
    for (int i = 0; i < 7; i++) {
      all.add(submit("", Map.of("batch", "1")));
      submit("", Map.of("batch", "2"));
    }
    all.sort(Comparator.naturalOrder());
    var filter =
        new TaskFilter(
            StatusFilter.ANY, "", -1, new Labels("", Map.of("batch", "1")), LaneFilter.ANY);
    for (var order : SortOrder.values()) {
      var first = page(filter, Optional.empty(), order, 4);
      var seen = new ArrayList<>(first);
      seen.addAll(page(filter, Optional.of(first.getLast()), order, 4));
      assertThat(seen)
          .isEqualTo(order == SortOrder.OLDEST_FIRST ? all : List.copyOf(all.reversed()));
    }
  }

  @Test
  void onlyBlobsThatNoTaskNamesAreOrphaned() {
    var digest = "ab".repeat(32);
    var other = "cd".repeat(32);
    var text = "{\"media\":[\"blob:%s\",\"blob:%s\"]}".formatted(digest, other);
    var first = StoreFixtures.task(random, text);
    store.await(new Command.SubmitTask(first));
    var second = StoreFixtures.task(random, text.replace(other, digest));
    store.await(new Command.SubmitTask(second));
    cancel(first.id());
    assertThat(store.tasks().isNamedByTask(other)).isTrue();
    store.await(new EraseTask(first.id(), ROOT, StoreFixtures.NOW));
    var later = StoreFixtures.NOW.plusMillis(1);
    assertThat(store.tasks().orphanedBlobs(StoreFixtures.NOW, 9)).isEmpty();
    assertThat(store.tasks().orphanedBlobs(later, 9)).containsExactlyInAnyOrder(digest, other);
    assertThat(store.tasks().isNamedByTask(other)).isFalse();
    assertThat(store.tasks().isNamedByTask(digest)).isTrue();
    store.await(new Command.ForgetOrphans(List.of(digest, other), later));
    assertThat(store.tasks().orphanedBlobs(later, 9)).isEmpty();
  }

  /** The task of the fixture has 3 hours; the time is that of its end. */
  @Test
  void inputsAreReleasedWhenTheRetentionOfTheTaskEnds() {
    var digest = "ab".repeat(32);
    var text = "{\"media\":[\"blob:%s\"]}".formatted(digest);
    var task = withOptions(StoreFixtures.task(random, text), hours(3));
    store.await(new Command.SubmitTask(task));
    var end = StoreFixtures.NOW.plus(Duration.ofHours(3));
    assertThat(store.await(new Command.ReleaseInputs(end, 9)).rows()).isZero();
    cancel(task.id());
    assertThat(store.await(new Command.ReleaseInputs(end.minusMillis(1), 9)).rows()).isZero();
    assertThat(store.tasks().isNamedByTask(digest)).isTrue();
    assertThat(store.await(new Command.ReleaseInputs(end, 9)).rows()).isEqualTo(1);
    assertThat(store.tasks().isNamedByTask(digest)).isFalse();
    assertThat(store.tasks().orphanedBlobs(end.plusMillis(1), 9)).containsExactly(digest);
    assertThat(store.await(new Command.ReleaseInputs(end, 9)).rows()).isZero();
    assertThat(store.tasks().find(task.id())).isPresent();
  }

  @Test
  void tasksWithoutARetentionKeepTheirInputsForAWeek() {
    var text = "{\"media\":[\"blob:%s\"]}".formatted("ab".repeat(32));
    var task = StoreFixtures.task(random, text);
    store.await(new Command.SubmitTask(task));
    cancel(task.id());
    var end = StoreFixtures.NOW.plus(Duration.ofDays(7));
    assertThat(store.await(new Command.ReleaseInputs(end.minusMillis(1), 9)).rows()).isZero();
    assertThat(store.await(new Command.ReleaseInputs(end, 9)).rows()).isEqualTo(1);
  }

  private static TaskOptions hours(int retention) {
    return TaskOptions.NONE.withRetentionHours(retention);
  }

  @Test
  void onlyTheOwnerCancelsATaskAndTheCancelIsDurable() {
    var id = submit();
    assertThat(store.await(new CancelTask(id, OTHER, StoreFixtures.NOW)))
        .isEqualTo(new EventResult.NoSuchTask());
    assertThat(cancel(id)).isInstanceOf(EventResult.Applied.class);
    assertThat(cancel(id)).isInstanceOf(EventResult.Ignored.class);
    close();
    open();
    assertThat(cancel(id)).isInstanceOf(EventResult.Ignored.class);
    assertThat(store.tasks().find(id).orElseThrow().state().wireName()).isEqualTo("cancelled");
  }

  @Test
  void noQueryReturnsAnErasedTask() {
    var id = submit();
    assertThat(store.await(new EraseTask(id, ROOT, StoreFixtures.NOW)))
        .isEqualTo(new Erasure.Unfinished());
    cancel(id);
    assertThat(store.await(new EraseTask(id, OTHER, StoreFixtures.NOW)))
        .isEqualTo(new Erasure.NoSuchTask());
    assertThat(store.await(new EraseTask(id, ROOT, StoreFixtures.NOW)))
        .isInstanceOf(Erasure.Erased.class);
    assertThat(store.tasks().cached(id)).isEmpty();
    assertThat(store.tasks().find(id)).isEmpty();
    assertThat(page(TaskFilter.ALL, Optional.empty(), SortOrder.NEWEST_FIRST, 9)).isEmpty();
    assertThat(cancel(id)).isEqualTo(new EventResult.NoSuchTask());
    assertThat(store.await(new EraseTask(id, ROOT, StoreFixtures.NOW)))
        .isEqualTo(new Erasure.NoSuchTask());
  }
}
