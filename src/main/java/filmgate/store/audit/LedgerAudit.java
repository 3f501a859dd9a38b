package filmgate.store.audit;

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
 * Holds every row about money against every other one; it is told all rows of one moment, then
 * {@link #finish} says what is wrong.
 *
 * <p>Transfers come first, in the order of their ids, then tasks, then balances; all of one
 * snapshot. One entry of memory per priced task, none per transfer.
 */
public final class LedgerAudit {
  /** A damaged database has many violations; the rest is counted. */
  private static final int SHOWN_MAX = 1_000;

  private final Violations violations = new Violations(SHOWN_MAX);
  private final SealAudit seals;
  private final SpendAudit spends = new SpendAudit(violations);
  private final SpendCapAudit caps = new SpendCapAudit(violations);
  private final Map<String, AccountTotals> sums = new HashMap<>();
  private final Map<String, TaskTotals> settlings = new HashMap<>();
  private long transfers;
  private long tasks;
  private long openHolds;
  private long total;

  /** What the transfers of an account add up to. */
  private static final class AccountTotals {
    private long available;
    private long held;
    private long spent;
    private long openHolds;
  }

  /** What the transfers of a task add up to. */
  private static final class TaskTotals {
    private final String account;
    private int holds;
    private int captures;
    private int releases;
    private long held;
    private long captured;
    private long released;

    TaskTotals(String account) {
      this.account = account;
    }
  }

  /** A check against these seals, in the order of their ranges. */
  public LedgerAudit(List<LedgerSeal> seals) {
    this.seals = new SealAudit(seals, violations);
  }

  /** The next transfer. */
  public void transfer(Transfer transfer) {
    transfers++;
    seals.transfer(transfer);
    sides(transfer);
    var giving = sums(Transfer.owner(transfer.debit()));
    var taking = sums(Transfer.owner(transfer.credit()));
    if (Transfer.isHeld(transfer.debit())) {
      giving.held -= transfer.micros();
    } else {
      giving.available -= transfer.micros();
    }
    if (Transfer.isHeld(transfer.credit())) {
      taking.held += transfer.micros();
    } else {
      taking.available += transfer.micros();
    }
    switch (transfer.kind()) {
      case HOLD, CAPTURE, RELEASE -> settle(transfer);
      case TOP_UP, ADJUSTMENT -> {}
    }
  }

  /** The sides of a transfer follow from its kind. */
  private void sides(Transfer transfer) {
    var account = transfer.account();
    var held = Transfer.held(account);
    var sound =
        switch (transfer.kind()) {
          case HOLD -> is(transfer, account, held);
          case CAPTURE -> is(transfer, held, Transfer.REVENUE);
          case RELEASE -> is(transfer, held, account);
          case TOP_UP -> is(transfer, Transfer.FUNDING, account);
          case ADJUSTMENT ->
              is(transfer, Transfer.ADJUSTMENT, account)
                  || is(transfer, account, Transfer.ADJUSTMENT);
        };
    violations.require(
        sound && transfer.micros() > 0,
        () ->
            "transfer %d: a %s of %d from %s to %s cannot be"
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

  private void settle(Transfer transfer) {
    var settlement =
        settlings.computeIfAbsent(transfer.task(), _ -> new TaskTotals(transfer.account()));
    violations.require(
        settlement.account.equals(transfer.account()),
        () -> "task %s: money of two accounts".formatted(transfer.task()));
    switch (transfer.kind()) {
      case HOLD -> {
        settlement.holds++;
        settlement.held += transfer.micros();
      }
      case CAPTURE -> {
        settlement.captures++;
        settlement.captured += transfer.micros();
        sums(transfer.account()).spent += transfer.micros();
      }
      case RELEASE -> {
        settlement.releases++;
        settlement.released += transfer.micros();
      }
      case TOP_UP, ADJUSTMENT -> {}
    }
  }

  /** The next figure of what is spent under a cap, before all tasks. */
  public void spendCounter(SpendCounterRow row) {
    spends.spendCounter(row);
  }

  /** The next change of spend caps, before all tasks. */
  public void capChange(CapChange change) {
    caps.change(change);
  }

  /** The spend caps that an owner has now, after all changes of caps. */
  public void currentCaps(String owner, Spend current) {
    caps.current(owner, current);
  }

  /** The next line of an account's statistics, after all tasks. */
  public void usage(String account, Usage row) {
    spends.usage(account, row);
  }

  /** The next task, after all transfers. */
  public void task(TaskMoney task) {
    tasks++;
    history(task);
    var settlement = settlings.remove(task.id());
    var captured = settlement == null ? 0 : settlement.captured;
    spends.task(task, captured);
    caps.task(task, task.end() == TaskEnd.OPEN ? task.holdMicros() : captured);
    if (settlement == null) {
      violations.require(
          task.holdMicros() == 0,
          () -> "task %s: its hold of %d is missing".formatted(task.id(), task.holdMicros()));
      return;
    }
    hold(task, settlement);
    switch (task.end()) {
      case OPEN -> open(task, settlement);
      case WITH_VIDEO, FAILED, CANCELLED -> ended(task, settlement);
    }
  }

  private void history(TaskMoney task) {
    violations.require(
        task.historyRows() == task.version() && task.historyLast() == task.version(),
        () ->
            "task %s: version %d, but %d rows of history up to version %d"
                .formatted(task.id(), task.version(), task.historyRows(), task.historyLast()));
  }

  private void hold(TaskMoney task, TaskTotals settlement) {
    violations.require(
        settlement.holds == 1
            && settlement.held == task.holdMicros()
            && settlement.account.equals(task.account()),
        () ->
            "task %s: its price holds %d of %s, the ledger has %d holds of %d of %s"
                .formatted(
                    task.id(),
                    task.holdMicros(),
                    task.account(),
                    settlement.holds,
                    settlement.held,
                    settlement.account));
  }

  private void open(TaskMoney task, TaskTotals settlement) {
    openHolds += task.holdMicros();
    sums(task.account()).openHolds += task.holdMicros();
    violations.require(
        settlement.captures == 0 && settlement.releases == 0,
        () -> "task %s: settled, but it has not ended".formatted(task.id()));
  }

  private void ended(TaskMoney task, TaskTotals settlement) {
    violations.require(
        settlement.captures <= 1 && settlement.releases <= 1,
        () ->
            "task %s: %d captures and %d releases"
                .formatted(task.id(), settlement.captures, settlement.releases));
    violations.require(
        settlement.captured + settlement.released == settlement.held,
        () ->
            "task %s: %d captured and %d released of %d held"
                .formatted(task.id(), settlement.captured, settlement.released, settlement.held));
    violations.require(
        task.end() == TaskEnd.WITH_VIDEO || settlement.captured == 0,
        () -> "task %s: charged %d without a video".formatted(task.id(), settlement.captured));
  }

  /** The next balance, after all tasks. */
  public void balance(BalanceRow row) {
    var sum = sums.remove(row.account());
    var should = sum == null ? Balance.ZERO : new Balance(sum.available, sum.held, sum.spent);
    total += row.balance().availableMicros() + row.balance().heldMicros();
    violations.require(
        row.balance().equals(should),
        () ->
            "account %s: %s, but its transfers add up to %s"
                .formatted(row.account(), describe(row.balance()), describe(should)));
    var holds = sum == null ? 0 : sum.openHolds;
    violations.require(
        row.balance().heldMicros() == holds,
        () ->
            "account %s: holds %d, its open tasks hold %d"
                .formatted(row.account(), row.balance().heldMicros(), holds));
  }

  private static String describe(Balance balance) {
    return "available %d, held %d, spent %d"
        .formatted(balance.availableMicros(), balance.heldMicros(), balance.spentMicros());
  }

  /** What all of it came to. */
  public AuditReport finish() {
    seals.finish();
    spends.finish();
    caps.finish();
    settlings.forEach(
        (task, settlement) ->
            violations.add(
                "task %s: not there, but the ledger has %d held, %d captured, %d released"
                    .formatted(task, settlement.held, settlement.captured, settlement.released)));
    sums.keySet().forEach(account -> violations.add("account %s: no balance".formatted(account)));
    violations.require(
        total == 0, () -> "the balances of all accounts add up to %d, not to 0".formatted(total));
    return new AuditReport(
        tasks, transfers, openHolds, seals.sealed(), seals.head(), violations.list());
  }

  private AccountTotals sums(String account) {
    return sums.computeIfAbsent(account, _ -> new AccountTotals());
  }
}
