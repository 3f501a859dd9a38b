package filmgate.journey;

import filmgate.id.AccountId;
import filmgate.keys.ApiKeyFactory;
import filmgate.keys.KeyKind;
import filmgate.keys.KeyRecord;
import filmgate.keys.Scope;
import filmgate.store.ChangedBy;
import filmgate.store.Command;
import filmgate.store.Store;
import filmgate.store.StoreSettings;
import filmgate.store.sql.SqlStore;
import filmgate.task.RetryPolicy;
import filmgate.task.TaskMachine;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;

/** An account with one key in the data directory of a server. */
record ApiClient(Path data, AccountId account, String key) {
  private static final ApiKeyFactory KEYS = new ApiKeyFactory(new SecureRandom());

  /** A new account without money. */
  static ApiClient in(Path data, AccountId account, long creditLimitMicros) {
    var newKey =
        new ApiKeyFactory.NewKey(
            account, "journey", KeyKind.LIVE, Set.of(Scope.GENERATE), new KeyRecord.Expiry.Never());
    var created = KEYS.create(newKey, Instant.now());
    var customer = new ApiClient(data, account, created.key().secret());
    customer.with(
        store -> {
          store.await(
              new Command.CreateAccount(account, account.value(), "USD", creditLimitMicros, by()));
          store.await(new Command.PutKey(created.record(), by()));
        });
    return customer;
  }

  void topUp(long micros) {
    with(store -> store.await(new Command.TopUp(account, micros, "journey", by())));
  }

  private void with(Consumer<Store> action) {
    var settings = StoreSettings.defaults(data.resolve("filmgate.db"));
    try (var store = SqlStore.open(settings, new TaskMachine(RetryPolicy.STANDARD))) {
      action.accept(store);
    }
  }

  private static ChangedBy by() {
    return new ChangedBy("journey", Instant.now());
  }
}
