package filmgate.store.sql.engine;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads one value from the current row of a result. */
@FunctionalInterface
public interface RowMapper<T> {
  T read(ResultSet row) throws SQLException;

  /** The values of all rows of a statement. */
  static <T> List<T> list(PreparedStatement select, RowMapper<T> mapper) throws SQLException {
    var values = new ArrayList<T>();
    try (var rows = select.executeQuery()) {
      while (rows.next()) {
        values.add(mapper.read(rows));
      }
    }
    return values;
  }
}
