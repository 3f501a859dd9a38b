package filmgate.store.audit;

import filmgate.store.SpendCap.Period;
import filmgate.store.Usage;
import filmgate.store.audit.TaskMoney.End;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Holds what is remembered of tasks, for statistics and for spend caps, against the tasks
 * themselves.
 */
final class SpendCheck {
  private final Violations violations;
  private final Map<Slot, Figure> figures = new HashMap<>();
  private final Map<Place, Came> came = new HashMap<>();

  /** A period of an owner. */
  private record Slot(String owner, Period period, long beginMillis) {
    @Override
    public String toString() {
      return "spend cap of %s: spent per %s from %s"
          .formatted(owner, period.word(), Instant.ofEpochMilli(beginMillis));
    }
  }

  /** A figure that is kept of a slot, and what the tasks add up to. */
  private static final class Figure {
    private final long kept;
    private long found;

    Figure(long kept) {
      this.kept = kept;
    }
  }

  /** A line of the statistics. */
  private record Place(String account, String key, String model, long quarterMillis) {
    @Override
    public String toString() {
      return "account %s: usage of %s by %s from %s"
          .formatted(account, model, key, Instant.ofEpochMilli(quarterMillis));
    }
  }

  /** What the ended tasks of a line came to. */
  private record Came(long succeeded, long failed, long cancelled, long micros) {
    private static final Came NOTHING = new Came(0, 0, 0, 0);

    @Override
    public String toString() {
      return "%d succeeded, %d failed, %d cancelled, %d charged"
          .formatted(succeeded, failed, cancelled, micros);
    }

    Came plus(End end, long captured) {
      return switch (end) {
        case OPEN -> this;
        case WITH_FILM -> new Came(succeeded + 1, failed, cancelled, micros + captured);
        case FAILED -> new Came(succeeded, failed + 1, cancelled, micros + captured);
        case CANCELLED -> new Came(succeeded, failed, cancelled + 1, micros + captured);
      };
    }
  }

  SpendCheck(Violations violations) {
    this.violations = violations;
  }

  /** A figure that is kept; all of them come before the tasks. */
  void spending(SpendingRow row) {
    figures.put(new Slot(row.owner(), row.period(), row.beginMillis()), new Figure(row.micros()));
  }

  /** A task, and what of its hold was captured. */
  void task(TaskMoney task, long captured) {
    var origin = task.origin();
    if (task.end() != End.OPEN) {
      var quarter = origin.createdMillis() / Usage.QUARTER_MILLIS * Usage.QUARTER_MILLIS;
      var place = new Place(task.account(), origin.key(), origin.model(), quarter);
      came.merge(place, Came.NOTHING.plus(task.end(), captured), SpendCheck::sum);
    }
    if (!figures.isEmpty()) {
      var micros = task.end() == End.OPEN ? task.holdMicros() : captured;
      for (var period : Period.values()) {
        var begin = period.begin(origin.createdMillis());
        add(new Slot(task.account(), period, begin), micros);
        add(new Slot(origin.key(), period, begin), micros);
      }
    }
  }

  private void add(Slot slot, long micros) {
    var figure = figures.get(slot);
    if (figure != null) {
      figure.found += micros;
    }
  }

  private static Came sum(Came one, Came other) {
    return new Came(
        one.succeeded + other.succeeded,
        one.failed + other.failed,
        one.cancelled + other.cancelled,
        one.micros + other.micros);
  }

  /** A line of the statistics, after all tasks. */
  void usage(String account, Usage row) {
    var place = new Place(account, row.key(), row.model(), row.quarterMillis());
    var should = came.remove(place);
    var counts = row.counts();
    var is = new Came(counts.succeeded(), counts.failed(), counts.cancelled(), row.spentMicros());
    violations.unless(
        is.equals(should == null ? Came.NOTHING : should),
        () -> "%s: %s, but its tasks add up to %s".formatted(place, is, should));
  }

  void finish() {
    came.forEach(
        (place, should) ->
            violations.add("%s: not there, its tasks add up to %s".formatted(place, should)));
    figures.forEach(
        (slot, figure) ->
            violations.unless(
                figure.kept == figure.found,
                () ->
                    "%s: %d is kept, its tasks add up to %d"
                        .formatted(slot, figure.kept, figure.found)));
  }
}
