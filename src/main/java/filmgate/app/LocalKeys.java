package filmgate.app;

import filmgate.app.cli.CliException;
import filmgate.app.cli.CliServices.KeyOperations;
import filmgate.config.Settings;
import filmgate.keys.ApiKeyFactory;
import filmgate.keys.KeyRecord;
import filmgate.keys.Scope;
import filmgate.store.ChangedBy;
import filmgate.store.Command.PutKey;
import filmgate.store.Command.RevokeKey;
import filmgate.store.Command.RotateKey;
import filmgate.store.KeyQueries.KeyFilter;
import filmgate.store.KeyQueries.StoredKey;
import filmgate.store.Outcome.KeyChange;
import filmgate.store.Store;
import filmgate.store.StoreException;
import filmgate.store.StoreSettings;
import filmgate.store.sql.SqlStore;
import filmgate.task.RetryPolicy;
import filmgate.task.TaskMachine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** Makes keys in a data folder, whether or not a server runs on it. */
final class LocalKeys implements KeyOperations {
  private static final int PAGE = 1_000;

  private final Clock clock = Clock.systemUTC();
  private final ApiKeyFactory mint = new ApiKeyFactory(new SecureRandom());

  @Override
  public String create(Settings settings, ApiKeyFactory.NewKey request) {
    return inStore(settings, store -> create(store, request));
  }

  private String create(Store store, ApiKeyFactory.NewKey request) {
    if (request.account().equals(RootKeyInstaller.ACCOUNT)) {
      return new RootKeyInstaller(store, clock, LocalAccounts.currency()).create(request);
    }
    requireAccount(store, request.account());
    if (request.grant().scopes().contains(Scope.ADMIN)) {
      throw new CliException("the scope admin is for keys of the root account: --admin");
    }
    var created = mint.create(request, clock.instant());
    store.await(new PutKey(created.record(), changedBy()));
    return created.key().secret();
  }

  @Override
  public List<StoredKey> list(Settings settings, String account) {
    return inStore(
        settings,
        store -> {
          requireAccount(store, account);
          return store.keys().ofAccount(account, KeyFilter.ALL, "", PAGE);
        });
  }

  private static void requireAccount(Store store, String id) {
    if (store.accounts().account(id).isEmpty()) {
      throw new CliException("there is no account " + id);
    }
  }

  @Override
  public void revoke(Settings settings, String id) {
    inStore(settings, store -> changed(store.await(new RevokeKey(id, changedBy())), id));
  }

  @Override
  public String rotate(Settings settings, String id, Duration grace) {
    return inStore(settings, store -> rotate(store, id, grace));
  }

  private String rotate(Store store, String id, Duration grace) {
    var old = store.keys().stored(id).orElseThrow(() -> unknownKey(id)).key();
    var request =
        new ApiKeyFactory.NewKey(
            old.account(), old.name(), old.kind(), old.permissions(), old.expiry());
    var fresh = mint.create(request, clock.instant());
    changed(store.await(new RotateKey(id, fresh.record(), grace, changedBy())), id);
    return fresh.key().secret();
  }

  private static KeyRecord changed(KeyChange change, String id) {
    return switch (change) {
      case KeyChange.KeyChanged(var key) -> key;
      case KeyChange.NoSuchKey _ -> throw unknownKey(id);
    };
  }

  private static CliException unknownKey(String id) {
    return new CliException("there is no key %s, or it was revoked".formatted(id));
  }

  private ChangedBy changedBy() {
    return new ChangedBy("cli", clock.instant());
  }

  private static <T> T inStore(Settings settings, Function<Store, T> deed) {
    try (var store = open(settings)) {
      return deed.apply(store);
    } catch (StoreException e) {
      throw new CliException(DataDirectory.messageOf(e), e);
    }
  }

  /** The store of a data folder that a server may be using, too. */
  static SqlStore open(Settings settings) {
    return SqlStore.open(
        StoreSettings.defaults(database(settings)), new TaskMachine(RetryPolicy.STANDARD));
  }

  /**
   * The database of a data folder.
   *
   * @throws CliException when there is none
   */
  static Path database(Settings settings) {
    var directory = settings.storage().data().toAbsolutePath().normalize();
    var database = DataDirectory.database(directory);
    if (!Files.exists(database)) {
      throw new CliException(
          "%s holds no Filmgate data; start the server once, or name its folder with --data"
              .formatted(directory));
    }
    return database;
  }
}
