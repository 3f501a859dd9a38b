package filmgate.store;

import filmgate.store.money.Account;
import filmgate.store.money.Event;
import filmgate.store.money.LedgerSeal;
import filmgate.store.money.SpendCap;
import filmgate.store.money.Transfer;
import filmgate.store.money.Usage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads of accounts and money; all may block on the database. */
public interface AccountQueries {
  Optional<Account> account(String id);

  /**
   * Accounts in the order of their ids, at most {@code limit} after this id ({@code ""}: first).
   */
  List<Account> accounts(String after, int limit);

  /**
   * An account's transfers, newest first, at most {@code limit} with an id below {@code before}
   * ({@link Long#MAX_VALUE}: the newest).
   */
  List<Transfer> ledger(String account, long before, int limit);

  /** The number of the last change that the audit log knows; 0 before the first. */
  long lastAuditId();

  /** A piece of an account's transfers, newest first. */
  List<Transfer> ledger(LedgerQuery query);

  /** The spend caps of a key and of its account, with what is used of them at this time. */
  List<SpendCap> spendCaps(String account, String key, Instant at);

  /** What an account's tasks came to, erased ones included; in no order. */
  List<Usage> usage(Usage.UsageQuery query);

  /**
   * What an account was told, newest first, at most {@code limit} with an id below {@code before}.
   *
   * @param account empty for every account
   * @param type only of this type; empty for all
   */
  List<Event> events(String account, String type, long before, int limit);

  /** The transfers of all accounts that follow this id ({@code 0}: the first), oldest first. */
  List<Transfer> transfersAfter(long id, int limit);

  /** The seal that was kept last; empty before the first one. */
  Optional<LedgerSeal> lastSeal();

  /** Changes, newest first, at most {@code limit} with an id below {@code before}. */
  List<AuditEntry> auditLog(long before, int limit);

  /**
   * A piece of an account's ledger.
   *
   * @param fromMillis at that time or later (milliseconds since 1970)
   * @param untilMillis before that time
   * @param before with an id below this; {@link Long#MAX_VALUE} for the newest
   */
  record LedgerQuery(String account, long fromMillis, long untilMillis, long before, int limit) {}
}
