package filmgate.store.audit;

import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.id.OwnerId;
import filmgate.keys.Limits.Spend;
import filmgate.store.audit.TaskMoney.TaskEnd;
import filmgate.store.money.Account.Balance;
import filmgate.store.money.LedgerSeal;
import filmgate.store.money.Transfer;
import filmgate.store.money.Usage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Verifies all rows about money against each other.
 *
 * <p>The rows are of one snapshot. Transfers come first, in the order of their ids, then tasks,
 * then usage and balances; {@link #finish} returns the report. Memory grows with the priced tasks,
 * not with the transfers.
 */
public final class LedgerAudit {
  private final Violations violations = new Violations();
  private final SealAudit seals;
  private final UsageAudit usage = new UsageAudit(violations);
  private final SpendAudit spending = new SpendAudit(violations);
  private final Map<String, AccountTotals> accounts = new HashMap<>();
  private final Map<String, Settlement> settlements = new HashMap<>();
  private long transfers;
  private long tasks;
  private long openHolds;
  private long total;

  /** The sums of an account's transfers, and the holds of its open tasks. */
  private static final class AccountTotals {
    private long available;
    private long held;
    private long spent;
    private long openHolds;
  }

  /** An audit against these seals, in the order of their ranges. */
  public LedgerAudit(List<LedgerSeal> seals) {
    this.seals = new SealAudit(seals, violations);
  }

  /** The next transfer. */
  public void transfer(Transfer transfer) {
    transfers++;
    seals.transfer(transfer);
    verifySides(transfer);
    add(transfer.debit(), -transfer.micros());
    add(transfer.credit(), transfer.micros());
    switch (transfer.kind()) {
      case HOLD, RELEASE -> settle(transfer);
      case CAPTURE -> {
        settle(transfer);
        totals(transfer.account().value()).spent += transfer.micros();
      }
      case ADJUSTMENT -> {
        if (transfer.isRefund()) {
          settle(transfer);
          totals(transfer.account().value()).spent -= transfer.micros();
        }
      }
      case TOP_UP -> {}
    }
  }

  private void add(String side, long micros) {
    var totals = totals(Transfer.owner(side));
    if (Transfer.isHeld(side)) {
      totals.held += micros;
    } else {
      totals.available += micros;
    }
  }

  private AccountTotals totals(String account) {
    return accounts.computeIfAbsent(account, _ -> new AccountTotals());
  }

  private void settle(Transfer transfer) {
    settlements
        .computeIfAbsent(transfer.task(), _ -> new Settlement(transfer.account(), violations))
        .add(transfer);
  }

  /** The kind of a transfer determines its sides. */
  private void verifySides(Transfer transfer) {
    var account = transfer.account();
    var held = Transfer.held(account);
    var valid =
        switch (transfer.kind()) {
          case HOLD -> is(transfer, account.value(), held);
          case CAPTURE -> is(transfer, held, Transfer.REVENUE);
          case RELEASE -> is(transfer, held, account.value());
          case TOP_UP -> is(transfer, Transfer.FUNDING, account.value());
          case ADJUSTMENT ->
              is(transfer, Transfer.ADJUSTMENT, account.value())
                  || (!transfer.isRefund() && is(transfer, account.value(), Transfer.ADJUSTMENT));
        };
    violations.require(
        valid && transfer.micros() > 0,
        () ->
            "transfer %d: the %s of %d from %s to %s is not valid"
                .formatted(
                    transfer.id(),
                    transfer.kind().wireName(),
                    transfer.micros(),
                    transfer.debit(),
                    transfer.credit()));
  }

  private static boolean is(Transfer transfer, String debit, String credit) {
    return transfer.debit().equals(debit) && transfer.credit().equals(credit);
  }

  /** The next key that was rotated or replaced another, before all spend counters and changes. */
  public void lineage(KeyId key, KeyId first) {
    spending.lineage(key, first);
  }

  /** The next spend counter, before all tasks. */
  public void spendCounter(SpendPeriod period, long micros) {
    spending.counter(period, micros);
  }

  /** The next change of spend caps, before all tasks. */
  public void capChange(CapChange change) {
    spending.change(change);
  }

  /** The current spend caps of an owner, after all changes of caps. */
  public void currentCaps(OwnerId owner, Spend current) {
    spending.current(owner, current);
  }

  /** The next task, after all transfers. */
  public void task(TaskMoney task) {
    tasks++;
    violations.require(
        task.historyRows() == task.version() && task.historyLast() == task.version(),
        () ->
            "task %s: version %d, but %d events up to version %d"
                .formatted(task.id(), task.version(), task.historyRows(), task.historyLast()));
    var open = task.end() == TaskEnd.OPEN;
    var settlement = settlements.remove(task.id());
    var cost = settlement == null ? 0 : settlement.cost();
    usage.task(task, cost, settlement == null ? 0 : settlement.refunded());
    spending.task(task, open ? task.holdMicros() : cost);
    if (settlement == null) {
      violations.require(
          task.refundedMicros() == 0,
          () ->
              "task %s: records %d refunded without a transfer"
                  .formatted(task.id(), task.refundedMicros()));
      violations.require(
          task.holdMicros() == 0,
          () -> "task %s: its hold of %d is missing".formatted(task.id(), task.holdMicros()));
      return;
    }
    if (open) {
      openHolds += task.holdMicros();
      totals(task.account().value()).openHolds += task.holdMicros();
    }
    settlement.verify(task);
  }

  /** The next row of an account's usage, after all tasks. */
  public void usage(AccountId account, Usage row) {
    usage.usage(account, row);
  }

  /** The next balance, after all tasks. */
  public void balance(String account, Balance stored) {
    var found = accounts.remove(account);
    var totals = found == null ? new AccountTotals() : found;
    var expected = new Balance(totals.available, totals.held, totals.spent);
    total += stored.availableMicros() + stored.heldMicros();
    violations.require(
        stored.equals(expected),
        () ->
            "account %s: %s, but its transfers add up to %s"
                .formatted(account, describe(stored), describe(expected)));
    violations.require(
        stored.heldMicros() == totals.openHolds,
        () ->
            "account %s: holds %d, its open tasks hold %d"
                .formatted(account, stored.heldMicros(), totals.openHolds));
  }

  private static String describe(Balance balance) {
    return "available %d, held %d, spent %d"
        .formatted(balance.availableMicros(), balance.heldMicros(), balance.spentMicros());
  }

  /** The report, after all rows. */
  public AuditReport finish() {
    seals.finish();
    usage.finish();
    spending.finish();
    settlements.forEach((task, settlement) -> settlement.reportMissingTask(task));
    accounts
        .keySet()
        .forEach(account -> violations.add("account %s: no balance".formatted(account)));
    violations.require(
        total == 0, () -> "the balances of all accounts add up to %d, not to 0".formatted(total));
    return new AuditReport(
        tasks, transfers, openHolds, seals.sealed(), seals.head(), violations.list());
  }
}
