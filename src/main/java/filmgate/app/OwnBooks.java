package filmgate.app;

import filmgate.app.cli.Actions.Bookkeeper;
import filmgate.app.cli.CannotStart;
import filmgate.billing.Amount;
import filmgate.billing.PriceBookJson;
import filmgate.catalogue.Catalogue;
import filmgate.catalogue.models.Models;
import filmgate.config.Settings;
import filmgate.store.Account;
import filmgate.store.AccountEdit;
import filmgate.store.ChangedBy;
import filmgate.store.Command.CreateAccount;
import filmgate.store.Command.TopUp;
import filmgate.store.Command.UpdateAccount;
import filmgate.store.Outcome.AccountChange;
import filmgate.store.Outcome.Posting;
import filmgate.store.Store;
import filmgate.store.StoreException;
import filmgate.store.Transfer;
import filmgate.store.audit.AuditReport;
import filmgate.store.sql.SqlAudit;
import filmgate.task.Ulid;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Accounts and money in a data folder, whether or not a server runs on it. */
final class OwnBooks implements Bookkeeper {
  private static final int PAGE = 1_000;

  private final Clock clock = Clock.systemUTC();
  private final SecureRandom random = new SecureRandom();

  @Override
  public AuditReport audit(Settings settings) {
    try {
      return SqlAudit.check(OwnKeys.database(settings));
    } catch (StoreException e) {
      throw new CannotStart(DataFolder.sentence(e), e);
    }
  }

  @Override
  public List<Account> accounts(Settings settings) {
    return with(settings, OwnBooks::all);
  }

  private static List<Account> all(Store store) {
    var all = new ArrayList<Account>();
    var page = store.accounts().accounts("", PAGE);
    while (!page.isEmpty()) {
      all.addAll(page);
      page = store.accounts().accounts(all.getLast().id(), PAGE);
    }
    return all;
  }

  @Override
  public Account account(Settings settings, String id) {
    return with(settings, store -> store.accounts().account(id).orElseThrow(() -> unknown(id)));
  }

  @Override
  public Account create(Settings settings, String name) {
    var id = "acc_" + Ulid.of(clock.millis(), random.nextLong(), random.nextLong());
    return with(
        settings,
        store ->
            switch (store.await(new CreateAccount(id, name, currency(), 0, by()))) {
              case AccountChange.AccountChanged(var account) -> account;
              case AccountChange.AlreadyExists _,
                  AccountChange.BelowCurrentDebt _,
                  AccountChange.NoSuchAccount _ ->
                  throw new IllegalStateException("a new id exists already");
            });
  }

  @Override
  public Account update(Settings settings, String id, List<AccountEdit> edits) {
    if (id.equals(RootKey.ACCOUNT)
        && edits.contains(new AccountEdit.State(Account.State.SUSPENDED))) {
      throw new CannotStart("the root account runs the installation and cannot be suspended");
    }
    return with(settings, store -> update(store, new UpdateAccount(id, edits, by())));
  }

  private static Account update(Store store, UpdateAccount command) {
    return switch (store.await(command)) {
      case AccountChange.AccountChanged(var account) -> account;
      case AccountChange.BelowCurrentDebt(var micros) ->
          throw new CannotStart(
              "the account owes %s, more than that limit"
                  .formatted(new Amount(micros).toDecimal()));
      case AccountChange.NoSuchAccount _, AccountChange.AlreadyExists _ ->
          throw unknown(command.id());
    };
  }

  @Override
  public Account credit(Settings settings, String id, Amount amount, String memo) {
    return with(
        settings,
        store ->
            switch (store.await(new TopUp(id, amount.micros(), memo, by()))) {
              case Posting.Posted _ -> store.accounts().account(id).orElseThrow(() -> unknown(id));
              case Posting.NoSuchAccount _, Posting.Overdrawn _ -> throw unknown(id);
            });
  }

  @Override
  public void ledger(Settings settings, String id, Consumer<Transfer> each) {
    with(
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

  private ChangedBy by() {
    return new ChangedBy("cli", clock.instant());
  }

  private static CannotStart unknown(String id) {
    return new CannotStart("there is no account " + id);
  }

  private static <T> T with(Settings settings, Function<Store, T> deed) {
    try (var store = OwnKeys.open(settings)) {
      return deed.apply(store);
    } catch (StoreException e) {
      throw new CannotStart(DataFolder.sentence(e), e);
    }
  }
}
