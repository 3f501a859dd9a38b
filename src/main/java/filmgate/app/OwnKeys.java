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
import java.time.Clock;

/** Makes keys in a data folder, whether or not a server runs on it. */
final class OwnKeys implements KeyMaker {
  @Override
  public String createAdmin(Settings settings) {
    var folder = settings.storage().data().toAbsolutePath().normalize();
    var database = DataFolder.database(folder);
    if (!Files.exists(database)) {
      throw new CannotStart(
          "%s holds no Filmgate data; start the server once, or name its folder with --data"
              .formatted(folder));
    }
    try (var store =
        SqlStore.open(StoreSettings.standard(database), new TaskMachine(RetryPlan.STANDARD))) {
      return new RootKey(store, Clock.systemUTC()).createAdmin();
    } catch (StoreException e) {
      throw new CannotStart(DataFolder.sentence(e), e);
    }
  }
}
