package filmgate.store.sql.task;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.store.StoreSettings.CacheBounds;
import filmgate.store.sql.StoreFixtures;
import filmgate.task.Task;
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
