package filmgate.app.local;

import filmgate.app.cli.CliServices.AccountOperations;
import filmgate.app.cli.CliServices.WithLimits;
import filmgate.app.cli.command.CliException;
import filmgate.billing.Amount;
import filmgate.config.Settings;
import filmgate.id.AccountId;
import filmgate.intake.AccountService;
import filmgate.intake.AccountService.NewAccount;
import filmgate.intake.idempotency.ChangeContext;
import filmgate.intake.usage.UsageParameterReader;
import filmgate.intake.usage.UsageParameters;
import filmgate.intake.usage.UsageReport;
import filmgate.intake.usage.UsageService;
import filmgate.keys.ApiKeyCache;
import filmgate.keys.LimitCache;
import filmgate.keys.RetentionCache;
import filmgate.store.Outcome.IdempotentOutcome;
import filmgate.store.Outcome.Posting;
import filmgate.store.Store;
import filmgate.store.StoreException;
import filmgate.store.audit.AuditReport;
import filmgate.store.money.Account;
import filmgate.store.money.AccountEdit;
import filmgate.store.money.Transfer;
import filmgate.store.sql.SqlAudit;
import filmgate.text.Language;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;

/** Opens a data directory for the account service. */
public final class LocalAccounts implements AccountOperations {
  private final Clock clock = Clock.systemUTC();
  private final SecureRandom random = new SecureRandom();

  @Override
  public AuditReport audit(Settings settings) {
    try {
      return SqlAudit.check(LocalStore.database(settings));
    } catch (StoreException e) {
      throw new CliException(DataDirectory.messageOf(e), e);
    }
  }

  @Override
  public List<WithLimits<Account>> list(Settings settings) {
    return apply(
        settings,
        accounts -> accounts.list().stream().map(one -> withLimits(accounts, one)).toList());
  }

  @Override
  public WithLimits<Account> find(Settings settings, AccountId id) {
    return apply(settings, accounts -> find(accounts, id));
  }

  @Override
  public WithLimits<Account> create(Settings settings, String name) {
    return apply(
        settings,
        accounts ->
            withLimits(accounts, accounts.create(ChangeContext.CLI, NewAccount.named(name))));
  }

  @Override
  public WithLimits<Account> update(Settings settings, AccountId id, List<AccountEdit> edits) {
    return apply(
        settings,
        accounts ->
            switch (accounts.update(ChangeContext.CLI, id, edits, OptionalLong.empty())) {
              case AccountService.Updated(var account) -> withLimits(accounts, account);
              case AccountService.BelowCurrentDebt(var micros) ->
                  throw new CliException(
                      "the account owes %s, more than the credit limit"
                          .formatted(new Amount(micros).toDecimal()));
              case AccountService.UpdateRefusal.ACCOUNT_NOT_FOUND -> throw unknownAccount(id);
              case AccountService.UpdateRefusal.ROOT_CANNOT_BE_SUSPENDED ->
                  throw new CliException("the root account cannot be suspended");
              case AccountService.UpdateRefusal.CHANGED_SINCE_READ ->
                  throw new IllegalStateException("a change of any revision");
            });
  }

  @Override
  public AccountId setPassword(Settings settings, String name, String password) {
    return LocalStore.apply(
        settings,
        store -> {
          var id = new AccountId(name);
          var account = store.sessions().accountNamed(name).orElseThrow(() -> unknownAccount(id));
          return switch (LocalSessions.passwords(store, clock).set(account, password, "cli")) {
            case PASSWORD_SET -> account;
            case ACCOUNT_NOT_FOUND, WRONG_CURRENT, BUSY -> throw unknownAccount(account);
          };
        });
  }

  @Override
  public WithLimits<Account> topUp(
      Settings settings,
      AccountId id,
      Amount amount,
      String memo,
      Optional<String> idempotencyKey) {
    var change =
        LocalChanges.context(
            "accounts top-up", idempotencyKey, List.of(id.value(), amount.toDecimal(), memo));
    return apply(
        settings,
        accounts ->
            switch (accounts.topUp(change, id, amount.micros(), memo)) {
              case IdempotentOutcome.Performed(Posting.Posted _),
                  IdempotentOutcome.Replayed<Posting> _ ->
                  find(accounts, id);
              case IdempotentOutcome.Performed<Posting> _ -> throw unknownAccount(id);
              case IdempotentOutcome.KeyReused<Posting> _ -> throw LocalChanges.keyReused();
            });
  }

  @Override
  public void ledger(Settings settings, AccountId id, Consumer<Transfer> entries) {
    apply(
        settings,
        accounts -> {
          accounts.ledger(id, entries);
          return id;
        });
  }

  @Override
  public UsageReport usage(
      Settings settings, AccountId id, Function<String, Optional<String>> options) {
    var reader = new UsageParameterReader(UsageParameterReader.Names.OF_OPTIONS, options);
    return switch (reader.read(clock.instant())) {
      case UsageParameters.InvalidParameters(var problem) ->
          throw new CliException(problem.message(Language.EN));
      case UsageParameters.ValidParameters(var parameters) ->
          LocalStore.apply(
              settings,
              store ->
                  new UsageService(store, clock)
                      .ofCustomer(ChangeContext.CLI, id, parameters)
                      .orElseThrow(() -> unknownAccount(id)));
    };
  }

  private static WithLimits<Account> find(AccountService accounts, AccountId id) {
    return withLimits(accounts, accounts.find(id).orElseThrow(() -> unknownAccount(id)));
  }

  private static WithLimits<Account> withLimits(AccountService accounts, Account account) {
    return new WithLimits<>(account, accounts.limitsOf(account.id()));
  }

  static CliException unknownAccount(AccountId id) {
    return new CliException("account %s does not exist".formatted(id));
  }

  private <T> T apply(Settings settings, Function<AccountService, T> action) {
    return LocalStore.apply(settings, store -> action.apply(service(settings, store)));
  }

  private AccountService service(Settings settings, Store store) {
    var keys = new ApiKeyCache(hash -> store.keys().lookUp(hash));
    return new AccountService(
        store,
        keys,
        new LimitCache(store.keys().limits()),
        new RetentionCache(settings.results().retentionHours(), store.accounts().retentionHours()),
        clock,
        random);
  }
}
