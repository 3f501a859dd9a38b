package filmgate.store.sql.money;

import filmgate.id.TaskId;
import filmgate.store.LedgerQueries;
import filmgate.store.money.LedgerSeal;
import filmgate.store.money.Transfer;
import filmgate.store.sql.engine.Readers;
import java.util.List;
import java.util.Optional;

/** Reads of the ledger on the reader connections. */
public final class SqlLedgerQueries implements LedgerQueries {
  private static final String SELECT = "SELECT %s FROM transfer ".formatted(TransferRow.COLUMNS);

  private final Readers readers;

  public SqlLedgerQueries(Readers readers) {
    this.readers = readers;
  }

  @Override
  public List<Transfer> transfers(LedgerQuery query) {
    return readers.list(
        query.account(),
        session ->
            session.list(
                SELECT
                    + """
                    WHERE account = ? AND id < ? AND at_ms >= ? AND at_ms < ?
                    ORDER BY id DESC LIMIT ?
                    """,
                TransferRow::read,
                query.account(),
                query.before(),
                query.fromMillis(),
                query.untilMillis(),
                query.limit()));
  }

  /** Each condition has an index of tasks. */
  @Override
  public List<Transfer> ofTask(TaskId task, int limit) {
    return readers.lookUp(
        session ->
            session.list(
                SELECT
                    + """
                    WHERE id IN (
                      SELECT id FROM transfer
                      WHERE task_id = ? AND task_id <> '' AND kind <> 'adjustment'
                      UNION ALL
                      SELECT id FROM transfer
                      WHERE task_id = ? AND task_id <> '' AND kind = 'adjustment')
                    ORDER BY id LIMIT ?
                    """,
                TransferRow::read,
                task,
                task,
                limit));
  }

  @Override
  public List<Transfer> transfersAfter(long id, int limit) {
    return readers.read(
        session ->
            session.list(
                SELECT + "WHERE id > ? ORDER BY id LIMIT ?", TransferRow::read, id, limit));
  }

  @Override
  public Optional<LedgerSeal> lastSeal() {
    return readers.read(
        session -> session.one(SealRow.SELECT + " ORDER BY last_id DESC LIMIT 1", SealRow::read));
  }
}
