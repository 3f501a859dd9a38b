package filmgate.store.sql.money;

import filmgate.crash.CrashPoint;
import filmgate.event.EventData.LowBalance;
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
import filmgate.store.money.Transfer;
import filmgate.store.sql.engine.Session;
import filmgate.store.sql.event.EventLog;
import java.sql.SQLException;

/** The commands that change accounts, and the transfers that operators make. */
public final class AccountCommands {
  private final Ledger ledger;
  private final SpendCounters spending;
  private final EventLog events;

  public AccountCommands(Ledger ledger, SpendCounters spending, EventLog events) {
    this.ledger = ledger;
    this.spending = spending;
    this.events = events;
  }

  public AccountChange create(Session session, CreateAccount command) throws SQLException {
    var account = command.account();
    if (!AccountRow.insert(session, account)) {
      return new AccountChange.AlreadyExists();
    }
    session.passCrashPoint(CrashPoint.ACCOUNT_ROW_WRITTEN);
    AccountRow.insertBalance(session, account);
    LimitCommands.insert(session, account.id(), command.limits(), command.by());
    log(session, command.by(), "account.created", account.id().value(), AuditLog.json(account));
    postLowBalance(session, account, command.by());
    return new AccountChange.AccountChanged(account);
  }

  /** Flushes the ledger first, because a constraint of the balance row checks the credit limit. */
  public AccountChange update(Session session, UpdateAccount command) throws SQLException {
    ledger.flush(session);
    var found = AccountRow.find(session, command.id());
    if (found.isEmpty()) {
      return new AccountChange.NoSuchAccount();
    }
    if (isOutdated(session, command)) {
      return new AccountChange.AccountHasChanged();
    }
    var before = found.get();
    var after = before;
    for (var edit : command.edits()) {
      after = edit.applyTo(after);
    }
    var available = before.balance().availableMicros();
    if (after.creditLimit() instanceof CreditLimit.Limit(var micros) && available + micros < 0) {
      return new AccountChange.BelowCurrentDebt(-available);
    }
    if (!after.equals(before)) {
      update(session, command.by(), before, after);
    }
    for (var edit : command.edits()) {
      if (edit instanceof AccountEdit.AccountLimits(var limits)) {
        LimitCommands.change(session, new PutLimits(after.id(), limits, command.by()), spending);
      }
    }
    return new AccountChange.AccountChanged(after);
  }

  private static boolean isOutdated(Session session, UpdateAccount command) throws SQLException {
    return command.replaces().isPresent()
        && AuditLog.revision(session, command.id()).number() != command.replaces().getAsLong();
  }

  private void update(Session session, ChangedBy by, Account before, Account after)
      throws SQLException {
    AccountRow.update(session, after);
    session.passCrashPoint(CrashPoint.ACCOUNT_CHANGE_WRITTEN);
    var change =
        new AuditLog.AuditedChange(
            "account.updated", after.id().value(), AuditLog.json(before), AuditLog.json(after));
    AuditLog.write(session, by, change);
    if (!after.lowBalance().equals(before.lowBalance())) {
      postLowBalance(session, after, by);
    }
  }

  /** Records an event if the balance is already below a new threshold. */
  private void postLowBalance(Session session, Account account, ChangedBy by) throws SQLException {
    var available = account.balance().availableMicros();
    if (account.lowBalance() instanceof LowBalanceThreshold.Below(var threshold)
        && available < threshold) {
      var low = new LowBalance(available, threshold, account.currency());
      events.record(session, account.id(), low, by.at());
    }
  }

  public Posting topUp(Session session, TopUp command) throws SQLException {
    var at = command.by().at();
    var transfer = Transfer.topUp(command.account(), command.micros(), command.memo(), at);
    return post(session, transfer, "account.topped_up", command.by());
  }

  public Posting adjust(Session session, Adjust command) throws SQLException {
    var at = command.by().at();
    var transfer = Transfer.adjustment(command.account(), command.micros(), command.memo(), at);
    return post(session, transfer, "account.adjusted", command.by());
  }

  private Posting post(Session session, Transfer draft, String action, ChangedBy by)
      throws SQLException {
    var account = draft.account();
    if (AccountRow.find(session, account).isEmpty()) {
      return new Posting.NoSuchAccount();
    }
    var spendable = ledger.spendable(session, account);
    if (draft.debit().equals(account.value()) && spendable < draft.micros()) {
      return new Posting.Overdrawn(spendable);
    }
    var transfer = ledger.post(session, draft);
    session.passCrashPoint(CrashPoint.MONEY_TRANSFER_WRITTEN);
    log(session, by, action, account.value(), AuditLog.json(transfer));
    session.passCrashPoint(CrashPoint.MONEY_LOG_WRITTEN);
    return new Posting.Posted(transfer, ledger.balance(session, account).orElse(Balance.ZERO));
  }

  private static void log(
      Session session, ChangedBy by, String action, String subject, String after)
      throws SQLException {
    AuditLog.write(
        session, by, new AuditLog.AuditedChange(action, subject, AuditLog.NOTHING, after));
  }
}
