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

  /** One statement, so that both sums are of one snapshot. */
  private static final String TOTALS =
      """
      SELECT coalesce(max(id), 0),
        (SELECT coalesce(sum(available + held), 0) FROM balance
          WHERE account NOT LIKE 'house/%'),
        coalesce(sum(CASE WHEN debit LIKE 'house/%' THEN micros
          WHEN credit LIKE 'house/%' THEN -micros ELSE 0 END), 0)
      FROM transfer WHERE id > ?
      """;

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

  @Override
  public LedgerTotals totals(long after) {
    return readers
        .read(
            session ->
                session.one(
                    TOTALS,
                    row ->
                        new LedgerTotals(
                            Math.max(after, row.getLong(1)), row.getLong(2), row.getLong(3)),
                    after))
        .orElseThrow();
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
