package filmgate.dispatch.step;

import filmgate.id.TaskId;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Decides when a submission whose response was lost may be sent again: after the upstream has said
 * {@value #ANSWERS} times, over at least five seconds, that it does not have it. After a restart
 * the count begins at zero. Thread-safe.
 */
final class ResendGuard {
  private static final int ANSWERS = 3;
  private static final Duration SPAN = Duration.ofSeconds(5);

  /** The delay between two lookups. */
  static final Duration DELAY = SPAN.dividedBy(2);

  private final Clock clock;
  private final Map<TaskId, Answers> answers = new ConcurrentHashMap<>();

  private record Answers(int count, long firstMillis) {}

  ResendGuard(Clock clock) {
    this.clock = clock;
  }

  /** Counts an answer, and returns whether the submission may be sent again. */
  boolean notFound(TaskId task) {
    var now = clock.millis();
    var counted =
        answers.merge(
            task,
            new Answers(1, now),
            (earlier, _) -> new Answers(earlier.count() + 1, earlier.firstMillis()));
    var isSure = counted.count() >= ANSWERS && now - counted.firstMillis() >= SPAN.toMillis();
    if (isSure) {
      answers.remove(task);
    }
    return isSure;
  }

  /** The upstream has the submission, or it is not looked up any more. */
  void forget(TaskId task) {
    answers.remove(task);
  }
}
