package filmgate.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.store.Command;
import filmgate.store.Command.CancelTask;
import filmgate.store.Command.EraseTask;
import filmgate.store.Outcome.Advancement;
import filmgate.store.Outcome.Erasure;
import filmgate.store.StoreSettings;
import filmgate.store.Tasks.Filter;
import filmgate.store.Tasks.Order;
import filmgate.store.Tasks.Query;
import filmgate.store.Tasks.Standing;
import filmgate.task.Labels;
import filmgate.task.RetryPolicy;
import filmgate.task.Task;
import filmgate.task.TaskId;
import filmgate.task.TaskMachine;
import filmgate.task.TaskOptions;
import filmgate.task.TestOutcome;
import java.nio.file.Path;
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

/** What an account may ask of all its tasks, and do to them. */
class TaskListTest {
  private static final String ROOT = "acct_root";

  private final SplittableRandom random = new SplittableRandom(3);
  @TempDir Path directory;
  private SqlStore store;

  @BeforeEach
  void open() {
    var settings = StoreSettings.standard(directory.resolve("filmgate.db"));
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

  private Advancement cancel(TaskId id) {
    return store.await(new CancelTask(id, ROOT, StoreFixtures.NOW));
  }

  private List<TaskId> page(Filter filter, Optional<TaskId> after, Order order, int limit) {
    return store.tasks().page(new Query(ROOT, filter, after, order, limit)).stream()
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
    for (var order : Order.values()) {
      var seen = new ArrayList<TaskId>();
      var after = Optional.<TaskId>empty();
      for (var page = page(Filter.ALL, after, order, 3);
          !page.isEmpty();
          page = page(Filter.ALL, after, order, 3)) {
        seen.addAll(page);
        after = Optional.of(page.getLast());
      }
      assertThat(seen).isEqualTo(order == Order.OLDEST_FIRST ? all : List.copyOf(all.reversed()));
    }
  }

  @Test
  void aListHoldsWhatTheFilterMeansAndNobodyElsesTasks() {
    var queued = submit();
    var cancelled = submit();
    cancel(cancelled);
    var newest = Order.NEWEST_FIRST;
    var now = StoreFixtures.NOW.toEpochMilli();
    assertThat(page(new Filter(Standing.QUEUED, "", -1), Optional.empty(), newest, 9))
        .containsExactly(queued);
    assertThat(page(new Filter(Standing.CANCELLED, "kling-v3", -1), Optional.empty(), newest, 9))
        .containsExactly(cancelled);
    assertThat(page(new Filter(Standing.RUNNING, "", -1), Optional.empty(), newest, 9)).isEmpty();
    assertThat(page(new Filter(Standing.ANY, "veo", -1), Optional.empty(), newest, 9)).isEmpty();
    assertThat(page(new Filter(Standing.ANY, "", now - 1), Optional.empty(), newest, 9)).hasSize(2);
    assertThat(page(new Filter(Standing.ANY, "", now), Optional.empty(), newest, 9)).isEmpty();
    assertThat(store.tasks().page(new Query("acct_b", Filter.ALL, Optional.empty(), newest, 9)))
        .isEmpty();
  }

  private TaskId submit(String externalId, Map<String, String> metadata) {
    var task = labelled(StoreFixtures.task(random), new Labels(externalId, metadata));
    store.await(new Command.SubmitTask(task));
    assertThat(store.tasks().find(task.id())).contains(task);
    return task.id();
  }

  private static Task labelled(Task task, Labels labels) {
    var text = task.request().input();
    var terms = new TaskOptions(labels, 3600, TestOutcome.SLOW);
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
    var filter = new Filter(Standing.QUEUED, "kling-v3", -1, new Labels(externalId, metadata));
    return page(filter, Optional.empty(), Order.NEWEST_FIRST, 9);
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
    var stopped = new Filter(Standing.CANCELLED, "kling-v3", -1, red);
    assertThat(page(stopped, Optional.empty(), Order.NEWEST_FIRST, 9)).containsExactly(one);
    store.await(new EraseTask(one, ROOT, StoreFixtures.NOW));
    assertThat(page(stopped, Optional.empty(), Order.NEWEST_FIRST, 9)).isEmpty();
    assertThat(labelled("", Map.of("team", "red"))).isEmpty();
    var ended = new Filter(Standing.CANCELLED, "kling-v3", -1);
    assertThat(page(ended, Optional.empty(), Order.NEWEST_FIRST, 9)).isEmpty();
    cancel(other);
    assertThat(page(ended, Optional.empty(), Order.NEWEST_FIRST, 9)).containsExactly(other);
  }

  @Test
  void pagesOfALabelCoverEveryTaskOnceInBothDirections() {
    var all = new ArrayList<TaskId>();
    for (int i = 0; i < 7; i++) {
      all.add(submit("", Map.of("batch", "1")));
      submit("", Map.of("batch", "2"));
    }
    all.sort(Comparator.naturalOrder());
    var filter = new Filter(Standing.ANY, "", -1, new Labels("", Map.of("batch", "1")));
    for (var order : Order.values()) {
      var first = page(filter, Optional.empty(), order, 4);
      var seen = new ArrayList<>(first);
      seen.addAll(page(filter, Optional.of(first.getLast()), order, 4));
      assertThat(seen).isEqualTo(order == Order.OLDEST_FIRST ? all : List.copyOf(all.reversed()));
    }
  }

  @Test
  void whatAnErasedTaskNamedIsOrphanedAndWhatAnotherNamesIsStillNamed() {
    var digest = "ab".repeat(32);
    var other = "cd".repeat(32);
    var text = "{\"media\":[\"blob:%s\",\"blob:%s\"]}".formatted(digest, other);
    var first = StoreFixtures.task(random, text);
    store.await(new Command.SubmitTask(first));
    var second = StoreFixtures.task(random, text.replace(other, digest));
    store.await(new Command.SubmitTask(second));
    assertThat(store.tasks().waitsFor(other)).isTrue();
    cancel(first.id());
    assertThat(store.tasks().waitsFor(other)).isFalse();
    assertThat(store.tasks().names(other)).isTrue();
    store.await(new EraseTask(first.id(), ROOT, StoreFixtures.NOW));
    var later = StoreFixtures.NOW.plusMillis(1);
    assertThat(store.tasks().orphanedBlobs(StoreFixtures.NOW, 9)).isEmpty();
    assertThat(store.tasks().orphanedBlobs(later, 9)).containsExactlyInAnyOrder(digest, other);
    assertThat(store.tasks().names(other)).isFalse();
    assertThat(store.tasks().names(digest)).isTrue();
    store.await(new Command.DropLooseBlobs(List.of(digest, other), later));
    assertThat(store.tasks().orphanedBlobs(later, 9)).isEmpty();
  }

  @Test
  void aCancelBelongsToTheAccountAndSurvives() {
    var id = submit();
    assertThat(store.await(new CancelTask(id, "acct_b", StoreFixtures.NOW)))
        .isEqualTo(new Advancement.NoSuchTask());
    assertThat(cancel(id)).isInstanceOf(Advancement.Advanced.class);
    assertThat(cancel(id)).isInstanceOf(Advancement.Unmoved.class);
    close();
    open();
    assertThat(cancel(id)).isInstanceOf(Advancement.Unmoved.class);
    assertThat(store.tasks().find(id).orElseThrow().state().wireName()).isEqualTo("cancelled");
  }

  @Test
  void anErasedTaskIsFoundNowhere() {
    var id = submit();
    assertThat(store.await(new EraseTask(id, ROOT, StoreFixtures.NOW)))
        .isEqualTo(new Erasure.Unfinished());
    cancel(id);
    assertThat(store.await(new EraseTask(id, "acct_b", StoreFixtures.NOW)))
        .isEqualTo(new Erasure.NoSuchTask());
    assertThat(store.await(new EraseTask(id, ROOT, StoreFixtures.NOW)))
        .isInstanceOf(Erasure.Erased.class);
    assertThat(store.tasks().recent(id)).isEmpty();
    assertThat(store.tasks().find(id)).isEmpty();
    assertThat(page(Filter.ALL, Optional.empty(), Order.NEWEST_FIRST, 9)).isEmpty();
    assertThat(cancel(id)).isEqualTo(new Advancement.NoSuchTask());
    assertThat(store.await(new EraseTask(id, ROOT, StoreFixtures.NOW)))
        .isEqualTo(new Erasure.NoSuchTask());
  }
}
