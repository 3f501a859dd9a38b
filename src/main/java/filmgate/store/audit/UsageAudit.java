package filmgate.store.audit;

import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.store.audit.TaskMoney.TaskEnd;
import filmgate.store.money.Usage;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Verifies the stored usage against the tasks that have ended. */
final class UsageAudit {
  private final Violations violations;
  private final Map<UsageKey, Totals> expected = new HashMap<>();

  /** The tasks that one row of usage counts. */
  private record UsageKey(AccountId account, String key, String model, long quarterMillis) {
    @Override
    public String toString() {
      return "account %s: usage of %s by %s from %s"
          .formatted(account, model, key, Instant.ofEpochMilli(quarterMillis));
    }
  }

  private record Totals(long succeeded, long failed, long cancelled, long micros, long refunded) {
    private static final Totals ZERO = new Totals(0, 0, 0, 0, 0);

    @Override
    public String toString() {
      return "%d succeeded, %d failed, %d cancelled, %d charged, %d refunded"
          .formatted(succeeded, failed, cancelled, micros, refunded);
    }

    Totals plus(TaskEnd end, long cost, long newlyRefunded) {
      var sum = micros + cost;
      var refunds = refunded + newlyRefunded;
      return switch (end) {
        case OPEN -> this;
        case WITH_VIDEO -> new Totals(succeeded + 1, failed, cancelled, sum, refunds);
        case FAILED -> new Totals(succeeded, failed + 1, cancelled, sum, refunds);
        case CANCELLED -> new Totals(succeeded, failed, cancelled + 1, sum, refunds);
      };
    }
  }

  UsageAudit(Violations violations) {
    this.violations = violations;
  }

  /** The next task, what it has cost less its refunds, and its refunds. */
  void task(TaskMoney task, long cost, long refunded) {
    if (task.end() != TaskEnd.OPEN) {
      var origin = task.origin();
      var quarter = origin.createdMillis() / Usage.QUARTER_MILLIS * Usage.QUARTER_MILLIS;
      var key = new UsageKey(task.account(), origin.key().value(), origin.model(), quarter);
      var before = expected.getOrDefault(key, Totals.ZERO);
      expected.put(key, before.plus(task.end(), cost, refunded));
    }
  }

  /** The next row of usage, after all tasks. */
  void usage(AccountId account, Usage row) {
    var key =
        new UsageKey(
            account, row.key().map(KeyId::value).orElse(""), row.model(), row.quarterMillis());
    var tasks = expected.getOrDefault(key, Totals.ZERO);
    expected.remove(key);
    var counts = row.counts();
    var stored =
        new Totals(
            counts.succeeded(),
            counts.failed(),
            counts.cancelled(),
            row.spentMicros(),
            row.refundedMicros());
    violations.require(
        stored.equals(tasks),
        () -> "%s: %s, but its tasks add up to %s".formatted(key, stored, tasks));
  }

  void finish() {
    expected.forEach(
        (key, tasks) ->
            violations.add("%s: missing, but its tasks add up to %s".formatted(key, tasks)));
  }
}
