package filmgate.store.sql.task;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.store.StoreSettings.CacheBounds;
import filmgate.store.sql.StoreFixtures;
import filmgate.task.Task;
import filmgate.task.TaskWarning;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TaskCacheTest {
  private final SplittableRandom random = new SplittableRandom(7);

  private List<Task> tasks(int count, String text) {
    return Stream.generate(() -> StoreFixtures.task(random, text)).limit(count).toList();
  }

  @Test
  void theOldestChangeIsEvictedFirst() {
    var recent = new TaskCache(new CacheBounds(2, 1000));
    var tasks = tasks(3, "{}");
    recent.put(tasks.get(0));
    recent.put(tasks.get(1));
    recent.put(tasks.get(0));
    recent.put(tasks.get(2));
    assertThat(recent.find(tasks.get(0).id())).contains(tasks.get(0));
    assertThat(recent.find(tasks.get(1).id())).isEmpty();
    assertThat(recent.find(tasks.get(2).id())).contains(tasks.get(2));
  }

  @Test
  void longTextsLeaveRoomForFewerTasks() {
    var recent = new TaskCache(new CacheBounds(100, 95));
    var tasks = tasks(4, "x".repeat(10));
    tasks.forEach(recent::put);
    tasks.forEach(recent::put);
    assertThat(tasks).filteredOn(task -> recent.find(task.id()).isPresent()).hasSize(3);
  }

  /** A task of thirty characters and many warnings. */
  @Test
  void warningsCountAsTexts() {
    var recent = new TaskCache(new CacheBounds(100, 1_000));
    var plain = tasks(1, "x".repeat(10)).getFirst();
    var warned = withWarnings(tasks(1, "x".repeat(10)).getFirst(), 50);
    recent.put(plain);
    recent.put(warned);
    assertThat(warned.characters()).isEqualTo(30 + 50L * (4 + 7 + 8 + 2));
    assertThat(recent.find(warned.id())).isEmpty();
    recent.put(withWarnings(plain, 46));
    assertThat(recent.find(plain.id())).isPresent();
    recent.put(withWarnings(plain, 47));
    assertThat(recent.find(plain.id())).isEmpty();
  }

  private static Task withWarnings(Task task, int count) {
    var warning = new TaskWarning("seed", "ignored", "Ignored.", "忽略");
    return new Task(
        task.id(),
        task.owner(),
        task.request(),
        task.price(),
        task.state(),
        Collections.nCopies(count, warning),
        task.timestamps(),
        task.version());
  }

  @Test
  void aTaskLargerThanTheCacheIsNotCached() {
    var recent = new TaskCache(new CacheBounds(100, 95));
    var large = tasks(1, "x".repeat(40)).getFirst();
    recent.put(large);
    assertThat(recent.find(large.id())).isEmpty();
    var small = tasks(1, "x").getFirst();
    recent.put(small);
    assertThat(recent.find(small.id())).contains(small);
  }
}
