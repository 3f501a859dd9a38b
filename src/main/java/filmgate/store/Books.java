package filmgate.store;

import java.util.List;
import java.util.Optional;

/** Reads of accounts and money; all may block on the database. */
public interface Books {
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
  long lastChange();

  /** The transfers of all accounts that follow this id ({@code 0}: the first), oldest first. */
  List<Transfer> transfersAfter(long id, int limit);

  /** The seal that was kept last; empty before the first one. */
  Optional<Seal> lastSeal();

  /** Changes, newest first, at most {@code limit} with an id below {@code before}. */
  List<AuditEntry> auditLog(long before, int limit);
}
