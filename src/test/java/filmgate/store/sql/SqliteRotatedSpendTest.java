package filmgate.store.sql;

import filmgate.store.Store;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

class SqliteRotatedSpendTest extends RotatedSpendContract {
  @TempDir Path directory;

  private Path database() {
    return directory.resolve("filmgate.db");
  }

  @Override
  Store open() {
    return SqliteSpendTest.open(database());
  }

  @Override
  List<String> counters() throws SQLException {
    return SqliteSpendTest.counters(database());
  }

  @Override
  List<String> audit() {
    return SqlAudit.check(database()).violations();
  }
}
