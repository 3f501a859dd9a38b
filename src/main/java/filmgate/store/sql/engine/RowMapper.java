package filmgate.store.sql.engine;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The rows that a statement answers. */
public final class RowMapper {
  private RowMapper() {}

  /** Reads one value from one row. */
  public interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  public static <T> List<T> list(PreparedStatement select, Row<T> each) throws SQLException {
    var values = new ArrayList<T>();
    try (var rows = select.executeQuery()) {
      while (rows.next()) {
        values.add(each.read(rows));
      }
    }
    return values;
  }
}
