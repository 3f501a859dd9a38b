package filmgate.store.sql;

import filmgate.store.Store;
import filmgate.store.StoreSettings;
import filmgate.task.RetryPolicy;
import filmgate.task.TaskMachine;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

class SqliteSpendTest extends SpendContract {
  @TempDir Path directory;

  @Override
  Store open() {
    return open(directory.resolve("filmgate.db"));
  }

  static Store open(Path database) {
    return SqlStore.open(StoreSettings.defaults(database), new TaskMachine(RetryPolicy.STANDARD));
  }

  @Override
  List<String> counters() throws SQLException {
    return counters(directory.resolve("filmgate.db"));
  }

  static List<String> counters(Path database) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery("SELECT period || ' ' || micros FROM spending ORDER BY 1")) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  @Override
  List<String> audit() {
    return SqlAudit.check(directory.resolve("filmgate.db")).violations();
  }
}
