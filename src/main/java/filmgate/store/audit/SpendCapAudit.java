package filmgate.store.audit;

import filmgate.keys.Limits.Cap;
import filmgate.keys.Limits.Spend;
import filmgate.store.money.SpendCap.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Finds spending above a cap.
 *
 * <p>What the tasks of a period hold and have cost is compared with the cap that was in force when
 * the last of them was submitted: a cap that is lowered later, or set after the money was spent, is
 * no violation. Changes of caps within {@link #TOLERANCE_MILLIS} of a submission may have been
 * written before or after it, so the highest of them counts.
 */
final class SpendCapAudit {
  /** How far the times of a submission and of a change can be from the order of their writing. */
  private static final long TOLERANCE_MILLIS = 10_000;

  private final Violations violations;
  private final Map<String, List<CapChange>> changes = new HashMap<>();
  private final Map<CapPeriod, PeriodSpend> spent = new HashMap<>();

  /** A period of an owner. */
  private record CapPeriod(String owner, Period period, long beginMillis) {
    @Override
    public String toString() {
      return "spend cap of %s: spent per %s from %s"
          .formatted(owner, period.wireName(), Instant.ofEpochMilli(beginMillis));
    }
  }

  /** What the tasks of a period hold and have cost, and when the last of them was submitted. */
  private static final class PeriodSpend {
    private long micros;
    private long lastMillis;
  }

  SpendCapAudit(Violations violations) {
    this.violations = violations;
  }

  /** The next change, in the order of their writing; all of them come before the tasks. */
  void change(CapChange change) {
    changes.computeIfAbsent(change.owner(), _ -> new ArrayList<>()).add(change);
  }

  /** The caps that an owner has now, after all changes. */
  void current(String owner, Spend caps) {
    var logged = changes.getOrDefault(owner, List.of());
    violations.require(
        logged.isEmpty() || logged.getLast().caps().equals(caps),
        () ->
            "spend cap of %s: not what the log of changes says (%s)"
                .formatted(owner, logged.getLast().caps()));
  }

  /** A task that held money when it was submitted, and what it holds or has cost now. */
  void task(TaskMoney task, long micros) {
    if (task.holdMicros() > 0 && !changes.isEmpty()) {
      add(task.account(), task, micros);
      add(task.origin().key(), task, micros);
    }
  }

  private void add(String owner, TaskMoney task, long micros) {
    if (!changes.containsKey(owner)) {
      return;
    }
    var created = task.origin().createdMillis();
    for (var period : Period.values()) {
      var slot = new CapPeriod(owner, period, period.begin(created));
      var sum = spent.computeIfAbsent(slot, _ -> new PeriodSpend());
      sum.micros += micros;
      sum.lastMillis = Math.max(sum.lastMillis, created);
    }
  }

  void finish() {
    spent.forEach(
        (slot, sum) ->
            highest(slot, sum.lastMillis)
                .ifPresent(
                    cap ->
                        violations.require(
                            sum.micros <= cap,
                            () -> "%s: %d, above the cap of %d".formatted(slot, sum.micros, cap))));
  }

  /** The highest cap that was in force around this time; empty where there was none. */
  private OptionalLong highest(CapPeriod slot, long atMillis) {
    var highest = -1L;
    var all = changes.getOrDefault(slot.owner(), List.of());
    var begin = atMillis - TOLERANCE_MILLIS;
    for (var i = 0; i < all.size(); i++) {
      var change = all.get(i);
      var end = i + 1 < all.size() ? all.get(i + 1).atMillis() : Long.MAX_VALUE;
      var since = change.fromCreation() ? Long.MIN_VALUE : change.atMillis();
      if (i == 0 && since >= begin) {
        return OptionalLong.empty();
      }
      if (end >= begin && change.atMillis() <= atMillis + TOLERANCE_MILLIS) {
        switch (cap(change.caps(), slot.period())) {
          case Cap.Unlimited() -> {
            return OptionalLong.empty();
          }
          case Cap.AtMost(var micros) -> highest = Math.max(highest, micros);
        }
      }
    }
    return highest < 0 ? OptionalLong.empty() : OptionalLong.of(highest);
  }

  private static Cap cap(Spend caps, Period period) {
    return switch (period) {
      case DAY -> caps.perDay();
      case MONTH -> caps.perMonth();
      case TOTAL -> caps.total();
    };
  }
}
