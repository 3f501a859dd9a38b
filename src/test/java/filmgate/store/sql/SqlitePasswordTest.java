package filmgate.store.sql;

import filmgate.store.Store;
import filmgate.store.StoreSettings;
import filmgate.task.RetryPolicy;
import filmgate.task.TaskMachine;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqlitePasswordTest extends PasswordContract {
  @TempDir Path directory;

  @Override
  Store open() {
    var settings = StoreSettings.defaults(directory.resolve("filmgate.db"));
    return SqlStore.open(settings, new TaskMachine(RetryPolicy.STANDARD));
  }
}
