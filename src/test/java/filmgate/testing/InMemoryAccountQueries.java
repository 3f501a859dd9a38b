package filmgate.testing;

import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.id.OwnerId;
import filmgate.id.TaskId;
import filmgate.store.AccountQueries;
import filmgate.store.AuditEntry;
import filmgate.store.AuditQueries;
import filmgate.store.ChangedBy;
import filmgate.store.LedgerQueries;
import filmgate.store.Revision;
import filmgate.store.money.Account;
import filmgate.store.money.KeySpend;
import filmgate.store.money.LedgerSeal;
import filmgate.store.money.SpendCap;
import filmgate.store.money.Transfer;
import filmgate.store.money.Usage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Accounts, usage, and transfers that a test has set. Other accounts have no limit. */
public final class InMemoryAccountQueries implements AccountQueries, LedgerQueries, AuditQueries {
  public final Map<String, Account> accounts = new ConcurrentHashMap<>();
  public final List<SpendCap> caps = new CopyOnWriteArrayList<>();
  public final List<Transfer> transfers = new CopyOnWriteArrayList<>();
  public final List<Usage> usage = new CopyOnWriteArrayList<>();
  public final List<Usage.UsageQuery> asked = new CopyOnWriteArrayList<>();

  /** An account with this much money. */
  public static Account account(String id, Account.CreditLimit credit, Account.Balance balance) {
    return new Account(
        new AccountId(id),
        "An account",
        "USD",
        Account.State.ACTIVE,
        TestServer.NOW,
        credit,
        new Account.LowBalanceThreshold.Never(),
        0,
        balance);
  }

  @Override
  public Optional<Account> account(AccountId id) {
    return id.value().startsWith("acc_")
        ? Optional.of(
            accounts.computeIfAbsent(
                id.value(),
                _ ->
                    account(id.value(), new Account.CreditLimit.Unlimited(), Account.Balance.ZERO)))
        : Optional.empty();
  }

  @Override
  public Map<AccountId, Integer> retentionHours() {
    return Map.of();
  }

  @Override
  public List<Account> accounts(String after, int limit) {
    return List.copyOf(accounts.values());
  }

  @Override
  public List<Transfer> transfers(LedgerQuery query) {
    return new ArrayList<>(transfers)
        .reversed().stream()
            .filter(one -> one.account().equals(query.account()) && one.id() < query.before())
            .filter(one -> one.at().toEpochMilli() >= query.fromMillis())
            .filter(one -> one.at().toEpochMilli() < query.untilMillis())
            .limit(query.limit())
            .toList();
  }

  @Override
  public List<SpendCap> spendCaps(AccountId account, KeyId key, Instant at) {
    return List.copyOf(caps);
  }

  @Override
  public Map<KeyId, KeySpend> keySpend(
      AccountId account, List<KeyId> keys, Set<KeyId> totals, Instant at) {
    return Map.of();
  }

  @Override
  public List<Usage> usage(Usage.UsageQuery query) {
    asked.add(query);
    return List.copyOf(usage);
  }

  @Override
  public long lastId() {
    return 0;
  }

  @Override
  public List<Transfer> ofTask(TaskId task, int limit) {
    return transfers.stream().filter(one -> one.task().equals(task.value())).limit(limit).toList();
  }

  @Override
  public List<Transfer> transfersAfter(long id, int limit) {
    return List.of();
  }

  @Override
  public Optional<LedgerSeal> lastSeal() {
    return Optional.empty();
  }

  @Override
  public Revision revision(OwnerId owner) {
    return new Revision(0, Optional.empty());
  }

  @Override
  public Optional<ChangedBy> channelChange(String name, Instant at) {
    return Optional.empty();
  }

  @Override
  public List<AuditEntry> entriesAbout(String subject, long before, int limit) {
    return List.of();
  }

  @Override
  public List<AuditEntry> entries(long before, int limit) {
    return List.of();
  }

  @Override
  public LedgerTotals totals(long after) {
    return new LedgerTotals(after, 0, 0);
  }
}
