package filmgate.app.cli;

import filmgate.app.cli.CliServices.AccountOperations;
import filmgate.billing.Amount;
import filmgate.config.Settings;
import filmgate.store.audit.AuditReport;
import filmgate.store.money.Account;
import filmgate.store.money.Account.Balance;
import filmgate.store.money.AccountEdit;
import filmgate.store.money.Transfer;
import filmgate.store.money.Transfer.Kind;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** One account with 1.5 in it, which forgets what it is given. */
record FakeAccountOperations(List<String> violations) implements AccountOperations {
  private static final long MICROS = 1_500_000;

  @Override
  public AuditReport audit(Settings settings) {
    return new AuditReport(3, 4, 5, 4, "abc", violations);
  }

  @Override
  public List<Account> list(Settings settings) {
    return List.of(find(settings, "acc_1"));
  }

  @Override
  public Account find(Settings settings, String id) {
    return account(id, "One", MICROS);
  }

  @Override
  public Account create(Settings settings, String name) {
    return account("acc_2", name, 0);
  }

  @Override
  public Account update(Settings settings, String id, List<AccountEdit> edits) {
    var account = account(id, "One", MICROS);
    for (var edit : edits) {
      account =
          edit instanceof AccountEdit.LowBalance(var warning)
              ? new AccountEdit.Name(warning.toString()).applyTo(account)
              : edit.applyTo(account);
    }
    return account;
  }

  @Override
  public Account topUp(Settings settings, String id, Amount amount, String memo) {
    return account(id, memo, MICROS + amount.micros());
  }

  @Override
  public void ledger(Settings settings, String id, Consumer<Transfer> each) {
    each.accept(
        new Transfer(
            2, Kind.ADJUSTMENT, id, Transfer.ADJUSTMENT, id, 1, "", "=1+1, \"a\"", Instant.EPOCH));
    each.accept(
        new Transfer(1, Kind.TOP_UP, id, Transfer.FUNDING, id, MICROS, "", "", Instant.EPOCH));
  }

  private static Account account(String id, String name, long micros) {
    return new Account(
        id,
        name,
        "USD",
        Account.State.ACTIVE,
        Instant.EPOCH,
        new Account.CreditLimit.Limit(0),
        new Account.LowBalanceThreshold.Never(),
        new Balance(micros, 0, 0));
  }
}
