package filmgate.store.sql.money;

import filmgate.crash.CrashPoint;
import filmgate.store.money.Account.Balance;
import filmgate.store.money.Event.LowBalance;
import filmgate.store.money.Transfer;
import filmgate.store.sql.engine.Session;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The money of one transaction: transfers are written as they happen, a balance is read once,
 * changed in memory, and written once at the end, however many transfers touch it.
 *
 * <p>It belongs to the writer, whose transaction holds the only lock for writing: what is read
 * stays true until the commit.
 */
public final class Ledger {
  private static final long UNKNOWN = -1;

  private final Map<String, BalanceEntry> lines = new HashMap<>();
  private long lastId = UNKNOWN;

  /** The row of an account's balance, with what this transaction adds to it. */
  private static final class BalanceEntry {
    private final boolean unlimited;
    private final long creditLimit;
    private final long low;
    private final Balance before;
    private Balance now;

    BalanceEntry(boolean unlimited, long creditLimit, long low, Balance before) {
      this.unlimited = unlimited;
      this.creditLimit = creditLimit;
      this.low = low;
      this.before = before;
      this.now = before;
    }

    long spendable() {
      return unlimited ? Long.MAX_VALUE : Math.addExact(now.availableMicros(), creditLimit);
    }

    /** Whether it went below the threshold, having had this much before. */
    boolean hasFallenBelow(long available) {
      return available >= low && now.availableMicros() < low;
    }

    void add(long available, long held, long spent) {
      now =
          new Balance(
              Math.addExact(now.availableMicros(), available),
              Math.addExact(now.heldMicros(), held),
              Math.addExact(now.spentMicros(), spent));
    }
  }

  /** The balance of an account as it is in this transaction; empty when there is none. */
  Optional<Balance> balance(Session session, String account) throws SQLException {
    return entryOf(session, account).map(line -> line.now);
  }

  /**
   * What an account could still spend, its credit included; 0 for one that is not there, {@link
   * Long#MAX_VALUE} for one without a limit.
   */
  public long spendable(Session session, String account) throws SQLException {
    return entryOf(session, account).map(BalanceEntry::spendable).orElse(0L);
  }

  /** Writes a transfer and moves its money; whoever calls has looked at {@link #spendable}. */
  public Transfer post(Session session, TransferDraft move, Instant at) throws SQLException {
    var transfer =
        new Transfer(
            nextId(session),
            move.kind(),
            move.account(),
            move.sides().debit(),
            move.sides().credit(),
            move.micros(),
            move.task(),
            move.memo(),
            at);
    var insert = session.prepared(TransferRow.INSERT);
    TransferRow.bind(insert, transfer);
    insert.executeUpdate();
    var account = requireEntry(session, transfer.account());
    var availableBefore = account.now.availableMicros();
    add(session, transfer.debit(), -transfer.micros());
    add(session, transfer.credit(), transfer.micros());
    if (account.hasFallenBelow(availableBefore)) {
      var currency = EventRows.currency(session, transfer.account());
      var low = new LowBalance(account.now.availableMicros(), account.low, currency);
      EventRows.lowBalance(session, transfer.account(), low, at);
    }
    if (transfer.kind() == Transfer.Kind.CAPTURE) {
      account.add(0, 0, transfer.micros());
    }
    return transfer;
  }

  private void add(Session session, String side, long micros) throws SQLException {
    var line = requireEntry(session, Transfer.owner(side));
    if (Transfer.isHeld(side)) {
      line.add(0, micros, 0);
    } else {
      line.add(micros, 0, 0);
    }
  }

  /** Writes the balances that changed; forgotten afterwards, since others may write next. */
  public void flush(Session session) throws SQLException {
    for (var entry : lines.entrySet()) {
      var line = entry.getValue();
      if (!line.now.equals(line.before)) {
        write(session, entry.getKey(), line);
        session.passCrashPoint(CrashPoint.COMMIT_BALANCE_WRITTEN);
      }
    }
    discard();
  }

  /** Forgets what was neither written nor will be. */
  public void discard() {
    lines.clear();
    lastId = UNKNOWN;
  }

  private static void write(Session session, String account, BalanceEntry line)
      throws SQLException {
    var update =
        session.prepared(
            """
            UPDATE balance SET available = available + ?, held = held + ?, spent = spent + ?
            WHERE account = ?
            """);
    update.setLong(1, line.now.availableMicros() - line.before.availableMicros());
    update.setLong(2, line.now.heldMicros() - line.before.heldMicros());
    update.setLong(3, line.now.spentMicros() - line.before.spentMicros());
    update.setString(4, account);
    if (update.executeUpdate() != 1) {
      throw new IllegalStateException("a balance went away: " + account);
    }
  }

  private BalanceEntry requireEntry(Session session, String account) throws SQLException {
    return entryOf(session, account)
        .orElseThrow(() -> new IllegalStateException("no balance for " + account));
  }

  private Optional<BalanceEntry> entryOf(Session session, String account) throws SQLException {
    var known = lines.get(account);
    if (known != null) {
      return Optional.of(known);
    }
    var read = read(session, account);
    read.ifPresent(line -> lines.put(account, line));
    return read;
  }

  private static Optional<BalanceEntry> read(Session session, String account) throws SQLException {
    var select =
        session.prepared(
            """
            SELECT unlimited, credit_limit, available, held, spent, low FROM balance
            WHERE account = ?
            """);
    select.setString(1, account);
    try (var rows = select.executeQuery()) {
      return rows.next()
          ? Optional.of(
              new BalanceEntry(
                  rows.getBoolean(1),
                  rows.getLong(2),
                  threshold(rows.getLong(6)),
                  new Balance(rows.getLong(3), rows.getLong(4), rows.getLong(5))))
          : Optional.empty();
    }
  }

  /** Nothing is below the smallest number. */
  private static long threshold(long low) {
    return low == AccountRow.NO_THRESHOLD ? Long.MIN_VALUE : low;
  }

  private long nextId(Session session) throws SQLException {
    if (lastId == UNKNOWN) {
      var select = session.prepared("SELECT coalesce(max(id), 0) FROM transfer");
      try (var rows = select.executeQuery()) {
        lastId = rows.next() ? rows.getLong(1) : 0;
      }
    }
    return ++lastId;
  }
}
