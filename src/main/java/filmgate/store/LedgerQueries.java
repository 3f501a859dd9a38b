package filmgate.store;

import filmgate.id.AccountId;
import filmgate.id.TaskId;
import filmgate.store.money.LedgerSeal;
import filmgate.store.money.Transfer;
import java.util.List;
import java.util.Optional;

/** Reads of transfers and their seals. All may block on the database. */
public interface LedgerQueries {
  /** Transfers of one account, newest first. */
  List<Transfer> transfers(LedgerQuery query);

  /** At most {@code limit} transfers of one account with ids below {@code before}, newest first. */
  default List<Transfer> transfers(AccountId account, long before, int limit) {
    return transfers(new LedgerQuery(account, 0, Long.MAX_VALUE, before, limit));
  }

  /** At most {@code limit} transfers of a task, oldest first. */
  List<Transfer> ofTask(TaskId task, int limit);

  /** At most {@code limit} transfers of all accounts after this id, oldest first. */
  List<Transfer> transfersAfter(long id, int limit);

  /** The transfer with this id, which exists. */
  default Transfer transfer(long id) {
    return transfersAfter(id - 1, 1).getFirst();
  }

  /** The last seal; empty before the first. */
  Optional<LedgerSeal> lastSeal();

  /** The sums of all balances, and of the transfers after this id, from one snapshot. */
  LedgerTotals totals(long after);

  /**
   * Sums of money, in micro-units.
   *
   * @param lastId the id of the last transfer; 0 before the first
   * @param balances what is available and held in all accounts of callers
   * @param transfers what the transfers added to the accounts, less what they took
   */
  record LedgerTotals(long lastId, long balances, long transfers) {}

  /**
   * Selects transfers of one account.
   *
   * @param fromMillis the first time, in milliseconds since 1970
   * @param untilMillis the time after the last one
   * @param before the id after the last one; {@link Long#MAX_VALUE} for the newest
   * @param limit the maximum number of transfers
   */
  record LedgerQuery(
      AccountId account, long fromMillis, long untilMillis, long before, int limit) {}
}
