package filmgate.app.metrics;

import filmgate.id.TaskId;
import filmgate.metrics.Metric;
import filmgate.metrics.MetricRegistry;
import filmgate.task.Effect;
import filmgate.task.Task;
import filmgate.task.TaskState;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * Counts the changes of tasks and their money. Called on the thread of the store's writer after a
 * commit, so that no request waits for it.
 */
final class TaskMetrics {
  /** The most tasks whose state is remembered; the phases of further ones are not counted. */
  private static final int FOLLOWED_MAX = 10_000;

  private static final double MICROS = 1e6;
  private static final double MILLIS = 1e3;
  private static final String NONE = "none";

  private final Counter submitted;
  private final Counter finished;
  private final Histogram duration;
  private final Histogram phases;
  private final LongAdder chargedMicros = new LongAdder();
  private final LongAdder refundedMicros = new LongAdder();
  private final Map<TaskId, CurrentState> current = new ConcurrentHashMap<>();

  /** A state, and when it began (milliseconds since 1970). */
  private record CurrentState(String state, long sinceMillis) {}

  TaskMetrics(MetricRegistry registry) {
    this.submitted = registry.counter(Metric.TASKS_SUBMITTED);
    this.finished = registry.counter(Metric.TASKS_FINISHED);
    this.duration = registry.histogram(Metric.TASK_DURATION);
    this.phases = registry.histogram(Metric.TASK_PHASE_DURATION);
  }

  /** Registers the sums of money in this currency. */
  void registerMoney(MetricRegistry registry, Supplier<String> currency) {
    registry.readFrom(
        Metric.CHARGED, values -> values.add(chargedMicros.sum() / MICROS, currency.get()));
    registry.readFrom(
        Metric.REFUNDED, values -> values.add(refundedMicros.sum() / MICROS, currency.get()));
  }

  /** A task was stored. */
  void submitted(Task task) {
    submitted.labelValues(task.request().model(), mode(task.owner().lane())).inc();
  }

  /** An operator has refunded a charge. */
  void refunded(long micros) {
    refundedMicros.add(micros);
  }

  /** An event has changed a task at this time (milliseconds since 1970). */
  void changed(Task task, List<Effect> effects, long atMillis) {
    var ends = effects.contains(new Effect.Finish());
    if (ends || !task.state().isFinal()) {
      changePhase(task, ends, atMillis);
    }
    if (ends) {
      finish(task);
    }
  }

  private void changePhase(Task task, boolean ends, long atMillis) {
    var state = task.state().wireName();
    var before = current.get(task.id());
    if (before != null && before.state().equals(state)) {
      return;
    }
    if (before != null) {
      observe(before.state(), task, atMillis - before.sinceMillis());
    } else if (wasQueuedUntil(task, atMillis)) {
      observe("queued", task, atMillis - task.timestamps().created());
    }
    if (ends) {
      current.remove(task.id());
    } else if (before != null || current.size() < FOLLOWED_MAX) {
      current.put(task.id(), new CurrentState(state, atMillis));
    }
  }

  /** Whether the first wait in the queue has just ended: the task was started, or never is. */
  private static boolean wasQueuedUntil(Task task, long atMillis) {
    var started = task.timestamps().started();
    return started == 0 || started == atMillis;
  }

  private void observe(String phase, Task task, long millis) {
    phases.labelValues(phase, mode(task.owner().lane())).observe(Math.max(0, millis) / MILLIS);
  }

  private void finish(Task task) {
    var mode = mode(task.owner().lane());
    var model = task.request().model();
    finished
        .labelValues(model, mode, task.backend(), task.state().wireName(), cause(task.state()))
        .inc();
    if (task.state() instanceof TaskState.Succeeded) {
      var times = task.timestamps();
      duration
          .labelValues(model, mode)
          .observe(Math.max(0, times.finished() - times.created()) / MILLIS);
      chargedMicros.add(task.price().chargedMicros(task.state()));
    }
  }

  private static String cause(TaskState state) {
    return state instanceof TaskState.Failed(var failure) ? failure.code().wireName() : NONE;
  }

  /** The label of a lane. */
  static String mode(Task.Lane lane) {
    return lane.isTest() ? "test" : "live";
  }
}
