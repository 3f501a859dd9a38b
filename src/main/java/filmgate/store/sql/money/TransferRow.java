package filmgate.store.sql.money;

import filmgate.store.money.Transfer;
import filmgate.store.money.Transfer.Kind;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** How a transfer lies in its row. */
public final class TransferRow {
  /** The columns that make a transfer, in the order of {@link #bind} and {@link #read}. */
  public static final String COLUMNS =
      "id, kind, account, debit, credit, micros, task_id, memo, at_ms";

  public static final String INSERT =
      "INSERT INTO transfer (%s) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)".formatted(COLUMNS);

  private TransferRow() {}

  public static void bind(PreparedStatement insert, Transfer transfer) throws SQLException {
    insert.setLong(1, transfer.id());
    insert.setString(2, transfer.kind().wireName());
    insert.setString(3, transfer.account());
    insert.setString(4, transfer.debit());
    insert.setString(5, transfer.credit());
    insert.setLong(6, transfer.micros());
    insert.setString(7, transfer.task());
    insert.setString(8, transfer.memo());
    insert.setLong(9, transfer.at().toEpochMilli());
  }

  /**
   * The words of {@link Kind#wireName}; a table of a million rows has no time to make them anew.
   */
  private static Kind kind(String word) {
    return switch (word) {
      case "hold" -> Kind.HOLD;
      case "capture" -> Kind.CAPTURE;
      case "release" -> Kind.RELEASE;
      case "top_up" -> Kind.TOP_UP;
      case "adjustment" -> Kind.ADJUSTMENT;
      default -> throw new IllegalArgumentException("no kind of transfer: " + word);
    };
  }

  public static Transfer read(ResultSet row) throws SQLException {
    return new Transfer(
        row.getLong(1),
        kind(row.getString(2)),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getLong(6),
        row.getString(7),
        row.getString(8),
        Instant.ofEpochMilli(row.getLong(9)));
  }
}
