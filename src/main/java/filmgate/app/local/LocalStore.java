package filmgate.app.local;

import filmgate.app.cli.command.CliException;
import filmgate.config.Settings;
import filmgate.store.Store;
import filmgate.store.StoreException;
import filmgate.store.StoreSettings;
import filmgate.store.sql.SqlStore;
import filmgate.task.RetryPolicy;
import filmgate.task.TaskMachine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** The store of a data directory, opened for one command, with or without a running server. */
final class LocalStore {
  private LocalStore() {}

  /** Opens the store, applies the action, and closes the store. */
  static <T> T apply(Settings settings, Function<Store, T> action) {
    try (var store = open(database(settings))) {
      return action.apply(store);
    } catch (StoreException e) {
      throw new CliException(DataDirectory.messageOf(e), e);
    }
  }

  private static SqlStore open(Path database) {
    return SqlStore.open(StoreSettings.defaults(database), new TaskMachine(RetryPolicy.STANDARD));
  }

  /**
   * The database of the data directory.
   *
   * @throws CliException when there is none
   */
  static Path database(Settings settings) {
    var directory = settings.storage().data().toAbsolutePath().normalize();
    var database = DataDirectory.database(directory);
    if (!Files.exists(database)) {
      throw new CliException(
          "%s is not a data directory. Start the server once, or name the directory with --data"
              .formatted(directory));
    }
    return database;
  }
}
