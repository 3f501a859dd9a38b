package filmgate.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TaskIdTest {
  private final Random random = new Random(1);

  @Test
  void anIdIsTaskAndTwentySixCharactersAndReadsBack() {
    var id = next(1_763_712_000_000L);
    assertThat(id.value()).hasSize("task_".length() + 26).startsWith("task_01");
    assertThat(TaskId.parse(id.value())).contains(id);
  }

  @Test
  void laterIdsSortAfterEarlierOnes() {
    assertThat(next(1_763_712_000_000L)).isLessThan(next(1_763_712_000_001L));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "task_", "task_xxxxxxxxxx", "01KAB", "task_81KABCDEFGHJKMNPQRSTVWXYZ0", "Ü"})
  void whatCannotBeAnIdIsNone(String text) {
    assertThat(TaskId.parse(text)).isEmpty();
  }

  @Test
  void shardsAreEvenlyUsed() {
    var counts = new int[TaskId.SHARDS];
    IntStream.range(0, 25_600).forEach(i -> counts[next(1_763_712_000_000L + i).shard()]++);
    assertThat(IntStream.of(counts)).allSatisfy(count -> assertThat(count).isBetween(50, 160));
  }

  private TaskId next(long millis) {
    return TaskId.of(millis, random.nextLong(), random.nextLong());
  }
}
