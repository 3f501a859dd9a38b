package filmgate.store.audit;

import filmgate.store.audit.TaskMoney.TaskEnd;
import filmgate.store.money.SpendCap.Period;
import filmgate.store.money.Usage;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Holds what is remembered of tasks, for statistics and for spend caps, against the tasks
 * themselves.
 */
final class SpendAudit {
  private final Violations violations;
  private final Map<SpendPeriodKey, CounterCheck> figures = new HashMap<>();
  private final Map<UsageKey, Totals> came = new HashMap<>();

  /** A period of an owner. */
  private record SpendPeriodKey(String owner, Period period, long beginMillis) {
    @Override
    public String toString() {
      return "spend cap of %s: spent per %s from %s"
          .formatted(owner, period.wireName(), Instant.ofEpochMilli(beginMillis));
    }
  }

  /** A figure that is kept of a slot, and what the tasks add up to. */
  private static final class CounterCheck {
    private final long kept;
    private long found;

    CounterCheck(long kept) {
      this.kept = kept;
    }
  }

  /** A line of the statistics. */
  private record UsageKey(String account, String key, String model, long quarterMillis) {
    @Override
    public String toString() {
      return "account %s: usage of %s by %s from %s"
          .formatted(account, model, key, Instant.ofEpochMilli(quarterMillis));
    }
  }

  /** What the ended tasks of a line came to. */
  private record Totals(long succeeded, long failed, long cancelled, long micros) {
    private static final Totals NOTHING = new Totals(0, 0, 0, 0);

    @Override
    public String toString() {
      return "%d succeeded, %d failed, %d cancelled, %d charged"
          .formatted(succeeded, failed, cancelled, micros);
    }

    Totals plus(TaskEnd end, long captured) {
      return switch (end) {
        case OPEN -> this;
        case WITH_VIDEO -> new Totals(succeeded + 1, failed, cancelled, micros + captured);
        case FAILED -> new Totals(succeeded, failed + 1, cancelled, micros + captured);
        case CANCELLED -> new Totals(succeeded, failed, cancelled + 1, micros + captured);
      };
    }
  }

  SpendAudit(Violations violations) {
    this.violations = violations;
  }

  /** A figure that is kept; all of them come before the tasks. */
  void spendCounter(SpendCounterRow row) {
    figures.put(
        new SpendPeriodKey(row.owner(), row.period(), row.beginMillis()),
        new CounterCheck(row.micros()));
  }

  /** A task, and what of its hold was captured. */
  void task(TaskMoney task, long captured) {
    var origin = task.origin();
    if (task.end() != TaskEnd.OPEN) {
      var quarter = origin.createdMillis() / Usage.QUARTER_MILLIS * Usage.QUARTER_MILLIS;
      var place = new UsageKey(task.account(), origin.key(), origin.model(), quarter);
      came.merge(place, Totals.NOTHING.plus(task.end(), captured), SpendAudit::sum);
    }
    if (!figures.isEmpty()) {
      var micros = task.end() == TaskEnd.OPEN ? task.holdMicros() : captured;
      for (var period : Period.values()) {
        var begin = period.begin(origin.createdMillis());
        add(new SpendPeriodKey(task.account(), period, begin), micros);
        add(new SpendPeriodKey(origin.key(), period, begin), micros);
      }
    }
  }

  private void add(SpendPeriodKey slot, long micros) {
    var figure = figures.get(slot);
    if (figure != null) {
      figure.found += micros;
    }
  }

  private static Totals sum(Totals one, Totals other) {
    return new Totals(
        one.succeeded + other.succeeded,
        one.failed + other.failed,
        one.cancelled + other.cancelled,
        one.micros + other.micros);
  }

  /** A line of the statistics, after all tasks. */
  void usage(String account, Usage row) {
    var place = new UsageKey(account, row.key(), row.model(), row.quarterMillis());
    var should = came.remove(place);
    var counts = row.counts();
    var is = new Totals(counts.succeeded(), counts.failed(), counts.cancelled(), row.spentMicros());
    violations.require(
        is.equals(should == null ? Totals.NOTHING : should),
        () -> "%s: %s, but its tasks add up to %s".formatted(place, is, should));
  }

  void finish() {
    came.forEach(
        (place, should) ->
            violations.add("%s: not there, its tasks add up to %s".formatted(place, should)));
    figures.forEach(
        (slot, figure) ->
            violations.require(
                figure.kept == figure.found,
                () ->
                    "%s: %d is kept, its tasks add up to %d"
                        .formatted(slot, figure.kept, figure.found)));
  }
}
