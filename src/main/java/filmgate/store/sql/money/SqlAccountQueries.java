package filmgate.store.sql.money;

import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.store.AccountQueries;
import filmgate.store.money.Account;
import filmgate.store.money.KeySpend;
import filmgate.store.money.SpendCap;
import filmgate.store.money.Usage;
import filmgate.store.sql.engine.Readers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads of accounts on the reader connections. */
public final class SqlAccountQueries implements AccountQueries {
  private final Readers readers;

  public SqlAccountQueries(Readers readers) {
    this.readers = readers;
  }

  @Override
  public Optional<Account> account(AccountId id) {
    return readers.lookUp(session -> AccountRow.find(session, id));
  }

  @Override
  public List<Account> accounts(String after, int limit) {
    return readers.read(session -> AccountRow.list(session, after, limit));
  }

  @Override
  public Map<AccountId, Integer> retentionHours() {
    return readers.read(AccountRow::retentionHours);
  }

  @Override
  public List<SpendCap> spendCaps(AccountId account, KeyId key, Instant at) {
    return readers
        .lookUp(session -> SpendCounterRows.storedSpendCaps(session, account, key, at))
        .orElseGet(
            () ->
                readers.list(
                    account, session -> SpendCounterRows.spendCaps(session, account, key, at)));
  }

  @Override
  public Map<KeyId, KeySpend> keySpend(
      AccountId account, List<KeyId> keys, Set<KeyId> totals, Instant at) {
    return readers.list(account, session -> KeySpendRows.find(session, account, keys, totals, at));
  }

  @Override
  public List<Usage> usage(Usage.UsageQuery query) {
    return readers.list(query.account(), session -> UsageRows.list(session, query));
  }
}
