package filmgate.store.sql.money;

import filmgate.crash.CrashPoint;
import filmgate.event.EventData.LowBalance;
import filmgate.id.AccountId;
import filmgate.store.money.Account.Balance;
import filmgate.store.money.Transfer;
import filmgate.store.sql.engine.Session;
import filmgate.store.sql.event.EventLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The ledger and the balances of one transaction. A transfer is written at once; a balance is read
 * once and written once, at the end, independent of the number of its transfers.
 *
 * <p>Only the writer uses it, whose transaction holds the only write lock, so what was read does
 * not change before the commit.
 */
public final class Ledger {
  private static final long UNKNOWN = -1;

  private final EventLog events;
  private final Map<String, BalanceEntry> entries = new HashMap<>();
  private long lastId = UNKNOWN;

  public Ledger(EventLog events) {
    this.events = events;
  }

  /** A balance as it is stored, and as it is after the transfers of this transaction. */
  private static final class BalanceEntry {
    private final boolean unlimited;
    private final long creditLimit;
    private final long threshold;
    private final Balance before;
    private Balance now;

    BalanceEntry(boolean unlimited, long creditLimit, long threshold, Balance before) {
      this.unlimited = unlimited;
      this.creditLimit = creditLimit;
      this.threshold = threshold;
      this.before = before;
      this.now = before;
    }

    static BalanceEntry read(ResultSet row) throws SQLException {
      var low = row.getLong(3);
      return new BalanceEntry(
          row.getBoolean(1),
          row.getLong(2),
          low == AccountRow.NO_THRESHOLD ? Long.MIN_VALUE : low,
          new Balance(row.getLong(4), row.getLong(5), row.getLong(6)));
    }

    long spendable() {
      return unlimited ? Long.MAX_VALUE : Math.addExact(now.availableMicros(), creditLimit);
    }

    /** Whether the balance is below the threshold and {@code available} was not. */
    boolean hasFallenBelow(long available) {
      return available >= threshold && now.availableMicros() < threshold;
    }

    void add(long available, long held, long spent) {
      now =
          new Balance(
              Math.addExact(now.availableMicros(), available),
              Math.addExact(now.heldMicros(), held),
              Math.addExact(now.spentMicros(), spent));
    }
  }

  /** The balance of an account in this transaction; empty if there is no such account. */
  Optional<Balance> balance(Session session, AccountId account) throws SQLException {
    return find(session, account.value()).map(entry -> entry.now);
  }

  /**
   * What an account can spend, including its credit: 0 if there is no such account, {@link
   * Long#MAX_VALUE} without a limit.
   */
  public long spendable(Session session, AccountId account) throws SQLException {
    return find(session, account.value()).map(BalanceEntry::spendable).orElse(0L);
  }

  /**
   * Writes a transfer and moves its money. The caller has checked {@link #spendable}.
   *
   * @return the transfer with its id
   */
  public Transfer post(Session session, Transfer draft) throws SQLException {
    var transfer = draft.withId(nextId(session));
    TransferRow.insert(session, transfer);
    var account = require(session, transfer.account().value());
    var availableBefore = account.now.availableMicros();
    add(session, transfer.debit(), -transfer.micros());
    add(session, transfer.credit(), transfer.micros());
    if (account.hasFallenBelow(availableBefore)) {
      postLowBalance(session, transfer, account);
    }
    if (transfer.kind() == Transfer.Kind.CAPTURE) {
      account.add(0, 0, transfer.micros());
    } else if (transfer.isRefund()) {
      account.add(0, 0, -transfer.micros());
    }
    return transfer;
  }

  private void postLowBalance(Session session, Transfer transfer, BalanceEntry account)
      throws SQLException {
    var currency =
        session.one(
            "SELECT currency FROM account WHERE id = ?",
            row -> row.getString(1),
            transfer.account());
    var low = new LowBalance(account.now.availableMicros(), account.threshold, currency.orElse(""));
    events.record(session, transfer.account(), low, transfer.at());
  }

  private void add(Session session, String side, long micros) throws SQLException {
    var entry = require(session, Transfer.owner(side));
    if (Transfer.isHeld(side)) {
      entry.add(0, micros, 0);
    } else {
      entry.add(micros, 0, 0);
    }
  }

  /** Writes the balances that changed, and discards all, because other sessions may change them. */
  public void flush(Session session) throws SQLException {
    for (var entry : entries.entrySet()) {
      var balance = entry.getValue();
      if (!balance.now.equals(balance.before)) {
        write(session, entry.getKey(), balance.before, balance.now);
        session.passCrashPoint(CrashPoint.COMMIT_BALANCE_WRITTEN);
      }
    }
    discard();
  }

  /** Discards the balances that were not written. */
  public void discard() {
    entries.clear();
    lastId = UNKNOWN;
  }

  private static void write(Session session, String account, Balance before, Balance now)
      throws SQLException {
    var updated =
        session.update(
            """
            UPDATE balance SET available = available + ?, held = held + ?, spent = spent + ?
            WHERE account = ?
            """,
            now.availableMicros() - before.availableMicros(),
            now.heldMicros() - before.heldMicros(),
            now.spentMicros() - before.spentMicros(),
            account);
    if (updated != 1) {
      throw new IllegalStateException("the balance is missing: " + account);
    }
  }

  private BalanceEntry require(Session session, String account) throws SQLException {
    return find(session, account)
        .orElseThrow(() -> new IllegalStateException("no balance for " + account));
  }

  private Optional<BalanceEntry> find(Session session, String account) throws SQLException {
    var known = entries.get(account);
    if (known != null) {
      return Optional.of(known);
    }
    var read =
        session.one(
            """
            SELECT unlimited, credit_limit, low, available, held, spent FROM balance
            WHERE account = ?
            """,
            BalanceEntry::read,
            account);
    read.ifPresent(entry -> entries.put(account, entry));
    return read;
  }

  private long nextId(Session session) throws SQLException {
    if (lastId == UNKNOWN) {
      var last = session.one("SELECT coalesce(max(id), 0) FROM transfer", row -> row.getLong(1));
      lastId = last.orElse(0L);
    }
    return ++lastId;
  }
}
