package filmgate.store.audit;

import filmgate.id.OwnerId;
import filmgate.keys.Limits.Cap;
import filmgate.keys.Limits.Spend;
import filmgate.store.money.SpendCap.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Verifies spend counters and spend caps against the tasks.
 *
 * <p>The spending of a period is compared with the cap that was in force when the last task of the
 * period was submitted. A cap that is lowered later, or set after the money was spent, is not a
 * violation. A change of caps within {@link #TOLERANCE_MILLIS} of a submission may have been
 * written before or after it, so the highest of these caps counts.
 */
final class SpendAudit {
  /** The maximum difference between the order of times and the order of writes. */
  private static final long TOLERANCE_MILLIS = 10_000;

  private final Violations violations;
  private final Set<OwnerId> owners = new HashSet<>();
  private final Map<SpendPeriod, Long> counters = new HashMap<>();
  private final Map<OwnerId, List<CapChange>> changes = new HashMap<>();
  private final Map<SpendPeriod, PeriodSpend> spent = new HashMap<>();

  /** What the tasks of a period hold and have cost, and when the last priced one was submitted. */
  private static final class PeriodSpend {
    private long micros;
    private long lastMillis;
  }

  SpendAudit(Violations violations) {
    this.violations = violations;
  }

  /** The next spend counter, before all tasks. */
  void counter(SpendPeriod period, long micros) {
    owners.add(period.owner());
    counters.put(period, micros);
  }

  /** The next change of caps, in the order of writes, before all tasks. */
  void change(CapChange change) {
    owners.add(change.owner());
    changes.computeIfAbsent(change.owner(), _ -> new ArrayList<>()).add(change);
  }

  /** The current caps of an owner, after all changes. */
  void current(OwnerId owner, Spend caps) {
    var logged = changes.getOrDefault(owner, List.of());
    violations.require(
        logged.isEmpty() || logged.getLast().caps().equals(caps),
        () ->
            "spend cap of %s: differs from the audit log (%s)"
                .formatted(owner, logged.getLast().caps()));
  }

  /** The next task, and what it holds or has cost. */
  void task(TaskMoney task, long micros) {
    if (!owners.isEmpty()) {
      add(task.account(), task, micros);
      add(task.origin().key(), task, micros);
    }
  }

  private void add(OwnerId owner, TaskMoney task, long micros) {
    if (!owners.contains(owner)) {
      return;
    }
    var created = task.origin().createdMillis();
    for (var period : Period.values()) {
      var key = new SpendPeriod(owner, period, period.begin(created));
      var sum = spent.computeIfAbsent(key, _ -> new PeriodSpend());
      sum.micros += micros;
      if (task.holdMicros() > 0) {
        sum.lastMillis = Math.max(sum.lastMillis, created);
      }
    }
  }

  void finish() {
    counters.forEach(this::verifyCounter);
    spent.forEach(this::verifyCap);
  }

  private void verifyCounter(SpendPeriod period, long stored) {
    var sum = spent.getOrDefault(period, new PeriodSpend());
    violations.require(
        stored == sum.micros,
        () -> "%s: %d is stored, but its tasks add up to %d".formatted(period, stored, sum.micros));
  }

  private void verifyCap(SpendPeriod period, PeriodSpend sum) {
    highestCap(period, sum.lastMillis)
        .ifPresent(
            cap ->
                violations.require(
                    sum.micros <= cap,
                    () -> "%s: %d, above the cap of %d".formatted(period, sum.micros, cap)));
  }

  /** The highest cap in force around this time; empty without a cap. */
  private OptionalLong highestCap(SpendPeriod period, long atMillis) {
    var highest = -1L;
    var all = changes.getOrDefault(period.owner(), List.of());
    var begin = atMillis - TOLERANCE_MILLIS;
    for (var i = 0; i < all.size(); i++) {
      var change = all.get(i);
      var end = i + 1 < all.size() ? all.get(i + 1).atMillis() : Long.MAX_VALUE;
      var since = change.fromCreation() ? Long.MIN_VALUE : change.atMillis();
      if (i == 0 && since >= begin) {
        return OptionalLong.empty();
      }
      if (end >= begin && change.atMillis() <= atMillis + TOLERANCE_MILLIS) {
        switch (period.period().capOf(change.caps())) {
          case Cap.Unlimited() -> {
            return OptionalLong.empty();
          }
          case Cap.AtMost(var micros) -> highest = Math.max(highest, micros);
        }
      }
    }
    return highest < 0 ? OptionalLong.empty() : OptionalLong.of(highest);
  }
}
