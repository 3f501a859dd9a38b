package filmgate.store.sql;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** SQLite's integrity check of a database file. */
final class Integrity {
  private Integrity() {}

  static String check(Path file) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement();
        var rows = statement.executeQuery("PRAGMA integrity_check")) {
      return rows.next() ? rows.getString(1) : "no answer";
    }
  }
}
