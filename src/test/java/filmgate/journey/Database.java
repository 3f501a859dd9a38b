package filmgate.journey;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads a server's database from outside, whether or not the server runs. */
record Database(Path data) {
  long tasks() throws SQLException {
    return Long.parseLong(ask("SELECT count(*) FROM task").getFirst());
  }

  /** The events of a task, oldest first. */
  List<String> events(String task) throws SQLException {
    return ask("SELECT cause FROM event WHERE task_id = '" + task + "' ORDER BY version");
  }

  /** The result of SQLite's integrity check. */
  String integrity() throws SQLException {
    return ask("PRAGMA integrity_check").getFirst();
  }

  List<String> ask(String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("filmgate.db"));
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(String.valueOf(rows.getString(1)));
      }
      return found;
    }
  }

  void change(String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("filmgate.db"));
        var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
