package filmgate.store.audit;

import filmgate.id.AccountId;
import filmgate.store.audit.TaskMoney.TaskEnd;
import filmgate.store.money.Transfer;

/** The holds, captures, releases, and refunds of one task. */
final class Settlement {
  private final AccountId account;
  private final Violations violations;
  private int holds;
  private int captures;
  private int releases;
  private long held;
  private long captured;
  private long released;
  private long refunded;

  Settlement(AccountId account, Violations violations) {
    this.account = account;
    this.violations = violations;
  }

  /** What the task has cost, less its refunds. */
  long cost() {
    return captured - refunded;
  }

  long refunded() {
    return refunded;
  }

  void add(Transfer transfer) {
    violations.require(
        account.equals(transfer.account()),
        () -> "task %s: money of two accounts".formatted(transfer.task()));
    switch (transfer.kind()) {
      case HOLD -> {
        holds++;
        held += transfer.micros();
      }
      case CAPTURE -> {
        captures++;
        captured += transfer.micros();
      }
      case RELEASE -> {
        releases++;
        released += transfer.micros();
      }
      case ADJUSTMENT -> refunded += transfer.micros();
      case TOP_UP -> {}
    }
  }

  void verify(TaskMoney task) {
    violations.require(
        holds == 1 && held == task.holdMicros() && account.equals(task.account()),
        () ->
            "task %s: its price holds %d of %s, the ledger has %d holds of %d of %s"
                .formatted(task.id(), task.holdMicros(), task.account(), holds, held, account));
    verifyRefunds(task);
    switch (task.end()) {
      case OPEN ->
          violations.require(
              captures == 0 && releases == 0,
              () -> "task %s: settled, but it has not ended".formatted(task.id()));
      case WITH_VIDEO, FAILED, CANCELLED -> verifyEnded(task);
    }
  }

  private void verifyRefunds(TaskMoney task) {
    violations.require(
        refunded <= captured,
        () -> "task %s: %d refunded of %d captured".formatted(task.id(), refunded, captured));
    violations.require(
        refunded == task.refundedMicros(),
        () ->
            "task %s: records %d refunded, its transfers add up to %d"
                .formatted(task.id(), task.refundedMicros(), refunded));
  }

  private void verifyEnded(TaskMoney task) {
    violations.require(
        captures <= 1 && releases <= 1,
        () -> "task %s: %d captures and %d releases".formatted(task.id(), captures, releases));
    violations.require(
        captured + released == held,
        () ->
            "task %s: %d captured and %d released of %d held"
                .formatted(task.id(), captured, released, held));
    violations.require(
        task.end() == TaskEnd.WITH_VIDEO || captured == 0,
        () -> "task %s: charged %d without a video".formatted(task.id(), captured));
  }

  void reportMissingTask(String task) {
    violations.add(
        "task %s: missing, but the ledger has %d held, %d captured, %d released, %d refunded"
            .formatted(task, held, captured, released, refunded));
  }
}
