package filmgate.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.store.Command.ApplyEvent;
import filmgate.store.Command.ClaimShards;
import filmgate.store.Command.SubmitTask;
import filmgate.store.StoreException;
import filmgate.store.StoreException.Kind;
import filmgate.store.StoreSettings;
import filmgate.store.StoreSettings.CacheBounds;
import filmgate.task.RetryPolicy;
import filmgate.task.Task;
import filmgate.task.TaskMachine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriterTest {
  private final SplittableRandom random = new SplittableRandom(7);

  @TempDir Path directory;

  private SqlStore open(int queueMax) {
    var bounds = new CacheBounds(1000, 1 << 20);
    var settings =
        new StoreSettings(
            directory.resolve("w.db"), 16, queueMax, 1, bounds, StoreSettings.TRUNCATION_INTERVAL);
    return SqlStore.open(settings, new TaskMachine(RetryPolicy.STANDARD));
  }

  private static Kind kindOf(Throwable failure) {
    var cause = failure instanceof CompletionException e ? e.getCause() : failure;
    return cause instanceof StoreException refused ? refused.kind() : Kind.BROKEN;
  }

  @Test
  void aFullQueueRefusesAtOnceAndFinishesWhatItAccepted() {
    try (var store = open(2)) {
      var tasks = Stream.generate(() -> StoreFixtures.task(random)).limit(500).toList();
      var stored = new HashSet<Task>();
      var refused = new HashSet<Kind>();
      var answers =
          tasks.stream()
              .map(
                  task ->
                      store.submit(new SubmitTask(task)).handle((_, e) -> Optional.ofNullable(e)))
              .toList();
      for (int i = 0; i < tasks.size(); i++) {
        var task = tasks.get(i);
        answers.get(i).join().ifPresentOrElse(e -> refused.add(kindOf(e)), () -> stored.add(task));
      }
      assertThat(refused).containsExactly(Kind.BUSY);
      assertThat(tasks)
          .filteredOn(task -> !store.tasks().history(task.id()).isEmpty())
          .containsExactlyInAnyOrderElementsOf(stored)
          .isNotEmpty();
    }
  }

  @Test
  void aCompletedChangeIsInTheCache() throws Exception {
    try (var store = open(4096)) {
      store
          .submit(new ClaimShards("a", StoreFixtures.NOW, Duration.ofDays(1)))
          .get(9, TimeUnit.SECONDS);
      var versions =
          IntStream.range(0, 300)
              .mapToObj(_ -> StoreFixtures.task(random))
              .flatMap(
                  task ->
                      Stream.of(
                          store.submit(new SubmitTask(task)).thenApply(_ -> seen(store, task)),
                          store
                              .submit(
                                  new ApplyEvent(
                                      task.id(), 1, StoreFixtures.started(), StoreFixtures.NOW))
                              .thenApply(_ -> seen(store, task) - 1)))
              .toList();
      for (var version : versions) {
        assertThat(version.get(9, TimeUnit.SECONDS)).isPositive();
      }
    }
  }

  private static long seen(SqlStore store, Task task) {
    return store.tasks().cached(task.id()).map(Task::version).orElse(0L);
  }
}
