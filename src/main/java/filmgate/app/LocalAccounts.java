package filmgate.app;

import filmgate.app.cli.CliException;
import filmgate.app.cli.CliServices.AccountOperations;
import filmgate.billing.Amount;
import filmgate.billing.PriceBookJson;
import filmgate.catalogue.Catalogue;
import filmgate.catalogue.models.Models;
import filmgate.config.Settings;
import filmgate.id.Ulid;
import filmgate.store.ChangedBy;
import filmgate.store.Command.CreateAccount;
import filmgate.store.Command.TopUp;
import filmgate.store.Command.UpdateAccount;
import filmgate.store.Outcome.AccountChange;
import filmgate.store.Outcome.Posting;
import filmgate.store.Store;
import filmgate.store.StoreException;
import filmgate.store.audit.AuditReport;
import filmgate.store.money.Account;
import filmgate.store.money.AccountEdit;
import filmgate.store.money.Transfer;
import filmgate.store.sql.SqlAudit;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Accounts and money in a data folder, whether or not a server runs on it. */
final class LocalAccounts implements AccountOperations {
  private static final int PAGE = 1_000;

  private final Clock clock = Clock.systemUTC();
  private final SecureRandom random = new SecureRandom();

  @Override
  public AuditReport audit(Settings settings) {
    try {
      return SqlAudit.check(LocalKeys.database(settings));
    } catch (StoreException e) {
      throw new CliException(DataDirectory.messageOf(e), e);
    }
  }

  @Override
  public List<Account> list(Settings settings) {
    return inStore(settings, LocalAccounts::allAccounts);
  }

  private static List<Account> allAccounts(Store store) {
    var all = new ArrayList<Account>();
    var page = store.accounts().accounts("", PAGE);
    while (!page.isEmpty()) {
      all.addAll(page);
      page = store.accounts().accounts(all.getLast().id(), PAGE);
    }
    return all;
  }

  @Override
  public Account find(Settings settings, String id) {
    return inStore(
        settings, store -> store.accounts().account(id).orElseThrow(() -> unknownAccount(id)));
  }

  @Override
  public Account create(Settings settings, String name) {
    var id = "acc_" + Ulid.of(clock.millis(), random.nextLong(), random.nextLong());
    return inStore(
        settings,
        store ->
            switch (store.await(new CreateAccount(id, name, currency(), 0, changedBy()))) {
              case AccountChange.AccountChanged(var account) -> account;
              case AccountChange.AlreadyExists _,
                  AccountChange.BelowCurrentDebt _,
                  AccountChange.NoSuchAccount _ ->
                  throw new IllegalStateException("a new id exists already");
            });
  }

  @Override
  public Account update(Settings settings, String id, List<AccountEdit> edits) {
    if (id.equals(RootKeyInstaller.ACCOUNT)
        && edits.contains(new AccountEdit.State(Account.State.SUSPENDED))) {
      throw new CliException("the root account runs the installation and cannot be suspended");
    }
    return inStore(settings, store -> update(store, new UpdateAccount(id, edits, changedBy())));
  }

  private static Account update(Store store, UpdateAccount command) {
    return switch (store.await(command)) {
      case AccountChange.AccountChanged(var account) -> account;
      case AccountChange.BelowCurrentDebt(var micros) ->
          throw new CliException(
              "the account owes %s, more than that limit"
                  .formatted(new Amount(micros).toDecimal()));
      case AccountChange.NoSuchAccount _, AccountChange.AlreadyExists _ ->
          throw unknownAccount(command.id());
    };
  }

  @Override
  public Account topUp(Settings settings, String id, Amount amount, String memo) {
    return inStore(
        settings,
        store ->
            switch (store.await(new TopUp(id, amount.micros(), memo, changedBy()))) {
              case Posting.Posted _ ->
                  store.accounts().account(id).orElseThrow(() -> unknownAccount(id));
              case Posting.NoSuchAccount _, Posting.Overdrawn _ -> throw unknownAccount(id);
            });
  }

  @Override
  public void ledger(Settings settings, String id, Consumer<Transfer> each) {
    inStore(
        settings,
        store -> {
          var page = store.accounts().ledger(id, Long.MAX_VALUE, PAGE);
          while (!page.isEmpty()) {
            page.forEach(each);
            page = store.accounts().ledger(id, page.getLast().id(), PAGE);
          }
          return id;
        });
  }

  /** All money of an installation is in the currency of its price book (7(l)). */
  static String currency() {
    return PriceBookJson.exampleBook(new Catalogue(Models.all())).currency();
  }

  private ChangedBy changedBy() {
    return new ChangedBy("cli", clock.instant());
  }

  private static CliException unknownAccount(String id) {
    return new CliException("there is no account " + id);
  }

  private static <T> T inStore(Settings settings, Function<Store, T> deed) {
    try (var store = LocalKeys.open(settings)) {
      return deed.apply(store);
    } catch (StoreException e) {
      throw new CliException(DataDirectory.messageOf(e), e);
    }
  }
}
