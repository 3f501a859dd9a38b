package filmgate.app;

import filmgate.app.cli.Actions.KeyMaker;
import filmgate.app.cli.CannotStart;
import filmgate.config.Settings;
import filmgate.store.StoreException;
import filmgate.store.StoreSettings;
import filmgate.store.sql.SqlStore;
import filmgate.task.RetryPlan;
import filmgate.task.TaskMachine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** Makes keys in a data folder, whether or not a server runs on it. */
final class OwnKeys implements KeyMaker {
  @Override
  public String createAdmin(Settings settings) {
    try (var store = open(settings)) {
      return new RootKey(store, Clock.systemUTC(), OwnBooks.currency()).createAdmin();
    } catch (StoreException e) {
      throw new CannotStart(DataFolder.sentence(e), e);
    }
  }

  /** The store of a data folder that a server may be using, too. */
  static SqlStore open(Settings settings) {
    return SqlStore.open(
        StoreSettings.standard(database(settings)), new TaskMachine(RetryPlan.STANDARD));
  }

  /**
   * The database of a data folder.
   *
   * @throws CannotStart when there is none
   */
  static Path database(Settings settings) {
    var folder = settings.storage().data().toAbsolutePath().normalize();
    var database = DataFolder.database(folder);
    if (!Files.exists(database)) {
      throw new CannotStart(
          "%s holds no Filmgate data; start the server once, or name its folder with --data"
              .formatted(folder));
    }
    return database;
  }
}
