package filmgate.store;

import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.store.money.Account;
import filmgate.store.money.KeySpend;
import filmgate.store.money.SpendCap;
import filmgate.store.money.Usage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads of accounts and their usage. All may block on the database. */
public interface AccountQueries {
  Optional<Account> account(AccountId id);

  /** At most {@code limit} accounts in the order of their ids, after this id. */
  List<Account> accounts(String after, int limit);

  /** The retention in hours of every account that has its own. */
  Map<AccountId, Integer> retentionHours();

  /** The spend caps of a key and of its account, with what is spent under them at this time. */
  List<SpendCap> spendCaps(AccountId account, KeyId key, Instant at);

  /**
   * What keys of an account have spent at this time.
   *
   * @param totals the keys whose total is requested
   */
  Map<KeyId, KeySpend> keySpend(AccountId account, List<KeyId> keys, Set<KeyId> totals, Instant at);

  /** The usage of an account's tasks, including erased ones, in no order. */
  List<Usage> usage(Usage.UsageQuery query);
}
