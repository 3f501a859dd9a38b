package filmgate.store.sql.money;

import filmgate.id.AccountId;
import filmgate.id.TaskId;
import filmgate.store.money.Transfer;
import filmgate.store.money.Transfer.Kind;
import filmgate.store.sql.engine.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** The rows of transfers. */
public final class TransferRow {
  /** The columns that {@link #read} reads, in order. */
  public static final String COLUMNS =
      "id, kind, account, debit, credit, micros, task_id, memo, at_ms";

  private static final String INSERT =
      "INSERT INTO transfer (%s) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)".formatted(COLUMNS);

  private TransferRow() {}

  public static void insert(Session session, Transfer transfer) throws SQLException {
    session.update(
        INSERT,
        transfer.id(),
        transfer.kind().wireName(),
        transfer.account(),
        transfer.debit(),
        transfer.credit(),
        transfer.micros(),
        transfer.task(),
        transfer.memo(),
        transfer.at());
  }

  public static Transfer read(ResultSet row) throws SQLException {
    return new Transfer(
        row.getLong(1),
        kind(row.getString(2)),
        new AccountId(row.getString(3)),
        row.getString(4),
        row.getString(5),
        row.getLong(6),
        row.getString(7),
        row.getString(8),
        Instant.ofEpochMilli(row.getLong(9)));
  }

  /** What a task has cost; 0 without a capture. */
  public static long captured(Session session, TaskId task) throws SQLException {
    return sum(session, "kind <> 'adjustment' AND kind = 'capture'", task);
  }

  /** What was refunded of a task. */
  public static long refunded(Session session, TaskId task) throws SQLException {
    return sum(session, "kind = 'adjustment'", task);
  }

  /** A condition for which there is an index of tasks. */
  private static long sum(Session session, String condition, TaskId task) throws SQLException {
    var sql =
        "SELECT coalesce(sum(micros), 0) FROM transfer WHERE task_id = ? AND task_id <> '' AND "
            + condition;
    return session.one(sql, row -> row.getLong(1), task).orElse(0L);
  }

  /** The kind of a wire name. A switch, because an audit reads every row. */
  private static Kind kind(String wireName) {
    return switch (wireName) {
      case "hold" -> Kind.HOLD;
      case "capture" -> Kind.CAPTURE;
      case "release" -> Kind.RELEASE;
      case "top_up" -> Kind.TOP_UP;
      case "adjustment" -> Kind.ADJUSTMENT;
      default -> throw new IllegalArgumentException("not a kind of transfer: " + wireName);
    };
  }
}
