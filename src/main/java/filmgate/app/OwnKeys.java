package filmgate.app;

import filmgate.app.cli.Actions.KeyMaker;
import filmgate.app.cli.CannotStart;
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
final class OwnKeys implements KeyMaker {
  private static final int PAGE = 1_000;

  private final Clock clock = Clock.systemUTC();
  private final ApiKeyFactory mint = new ApiKeyFactory(new SecureRandom());

  @Override
  public String create(Settings settings, ApiKeyFactory.NewKey wish) {
    return with(settings, store -> create(store, wish));
  }

  private String create(Store store, ApiKeyFactory.NewKey wish) {
    if (wish.account().equals(RootKey.ACCOUNT)) {
      return new RootKey(store, clock, OwnBooks.currency()).create(wish);
    }
    requireAccount(store, wish.account());
    if (wish.grant().scopes().contains(Scope.ADMIN)) {
      throw new CannotStart("the scope admin is for keys of the root account: --admin");
    }
    var minted = mint.create(wish, clock.instant());
    store.await(new PutKey(minted.record(), by()));
    return minted.key().secret();
  }

  @Override
  public List<StoredKey> keys(Settings settings, String account) {
    return with(
        settings,
        store -> {
          requireAccount(store, account);
          return store.keys().ofAccount(account, KeyFilter.ALL, "", PAGE);
        });
  }

  private static void requireAccount(Store store, String id) {
    if (store.accounts().account(id).isEmpty()) {
      throw new CannotStart("there is no account " + id);
    }
  }

  @Override
  public void revoke(Settings settings, String id) {
    with(settings, store -> changed(store.await(new RevokeKey(id, by())), id));
  }

  @Override
  public String rotate(Settings settings, String id, Duration grace) {
    return with(settings, store -> rotate(store, id, grace));
  }

  private String rotate(Store store, String id, Duration grace) {
    var old = store.keys().stored(id).orElseThrow(() -> unknown(id)).key();
    var wish =
        new ApiKeyFactory.NewKey(
            old.account(), old.name(), old.kind(), old.permissions(), old.expiry());
    var fresh = mint.create(wish, clock.instant());
    changed(store.await(new RotateKey(id, fresh.record(), grace, by())), id);
    return fresh.key().secret();
  }

  private static KeyRecord changed(KeyChange change, String id) {
    return switch (change) {
      case KeyChange.KeyChanged(var key) -> key;
      case KeyChange.NoSuchKey _ -> throw unknown(id);
    };
  }

  private static CannotStart unknown(String id) {
    return new CannotStart("there is no key %s, or it was revoked".formatted(id));
  }

  private ChangedBy by() {
    return new ChangedBy("cli", clock.instant());
  }

  private static <T> T with(Settings settings, Function<Store, T> deed) {
    try (var store = open(settings)) {
      return deed.apply(store);
    } catch (StoreException e) {
      throw new CannotStart(DataFolder.sentence(e), e);
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
