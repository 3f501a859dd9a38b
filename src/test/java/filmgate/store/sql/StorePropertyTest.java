package filmgate.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.id.TaskId;
import filmgate.store.Command.ApplyEvent;
import filmgate.store.Command.ClaimShards;
import filmgate.store.Command.SubmitTask;
import filmgate.store.Outcome.EventResult;
import filmgate.store.StoreSettings;
import filmgate.store.StoreSettings.CacheBounds;
import filmgate.task.Price;
import filmgate.task.RetryPolicy;
import filmgate.task.Task;
import filmgate.task.TaskMachine;
import filmgate.task.TaskState;
import filmgate.task.Transition;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random events give every task the same state in the store and in the state machine. */
class StorePropertyTest {
  private static final int TASKS = 40;
  private static final int EVENTS = 1500;

  private final TaskMachine machine = new TaskMachine(RetryPolicy.STANDARD);
  private final Map<TaskId, TaskState> states = new HashMap<>();
  private final Map<TaskId, Long> versions = new HashMap<>();

  @TempDir Path directory;

  /** With the small bound, most reads use the database. */
  private SqlStore open() {
    var settings =
        new StoreSettings(
            directory.resolve("p.db"),
            64,
            8192,
            2,
            new CacheBounds(10, 1 << 20),
            StoreSettings.TRUNCATION_INTERVAL);
    return SqlStore.open(settings, machine);
  }

  private boolean moves(ApplyEvent command) {
    return switch (machine.next(
        states.getOrDefault(command.task(), TaskState.initial()), Price.FREE, command.event())) {
      case Transition.Changed(var state, var _) -> {
        states.put(command.task(), state);
        versions.merge(command.task(), 1L, Long::sum);
        yield true;
      }
      case Transition.Ignored _ -> false;
    };
  }

  private static boolean moved(CompletableFuture<EventResult> answer) throws Exception {
    return answer.get(20, TimeUnit.SECONDS) instanceof EventResult.Applied;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theStoreAgreesWithTheMachine(long seed) throws Exception {
    var random = new SplittableRandom(seed);
    var tasks = Stream.generate(() -> StoreFixtures.task(random)).limit(TASKS).toList();
    var events = StoreFixtures.events();
    var expected = new ArrayList<Boolean>();
    var answers = new ArrayList<CompletableFuture<EventResult>>();
    try (var store = open()) {
      for (var task : tasks) {
        states.put(task.id(), task.state());
        versions.put(task.id(), 1L);
        store.submit(new SubmitTask(task)).get(20, TimeUnit.SECONDS);
      }
      store
          .submit(new ClaimShards("a", StoreFixtures.NOW, Duration.ofDays(1)))
          .get(20, TimeUnit.SECONDS);
      for (int i = 0; i < EVENTS; i++) {
        var event = events.get(random.nextInt(events.size()));
        var command =
            new ApplyEvent(tasks.get(random.nextInt(TASKS)).id(), 1, event, StoreFixtures.NOW);
        expected.add(moves(command));
        answers.add(store.submit(command));
      }
      for (int i = 0; i < EVENTS; i++) {
        assertThat(moved(answers.get(i))).isEqualTo(expected.get(i));
      }
      assertThat(expected).contains(true, false);
      tasks.forEach(task -> assertSame(store, task));
    }
    try (var store = open()) {
      tasks.forEach(task -> assertSame(store, task));
    }
  }

  private void assertSame(SqlStore store, Task submitted) {
    var task = store.tasks().find(submitted.id()).orElseThrow();
    assertThat(task.state()).isEqualTo(states.get(task.id()));
    assertThat(task.version()).isEqualTo(versions.get(task.id()));
    var history = store.tasks().history(task.id());
    assertThat(history).hasSize((int) task.version());
    assertThat(history.getLast().state()).isEqualTo(task.state().wireName());
    assertThat(task.timestamps().finished() != 0).isEqualTo(task.state().isFinal());
  }
}
