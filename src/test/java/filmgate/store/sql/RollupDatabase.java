package filmgate.store.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The rows of rollups, and the same sums by other statements. */
final class RollupDatabase implements AutoCloseable {
  private final Connection connection;

  RollupDatabase(Path database) throws SQLException {
    connection = DriverManager.getConnection("jdbc:sqlite:" + database);
  }

  /** All rows as texts, in order. */
  List<String> rows(String sql) throws SQLException {
    var found = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        var row = new StringBuilder();
        for (var i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          row.append(rows.getString(i)).append(' ');
        }
        found.add(row.toString().strip());
      }
    }
    return found;
  }

  List<String> rollups() throws SQLException {
    return rows("SELECT * FROM rollup ORDER BY 1, 2, 3, 4, 5, 6, 7, 8");
  }

  /** Forgets all sums, so that the next run counts every event again. */
  void forget() throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.executeUpdate("DELETE FROM rollup");
      statement.executeUpdate("UPDATE rollup_watermark SET event_id = 0");
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
