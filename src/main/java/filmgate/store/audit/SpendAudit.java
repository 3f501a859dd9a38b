package filmgate.store.audit;

import filmgate.id.KeyId;
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
 * Verifies spend counters and spend caps against the tasks. Keys that replaced each other by
 * rotation spend together, each up to its own caps.
 *
 * <p>The spending of a period is compared with the cap that was in force, for the key that
 * submitted it, when the last task of the period was submitted. A cap that is lowered later, or set
 * after the money was spent, is not a violation. A change of caps or a submission by another key
 * within {@link #TOLERANCE_MILLIS} of a submission may have been written before or after it, so the
 * highest of these caps counts.
 */
final class SpendAudit {
  /** The maximum difference between the order of times and the order of writes. */
  private static final long TOLERANCE_MILLIS = 10_000;

  private final Violations violations;
  private final Map<OwnerId, OwnerId> lineages = new HashMap<>();
  private final Set<OwnerId> owners = new HashSet<>();
  private final Map<SpendPeriod, Long> counters = new HashMap<>();
  private final Map<OwnerId, List<CapChange>> changes = new HashMap<>();
  private final Map<SpendPeriod, PeriodSpend> spent = new HashMap<>();

  /**
   * What the tasks of a period hold and have cost, and when the last priced one was submitted by
   * each owner of caps.
   */
  private static final class PeriodSpend {
    private final Map<OwnerId, Long> lastMillis = new HashMap<>();
    private long micros;
  }

  SpendAudit(Violations violations) {
    this.violations = violations;
  }

  /** The next key of a lineage with several, before all counters and changes. */
  void lineage(KeyId key, KeyId first) {
    lineages.put(key, first);
  }

  /** The next spend counter, before all tasks. */
  void counter(SpendPeriod period, long micros) {
    owners.add(period.owner());
    counters.put(period, micros);
  }

  /** The next change of caps, in the order of writes, before all tasks. */
  void change(CapChange change) {
    owners.add(counted(change.owner()));
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

  private OwnerId counted(OwnerId owner) {
    return lineages.getOrDefault(owner, owner);
  }

  private void add(OwnerId holder, TaskMoney task, long micros) {
    var owner = counted(holder);
    if (!owners.contains(owner)) {
      return;
    }
    var created = task.origin().createdMillis();
    for (var period : Period.values()) {
      var key = new SpendPeriod(owner, period, period.begin(created));
      var sum = spent.computeIfAbsent(key, _ -> new PeriodSpend());
      sum.micros += micros;
      if (task.holdMicros() > 0) {
        sum.lastMillis.merge(holder, created, Math::max);
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
    highestCap(period.period(), sum)
        .ifPresent(
            cap ->
                violations.require(
                    sum.micros <= cap,
                    () -> "%s: %d, above the cap of %d".formatted(period, sum.micros, cap)));
  }

  /** The highest cap for the last submissions; empty if one of them had no cap. */
  private OptionalLong highestCap(Period period, PeriodSpend sum) {
    var last = sum.lastMillis.values().stream().mapToLong(Long::longValue).max().orElse(0);
    var caps =
        sum.lastMillis.entrySet().stream()
            .filter(one -> one.getValue() >= last - TOLERANCE_MILLIS)
            .map(one -> highestCap(one.getKey(), period, one.getValue()))
            .toList();
    return caps.stream().allMatch(OptionalLong::isPresent)
        ? caps.stream().mapToLong(OptionalLong::getAsLong).max()
        : OptionalLong.empty();
  }

  /** The highest cap of an owner in force around this time; empty without a cap. */
  private OptionalLong highestCap(OwnerId owner, Period period, long atMillis) {
    var highest = -1L;
    var all = changes.getOrDefault(owner, List.of());
    var begin = atMillis - TOLERANCE_MILLIS;
    for (var i = 0; i < all.size(); i++) {
      var change = all.get(i);
      var end = i + 1 < all.size() ? all.get(i + 1).atMillis() : Long.MAX_VALUE;
      var since = change.fromCreation() ? Long.MIN_VALUE : change.atMillis();
      if (i == 0 && since >= begin) {
        return OptionalLong.empty();
      }
      if (end >= begin && change.atMillis() <= atMillis + TOLERANCE_MILLIS) {
        switch (period.capOf(change.caps())) {
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
