package filmgate.app.cli;

import filmgate.app.cli.CliServices.AccountOperations;
import filmgate.app.cli.CliServices.WithLimits;
import filmgate.billing.Amount;
import filmgate.config.Settings;
import filmgate.id.AccountId;
import filmgate.intake.usage.UsageParameters;
import filmgate.intake.usage.UsageReport;
import filmgate.keys.Limits;
import filmgate.store.audit.AuditReport;
import filmgate.store.money.Account;
import filmgate.store.money.Account.Balance;
import filmgate.store.money.AccountEdit;
import filmgate.store.money.Transfer;
import filmgate.store.money.Transfer.Kind;
import filmgate.store.money.Usage;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** One account with a balance of 1.5, which stores no change. */
public record FakeAccountOperations(List<String> violations) implements AccountOperations {
  private static final long MICROS = 1_500_000;

  @Override
  public AccountId setPassword(Settings settings, String name, String password) {
    return new AccountId(name);
  }

  @Override
  public AuditReport audit(Settings settings) {
    return new AuditReport(3, 4, 5, 4, "abc", violations);
  }

  @Override
  public List<WithLimits<Account>> list(Settings settings) {
    return List.of(find(settings, new AccountId("acc_1")));
  }

  @Override
  public WithLimits<Account> find(Settings settings, AccountId id) {
    return withLimits(account(id.value(), "One", MICROS));
  }

  @Override
  public WithLimits<Account> create(Settings settings, String name) {
    return withLimits(account("acc_2", name, 0));
  }

  @Override
  public WithLimits<Account> update(Settings settings, AccountId id, List<AccountEdit> edits) {
    var account = account(id.value(), "One", MICROS);
    for (var edit : edits) {
      account =
          edit instanceof AccountEdit.LowBalance(var threshold)
              ? new AccountEdit.Name(threshold.toString()).applyTo(account)
              : edit.applyTo(account);
    }
    return withLimits(account);
  }

  @Override
  public WithLimits<Account> topUp(
      Settings settings,
      AccountId id,
      Amount amount,
      String memo,
      Optional<String> idempotencyKey) {
    return withLimits(account(id.value(), memo, MICROS + amount.micros()));
  }

  @Override
  public UsageReport usage(
      Settings settings, AccountId id, Function<String, Optional<String>> options) {
    var groups = options.apply("--group-by").stream().toList();
    var at = Instant.EPOCH;
    var sums =
        new UsageReport.UsageTotals(
            new Usage.TaskCounts(1, 2, 0, 0), 420_000, 740_000, 100_000, 5_041);
    return new UsageReport(
        new UsageParameters(at, at, ZoneOffset.UTC, "", groups),
        UsageReport.UsageScope.ACCOUNT,
        "USD",
        List.of(new UsageReport.UsageGroup(Map.of("model", "kling-v3"), sums)));
  }

  @Override
  public void ledger(Settings settings, AccountId id, Consumer<Transfer> entries) {
    entries.accept(
        new Transfer(
            2,
            Kind.ADJUSTMENT,
            id,
            Transfer.ADJUSTMENT,
            id.value(),
            1,
            "",
            "=1+1, \"a\"",
            Instant.EPOCH));
    entries.accept(
        new Transfer(
            1, Kind.TOP_UP, id, Transfer.FUNDING, id.value(), MICROS, "", "", Instant.EPOCH));
  }

  private static WithLimits<Account> withLimits(Account account) {
    return new WithLimits<>(account, Limits.NONE);
  }

  private static Account account(String id, String name, long micros) {
    return new Account(
        new AccountId(id),
        name,
        "USD",
        Account.State.ACTIVE,
        Instant.EPOCH,
        new Account.CreditLimit.Limit(0),
        new Account.LowBalanceThreshold.Never(),
        0,
        new Balance(micros, 0, 0));
  }
}
