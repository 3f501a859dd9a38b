package filmgate.store.audit;

import filmgate.keys.Limits.Spend;
import filmgate.store.Account.Balance;
import filmgate.store.Seal;
import filmgate.store.Transfer;
import filmgate.store.Usage;
import filmgate.store.audit.TaskMoney.End;
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
public final class BooksCheck {
  /** A damaged database has many violations; the rest is counted. */
  private static final int SHOWN_MAX = 1_000;

  private final Violations violations = new Violations(SHOWN_MAX);
  private final SealCheck seals;
  private final SpendCheck spends = new SpendCheck(violations);
  private final SpendCapCheck caps = new SpendCapCheck(violations);
  private final Map<String, Sums> sums = new HashMap<>();
  private final Map<String, Settling> settlings = new HashMap<>();
  private long transfers;
  private long tasks;
  private long openHolds;
  private long total;

  /** What the transfers of an account add up to. */
  private static final class Sums {
    private long available;
    private long held;
    private long spent;
    private long openHolds;
  }

  /** What the transfers of a task add up to. */
  private static final class Settling {
    private final String account;
    private int holds;
    private int captures;
    private int releases;
    private long held;
    private long captured;
    private long released;

    Settling(String account) {
      this.account = account;
    }
  }

  /** A check against these seals, in the order of their ranges. */
  public BooksCheck(List<Seal> seals) {
    this.seals = new SealCheck(seals, violations);
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
    violations.unless(
        sound && transfer.micros() > 0,
        () ->
            "transfer %d: a %s of %d from %s to %s cannot be"
                .formatted(
                    transfer.id(),
                    transfer.kind().word(),
                    transfer.micros(),
                    transfer.debit(),
                    transfer.credit()));
  }

  private static boolean is(Transfer transfer, String debit, String credit) {
    return transfer.debit().equals(debit) && transfer.credit().equals(credit);
  }

  private void settle(Transfer transfer) {
    var settling =
        settlings.computeIfAbsent(transfer.task(), _ -> new Settling(transfer.account()));
    violations.unless(
        settling.account.equals(transfer.account()),
        () -> "task %s: money of two accounts".formatted(transfer.task()));
    switch (transfer.kind()) {
      case HOLD -> {
        settling.holds++;
        settling.held += transfer.micros();
      }
      case CAPTURE -> {
        settling.captures++;
        settling.captured += transfer.micros();
        sums(transfer.account()).spent += transfer.micros();
      }
      case RELEASE -> {
        settling.releases++;
        settling.released += transfer.micros();
      }
      case TOP_UP, ADJUSTMENT -> {}
    }
  }

  /** The next figure of what is spent under a cap, before all tasks. */
  public void spending(SpendingRow row) {
    spends.spending(row);
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
    var settling = settlings.remove(task.id());
    var captured = settling == null ? 0 : settling.captured;
    spends.task(task, captured);
    caps.task(task, task.end() == End.OPEN ? task.holdMicros() : captured);
    if (settling == null) {
      violations.unless(
          task.holdMicros() == 0,
          () -> "task %s: its hold of %d is missing".formatted(task.id(), task.holdMicros()));
      return;
    }
    hold(task, settling);
    switch (task.end()) {
      case OPEN -> open(task, settling);
      case WITH_FILM, FAILED, CANCELLED -> ended(task, settling);
    }
  }

  private void history(TaskMoney task) {
    violations.unless(
        task.historyRows() == task.version() && task.historyLast() == task.version(),
        () ->
            "task %s: version %d, but %d rows of history up to version %d"
                .formatted(task.id(), task.version(), task.historyRows(), task.historyLast()));
  }

  private void hold(TaskMoney task, Settling settling) {
    violations.unless(
        settling.holds == 1
            && settling.held == task.holdMicros()
            && settling.account.equals(task.account()),
        () ->
            "task %s: its price holds %d of %s, the ledger has %d holds of %d of %s"
                .formatted(
                    task.id(),
                    task.holdMicros(),
                    task.account(),
                    settling.holds,
                    settling.held,
                    settling.account));
  }

  private void open(TaskMoney task, Settling settling) {
    openHolds += task.holdMicros();
    sums(task.account()).openHolds += task.holdMicros();
    violations.unless(
        settling.captures == 0 && settling.releases == 0,
        () -> "task %s: settled, but it has not ended".formatted(task.id()));
  }

  private void ended(TaskMoney task, Settling settling) {
    violations.unless(
        settling.captures <= 1 && settling.releases <= 1,
        () ->
            "task %s: %d captures and %d releases"
                .formatted(task.id(), settling.captures, settling.releases));
    violations.unless(
        settling.captured + settling.released == settling.held,
        () ->
            "task %s: %d captured and %d released of %d held"
                .formatted(task.id(), settling.captured, settling.released, settling.held));
    violations.unless(
        task.end() == End.WITH_FILM || settling.captured == 0,
        () -> "task %s: charged %d without a film".formatted(task.id(), settling.captured));
  }

  /** The next balance, after all tasks. */
  public void balance(BalanceRow row) {
    var sum = sums.remove(row.account());
    var should = sum == null ? Balance.ZERO : new Balance(sum.available, sum.held, sum.spent);
    total += row.balance().availableMicros() + row.balance().heldMicros();
    violations.unless(
        row.balance().equals(should),
        () ->
            "account %s: %s, but its transfers add up to %s"
                .formatted(row.account(), words(row.balance()), words(should)));
    var holds = sum == null ? 0 : sum.openHolds;
    violations.unless(
        row.balance().heldMicros() == holds,
        () ->
            "account %s: holds %d, its open tasks hold %d"
                .formatted(row.account(), row.balance().heldMicros(), holds));
  }

  private static String words(Balance balance) {
    return "available %d, held %d, spent %d"
        .formatted(balance.availableMicros(), balance.heldMicros(), balance.spentMicros());
  }

  /** What all of it came to. */
  public BooksReport finish() {
    seals.finish();
    spends.finish();
    caps.finish();
    settlings.forEach(
        (task, settling) ->
            violations.add(
                "task %s: not there, but the ledger has %d held, %d captured, %d released"
                    .formatted(task, settling.held, settling.captured, settling.released)));
    sums.keySet().forEach(account -> violations.add("account %s: no balance".formatted(account)));
    violations.unless(
        total == 0, () -> "the balances of all accounts add up to %d, not to 0".formatted(total));
    return new BooksReport(
        tasks, transfers, openHolds, seals.sealed(), seals.head(), violations.list());
  }

  private Sums sums(String account) {
    return sums.computeIfAbsent(account, _ -> new Sums());
  }
}
