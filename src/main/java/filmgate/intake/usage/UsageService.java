package filmgate.intake.usage;

import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.intake.idempotency.ChangeContext;
import filmgate.intake.usage.UsageReport.UsageScope;
import filmgate.store.ChangedBy;
import filmgate.store.Command.LogAction;
import filmgate.store.Store;
import filmgate.store.money.Account;
import filmgate.store.money.Usage;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Sums up the tasks of an account, for callers, the admin API, and the command line. */
public record UsageService(Store store, Clock clock) {

  /** The usage of the tasks of a key. */
  public UsageReport ofKey(AccountId account, KeyId key, UsageParameters parameters) {
    return report(account, Optional.of(key), parameters);
  }

  /** The usage of all tasks of an account. */
  public UsageReport ofAccount(AccountId account, UsageParameters parameters) {
    return report(account, Optional.empty(), parameters);
  }

  /**
   * The usage of a customer, for an operator. The audit log records who read it.
   *
   * @return empty if there is no such account
   */
  public Optional<UsageReport> ofCustomer(
      ChangeContext reader, AccountId account, UsageParameters parameters) {
    if (store.accounts().account(account).isEmpty()) {
      return Optional.empty();
    }
    var by = new ChangedBy(reader.actor(), clock.instant());
    store.await(new LogAction("usage.read", account.value(), Map.of(), by));
    return Optional.of(ofAccount(account, parameters));
  }

  private UsageReport report(AccountId account, Optional<KeyId> key, UsageParameters parameters) {
    var query =
        new Usage.UsageQuery(
            account,
            key,
            parameters.model(),
            parameters.from().toEpochMilli(),
            parameters.until().toEpochMilli(),
            parameters.groupBy());
    return UsageReport.of(
        parameters,
        key.isPresent() ? UsageScope.KEY : UsageScope.ACCOUNT,
        store.accounts().account(account).map(Account::currency).orElse(""),
        store.accounts().usage(query));
  }
}
