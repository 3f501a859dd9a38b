package filmgate.store.sql;

import filmgate.store.Store;
import filmgate.store.StoreSettings;
import filmgate.task.RetryPolicy;
import filmgate.task.TaskMachine;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

class SqliteKeySessionTest extends KeySessionContract {
  @TempDir Path directory;

  @Override
  Store open() {
    var settings = StoreSettings.defaults(directory.resolve("filmgate.db"));
    return SqlStore.open(settings, new TaskMachine(RetryPolicy.STANDARD));
  }

  @Override
  List<String> audit() {
    return SqlAudit.check(directory.resolve("filmgate.db")).violations();
  }
}
