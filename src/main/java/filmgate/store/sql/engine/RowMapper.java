package filmgate.store.sql.engine;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads one value from the current row of a result. */
@FunctionalInterface
public interface RowMapper<T> {
  T read(ResultSet row) throws SQLException;
}
