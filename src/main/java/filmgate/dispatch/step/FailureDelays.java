package filmgate.dispatch.step;

import filmgate.id.TaskId;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How long a task waits after a step that failed: one second, and twice as long after each further
 * failure in a row, at most a minute. Thread-safe.
 */
final class FailureDelays {
  private static final int DOUBLINGS_MAX = 6;
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final Map<TaskId, Integer> failures = new ConcurrentHashMap<>();

  /** Counts a failure, and returns the delay of the next step. */
  Duration failed(TaskId id) {
    return after(failures.merge(id, 1, Integer::sum));
  }

  /** The delay after so many failures in a row, at least one. */
  static Duration after(int failures) {
    var doublings = Math.min(DOUBLINGS_MAX, failures - 1);
    var delay = Duration.ofSeconds(1L << doublings);
    return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
  }

  /** The next failure is the first again. */
  void succeeded(TaskId id) {
    failures.remove(id);
  }
}
