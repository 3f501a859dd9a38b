package filmgate.dispatch.step;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.dispatch.step.PollQueue.DuePoll;
import filmgate.id.TaskId;
import filmgate.task.AttemptRoute;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PollQueueTest {
  private static final AttemptRoute ROUTE = AttemptRoute.of("kling");

  private final SplittableRandom random = new SplittableRandom(7);
  private final PollQueue queue = new PollQueue(ROUTE);

  private DuePoll poll(int failures) {
    var id = TaskId.of(random.nextInt(5), random.nextLong(), random.nextLong());
    var entry = new PollEntry(id, ROUTE, "ticket " + id, random.nextLong(), random.nextLong());
    return new DuePoll(entry, failures);
  }

  @Test
  void tasksLeaveByTheTimeOfTheirNextPoll() {
    var late = poll(0);
    var early = poll(3);
    queue.add(late, 20);
    queue.add(early, 10);
    assertThat(queue.nextDue()).isEqualTo(10);
    assertThat(queue.takeDue(9, 5)).isEmpty();
    assertThat(queue.takeDue(20, 1)).containsExactly(early);
    assertThat(queue.takeDue(20, 5)).containsExactly(late);
    assertThat(queue.nextDue()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void aTaskThatIsAddedAgainIsThereOnce() {
    var poll = poll(0);
    queue.add(poll, 10);
    queue.add(poll, 30);
    assertThat(queue.size()).isOne();
    assertThat(queue.takeDue(29, 5)).isEmpty();
    assertThat(queue.takeDue(30, 5)).containsExactly(poll);
  }

  /** Adds, removes, and takes at random, and compares each result with a plain map. */
  @Test
  void aLongHistoryAgreesWithAMap() {
    record Due(DuePoll poll, long millis) {}
    var expected = new HashMap<TaskId, Due>();
    var known = new ArrayList<DuePoll>();
    for (var step = 0; step < 200_000; step++) {
      var kind = random.nextInt(10);
      if (kind < 6 || known.isEmpty()) {
        var poll =
            kind == 0 && !known.isEmpty() ? known.get(random.nextInt(known.size())) : poll(kind);
        var millis = step + random.nextInt(50_000);
        known.add(poll);
        queue.add(poll, millis);
        expected.put(poll.entry().task(), new Due(poll, millis));
      } else if (kind < 8) {
        var task = known.get(random.nextInt(known.size())).entry().task();
        assertThat(queue.remove(task)).isEqualTo(expected.remove(task) != null);
      } else {
        var taken = queue.takeDue(step, 3);
        for (var poll : taken) {
          var one = Objects.requireNonNull(expected.remove(poll.entry().task()));
          assertThat(one.poll()).isEqualTo(poll);
          assertThat(one.millis()).isLessThanOrEqualTo(step);
        }
        assertThat(taken.size() == 3 || queue.nextDue() > step).isTrue();
      }
      assertThat(queue.size()).isEqualTo(expected.size());
    }
    var rest = queue.takeDue(Long.MAX_VALUE - 1, Integer.MAX_VALUE);
    var inOrder =
        rest.stream()
            .map(poll -> Objects.requireNonNull(expected.get(poll.entry().task())).millis())
            .toList();
    assertThat(inOrder).hasSize(expected.size()).isSortedAccordingTo(Comparator.naturalOrder());
    assertThat(List.copyOf(rest)).doesNotHaveDuplicates();
  }
}
