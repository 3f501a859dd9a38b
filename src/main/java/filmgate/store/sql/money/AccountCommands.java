package filmgate.store.sql.money;

import filmgate.crash.CrashPoint;
import filmgate.store.ChangedBy;
import filmgate.store.Command.Adjust;
import filmgate.store.Command.CreateAccount;
import filmgate.store.Command.PutLimits;
import filmgate.store.Command.TopUp;
import filmgate.store.Command.UpdateAccount;
import filmgate.store.Outcome.AccountChange;
import filmgate.store.Outcome.Posting;
import filmgate.store.money.Account;
import filmgate.store.money.Account.Balance;
import filmgate.store.money.Account.CreditLimit;
import filmgate.store.money.Account.LowBalanceThreshold;
import filmgate.store.money.AccountEdit;
import filmgate.store.money.Event.LowBalance;
import filmgate.store.sql.engine.Session;
import java.sql.SQLException;

/** The commands about accounts and the money that people put into them. */
public final class AccountCommands {
  private final Ledger ledger;
  private final SpendCounters spending;

  public AccountCommands(Ledger ledger, SpendCounters spending) {
    this.ledger = ledger;
    this.spending = spending;
  }

  public static AccountChange create(Session session, CreateAccount command) throws SQLException {
    var account = command.account();
    if (!insert(session, account)) {
      return new AccountChange.AlreadyExists();
    }
    session.passCrashPoint(CrashPoint.ACCOUNT_ROW_WRITTEN);
    insertBalance(session, account);
    LimitCommands.insert(session, account.id(), command.limits(), command.by());
    log(session, command.by(), "account.created", account.id(), AuditLog.json(account));
    postLowBalance(session, account, command.by());
    return new AccountChange.AccountChanged(account);
  }

  private static boolean insert(Session session, Account account) throws SQLException {
    var insert =
        session.prepared(
            """
            INSERT INTO account (id, name, currency, state, created_ms) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """);
    insert.setString(1, account.id());
    insert.setString(2, account.name());
    insert.setString(3, account.currency());
    insert.setString(4, account.state().wireName());
    insert.setLong(5, account.createdAt().toEpochMilli());
    return insert.executeUpdate() == 1;
  }

  /** The row of an account's money, with none in it. */
  public static void insertBalance(Session session, Account account) throws SQLException {
    var insert =
        session.prepared(
            """
            INSERT INTO balance (account, unlimited, credit_limit, low, available, held, spent)
            VALUES (?, ?, ?, ?, 0, 0, 0)
            """);
    insert.setString(1, account.id());
    insert.setInt(2, unlimited(account.creditLimit()));
    insert.setLong(3, limit(account.creditLimit()));
    insert.setLong(4, AccountRow.threshold(account.lowBalance()));
    insert.executeUpdate();
  }

  /** What stands only in memory is written first: the row's own constraint looks at it. */
  public AccountChange update(Session session, UpdateAccount command) throws SQLException {
    ledger.flush(session);
    var found = AccountRow.find(session, command.id());
    if (found.isEmpty()) {
      return new AccountChange.NoSuchAccount();
    }
    var before = found.orElseThrow();
    var after = before;
    for (var edit : command.edits()) {
      after = edit.applyTo(after);
    }
    var available = before.balance().availableMicros();
    if (after.creditLimit() instanceof CreditLimit.Limit(var micros) && available + micros < 0) {
      return new AccountChange.BelowCurrentDebt(-available);
    }
    if (!after.equals(before)) {
      write(session, command.by(), before, after);
    }
    for (var edit : command.edits()) {
      if (edit instanceof AccountEdit.AccountLimits(var limits)) {
        LimitCommands.change(session, new PutLimits(after.id(), limits, command.by()), spending);
      }
    }
    return new AccountChange.AccountChanged(after);
  }

  private static void write(Session session, ChangedBy by, Account before, Account after)
      throws SQLException {
    write(session, after);
    session.passCrashPoint(CrashPoint.ACCOUNT_CHANGE_WRITTEN);
    var change =
        new AuditLog.AuditedChange(
            "account.updated", after.id(), AuditLog.json(before), AuditLog.json(after));
    AuditLog.write(session, by, change);
    if (!after.lowBalance().equals(before.lowBalance())) {
      postLowBalance(session, after, by);
    }
  }

  /** Tells an account with a new threshold that it is below it already. */
  private static void postLowBalance(Session session, Account account, ChangedBy by)
      throws SQLException {
    var available = account.balance().availableMicros();
    if (account.lowBalance() instanceof LowBalanceThreshold.Below(var threshold)
        && available < threshold) {
      var low = new LowBalance(available, threshold, account.currency());
      EventRows.lowBalance(session, account.id(), low, by.at());
    }
  }

  private static void write(Session session, Account account) throws SQLException {
    var update = session.prepared("UPDATE account SET name = ?, state = ? WHERE id = ?");
    update.setString(1, account.name());
    update.setString(2, account.state().wireName());
    update.setString(3, account.id());
    update.executeUpdate();
    var credit =
        session.prepared(
            "UPDATE balance SET unlimited = ?, credit_limit = ?, low = ? WHERE account = ?");
    credit.setInt(1, unlimited(account.creditLimit()));
    credit.setLong(2, limit(account.creditLimit()));
    credit.setLong(3, AccountRow.threshold(account.lowBalance()));
    credit.setString(4, account.id());
    credit.executeUpdate();
  }

  public Posting topUp(Session session, TopUp command) throws SQLException {
    if (AccountRow.find(session, command.account()).isEmpty()) {
      return new Posting.NoSuchAccount();
    }
    var move = TransferDraft.topUp(command.account(), command.micros(), command.memo());
    return post(session, move, "account.topped_up", command.by());
  }

  public Posting adjust(Session session, Adjust command) throws SQLException {
    if (AccountRow.find(session, command.account()).isEmpty()) {
      return new Posting.NoSuchAccount();
    }
    var spendable = ledger.spendable(session, command.account());
    if (command.micros() < 0 && spendable < -command.micros()) {
      return new Posting.Overdrawn(spendable);
    }
    var move = TransferDraft.adjustment(command.account(), command.micros(), command.memo());
    return post(session, move, "account.adjusted", command.by());
  }

  private Posting post(Session session, TransferDraft move, String action, ChangedBy by)
      throws SQLException {
    var transfer = ledger.post(session, move, by.at());
    session.passCrashPoint(CrashPoint.MONEY_TRANSFER_WRITTEN);
    log(session, by, action, move.account(), AuditLog.json(transfer));
    session.passCrashPoint(CrashPoint.MONEY_LOG_WRITTEN);
    return new Posting.Posted(
        transfer, ledger.balance(session, move.account()).orElse(Balance.ZERO));
  }

  private static void log(
      Session session, ChangedBy by, String action, String subject, String after)
      throws SQLException {
    AuditLog.write(
        session, by, new AuditLog.AuditedChange(action, subject, AuditLog.NOTHING, after));
  }

  private static int unlimited(CreditLimit credit) {
    return switch (credit) {
      case CreditLimit.Unlimited _ -> 1;
      case CreditLimit.Limit _ -> 0;
    };
  }

  private static long limit(CreditLimit credit) {
    return switch (credit) {
      case CreditLimit.Unlimited _ -> 0;
      case CreditLimit.Limit(var micros) -> micros;
    };
  }
}
