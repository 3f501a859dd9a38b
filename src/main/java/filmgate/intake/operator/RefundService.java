package filmgate.intake.operator;

import filmgate.id.TaskId;
import filmgate.intake.idempotency.ChangeContext;
import filmgate.intake.idempotency.ChangeExecutor;
import filmgate.store.Command.RefundTask;
import filmgate.store.Outcome.IdempotentOutcome;
import filmgate.store.Outcome.RefundResult;
import filmgate.store.Store;
import java.time.Clock;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refunds what tasks have cost, for the admin API and the command line. */
public final class RefundService {
  private static final Logger LOG = LoggerFactory.getLogger(RefundService.class);

  private final ChangeExecutor changes;

  public RefundService(Store store, Clock clock) {
    this.changes = new ChangeExecutor(store, clock);
  }

  /**
   * Returns a part of what a task has cost to its account.
   *
   * @param micros the amount; empty for all that was not refunded before
   */
  public IdempotentOutcome<RefundResult> refund(
      ChangeContext change, TaskId task, OptionalLong micros, String memo) {
    var command = new RefundTask(task, micros, memo, changes.changedBy(change));
    var outcome = changes.execute(change, command, "");
    if (outcome instanceof IdempotentOutcome.Performed(RefundResult.Refunded refunded)) {
      LOG.info(
          "event=task_refunded task={} credited={} transfer={} by={}",
          task,
          refunded.transfer().account(),
          refunded.transfer().id(),
          change.actor());
    }
    return outcome;
  }
}
