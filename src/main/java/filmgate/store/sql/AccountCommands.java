package filmgate.store.sql;

import filmgate.crash.CrashPoint;
import filmgate.store.Account;
import filmgate.store.Account.Balance;
import filmgate.store.Account.Credit;
import filmgate.store.Account.Warning;
import filmgate.store.By;
import filmgate.store.Command.Adjust;
import filmgate.store.Command.CreateAccount;
import filmgate.store.Command.SetWarning;
import filmgate.store.Command.TopUp;
import filmgate.store.Command.UpdateAccount;
import filmgate.store.Outcome.AccountChange;
import filmgate.store.Outcome.Posting;
import java.sql.SQLException;

/** The commands about accounts and the money that people put into them. */
final class AccountCommands {
  private final Ledger ledger;

  AccountCommands(Ledger ledger) {
    this.ledger = ledger;
  }

  static AccountChange create(Session session, CreateAccount command) throws SQLException {
    var account =
        new Account(
            command.id(),
            command.name(),
            command.currency(),
            Account.State.ACTIVE,
            command.by().at(),
            command.credit(),
            new Warning.Never(),
            Balance.ZERO);
    if (!insert(session, account)) {
      return new AccountChange.ExistsAlready();
    }
    session.pass(CrashPoint.ACCOUNT_ROW_WRITTEN);
    insertBalance(session, account);
    LimitCommands.putNew(session, account.id(), command.limits(), command.by());
    log(session, command.by(), "account.created", account.id(), AuditLog.json(account));
    return new AccountChange.Changed(account);
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
    insert.setString(4, account.state().word());
    insert.setLong(5, account.createdAt().toEpochMilli());
    return insert.executeUpdate() == 1;
  }

  /** The row of an account's money, with none in it. */
  static void insertBalance(Session session, Account account) throws SQLException {
    var insert =
        session.prepared(
            """
            INSERT INTO balance (account, unlimited, credit_limit, available, held, spent)
            VALUES (?, ?, ?, 0, 0, 0)
            """);
    insert.setString(1, account.id());
    insert.setInt(2, unlimited(account.credit()));
    insert.setLong(3, limit(account.credit()));
    insert.executeUpdate();
  }

  /** What stands only in memory is written first: the row's own constraint looks at it. */
  AccountChange update(Session session, UpdateAccount command) throws SQLException {
    ledger.flush(session);
    var found = AccountRow.find(session, command.id());
    if (found.isEmpty()) {
      return new AccountChange.NoSuchAccount();
    }
    var before = found.orElseThrow();
    var available = before.balance().availableMicros();
    if (command.credit() instanceof Credit.Limit(var micros) && available + micros < 0) {
      return new AccountChange.OwesMore(-available);
    }
    var after =
        new Account(
            before.id(),
            command.name(),
            before.currency(),
            command.state(),
            before.createdAt(),
            command.credit(),
            before.warning(),
            before.balance());
    write(session, after);
    var change =
        new AuditLog.Change(
            "account.updated", after.id(), AuditLog.json(before), AuditLog.json(after));
    AuditLog.write(session, command.by(), change);
    return new AccountChange.Changed(after);
  }

  /** What stands only in memory is written first, and read again with the new threshold. */
  AccountChange update(Session session, SetWarning command) throws SQLException {
    ledger.flush(session);
    var before = AccountRow.find(session, command.account());
    if (before.isEmpty()) {
      return new AccountChange.NoSuchAccount();
    }
    var update = session.prepared("UPDATE balance SET low = ? WHERE account = ?");
    update.setLong(1, AccountRow.threshold(command.warning()));
    update.setString(2, command.account());
    update.executeUpdate();
    var after = AccountRow.find(session, command.account()).orElseThrow();
    var change =
        new AuditLog.Change(
            "account.updated",
            after.id(),
            AuditLog.json(before.orElseThrow()),
            AuditLog.json(after));
    AuditLog.write(session, command.by(), change);
    return new AccountChange.Changed(after);
  }

  private static void write(Session session, Account account) throws SQLException {
    var update = session.prepared("UPDATE account SET name = ?, state = ? WHERE id = ?");
    update.setString(1, account.name());
    update.setString(2, account.state().word());
    update.setString(3, account.id());
    update.executeUpdate();
    var credit =
        session.prepared("UPDATE balance SET unlimited = ?, credit_limit = ? WHERE account = ?");
    credit.setInt(1, unlimited(account.credit()));
    credit.setLong(2, limit(account.credit()));
    credit.setString(3, account.id());
    credit.executeUpdate();
  }

  Posting topUp(Session session, TopUp command) throws SQLException {
    if (AccountRow.find(session, command.account()).isEmpty()) {
      return new Posting.NoSuchAccount();
    }
    var move = Move.topUp(command.account(), command.micros(), command.memo());
    return post(session, move, "account.topped_up", command.by());
  }

  Posting adjust(Session session, Adjust command) throws SQLException {
    if (AccountRow.find(session, command.account()).isEmpty()) {
      return new Posting.NoSuchAccount();
    }
    var spendable = ledger.spendable(session, command.account());
    if (command.micros() < 0 && spendable < -command.micros()) {
      return new Posting.Overdrawn(spendable);
    }
    var move = Move.adjustment(command.account(), command.micros(), command.memo());
    return post(session, move, "account.adjusted", command.by());
  }

  private Posting post(Session session, Move move, String action, By by) throws SQLException {
    var transfer = ledger.post(session, move, by.at());
    session.pass(CrashPoint.MONEY_TRANSFER_WRITTEN);
    log(session, by, action, move.account(), AuditLog.json(transfer));
    session.pass(CrashPoint.MONEY_LOG_WRITTEN);
    return new Posting.Posted(
        transfer, ledger.balance(session, move.account()).orElse(Balance.ZERO));
  }

  private static void log(Session session, By by, String action, String subject, String after)
      throws SQLException {
    AuditLog.write(session, by, new AuditLog.Change(action, subject, AuditLog.NOTHING, after));
  }

  private static int unlimited(Credit credit) {
    return switch (credit) {
      case Credit.Unlimited _ -> 1;
      case Credit.Limit _ -> 0;
    };
  }

  private static long limit(Credit credit) {
    return switch (credit) {
      case Credit.Unlimited _ -> 0;
      case Credit.Limit(var micros) -> micros;
    };
  }
}
