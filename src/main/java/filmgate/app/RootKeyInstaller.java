package filmgate.app;

import filmgate.app.cli.CliException;
import filmgate.config.Settings;
import filmgate.keys.ApiKeyFactory;
import filmgate.keys.Caller;
import filmgate.keys.KeyKind;
import filmgate.keys.KeyRecord;
import filmgate.keys.Scope;
import filmgate.store.ChangedBy;
import filmgate.store.Command.CreateRoot;
import filmgate.store.Command.InstallFirstKey;
import filmgate.store.Command.InstallGivenKey;
import filmgate.store.Command.PutKey;
import filmgate.store.Outcome.FirstKey;
import filmgate.store.Outcome.GivenKey;
import filmgate.store.Outcome.RootCreation;
import filmgate.store.Store;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The root account and its keys. */
final class RootKeyInstaller {
  static final String ACCOUNT = Caller.ROOT;

  private static final Logger LOG = LoggerFactory.getLogger(RootKeyInstaller.class);

  private final Store store;
  private final Clock clock;
  private final String currency;
  private final ApiKeyFactory mint = new ApiKeyFactory(new SecureRandom());

  /** The keys of the root account, whose money is in the price book's currency. */
  RootKeyInstaller(Store store, Clock clock, String currency) {
    this.store = store;
    this.clock = clock;
    this.currency = currency;
  }

  /** The first key as it was made at this start: the secret is known only now. */
  record UnusedKey(String id, String secret) {}

  /**
   * Installs the given key, or the first key where none is given.
   *
   * @return the first key, whose secret is new at every start until it was used
   */
  Optional<UnusedKey> install(Settings.RootKey given) {
    if (given.secret().isEmpty()) {
      return installFirst();
    }
    installGiven(given.secret());
    return Optional.empty();
  }

  private Optional<UnusedKey> installFirst() {
    var created = mint.create(request("root"), clock.instant());
    var command = new InstallFirstKey(created.record(), currency, clock.instant());
    return switch (store.await(command)) {
      case FirstKey.Created(var key) -> {
        LOG.info("event=root_key_created key={}", key.id());
        yield Optional.of(new UnusedKey(key.id(), created.key().secret()));
      }
      case FirstKey.Replaced(var key) -> {
        LOG.info("event=root_key_secret_replaced key={} reason=never_used", key.id());
        yield Optional.of(new UnusedKey(key.id(), created.key().secret()));
      }
      case FirstKey.Unchanged() -> Optional.empty();
    };
  }

  private void installGiven(String text) {
    var key = mint.createFrom(text, request("FILMGATE_ROOT_KEY"), clock.instant());
    switch (store.await(new InstallGivenKey(key, currency, clock.instant()))) {
      case GivenKey.Installed(var installed, var retired) ->
          LOG.info("event=root_key_installed key={} retired={}", installed.id(), retired);
      case GivenKey.Unchanged(var same) -> LOG.info("event=root_key_unchanged key={}", same.id());
      case GivenKey.StaysRevoked(var revoked, var retired) ->
          LOG.warn("event=root_key_stays_revoked key={} retired={}", revoked.id(), retired);
      case GivenKey.OfAnotherAccount(var account) ->
          throw new CliException(
              "FILMGATE_ROOT_KEY is a key of account %s; choose another value".formatted(account));
    }
  }

  /** Creates one more key of the root account, and the account where it is missing. */
  String create(ApiKeyFactory.NewKey request) {
    var created = mint.create(request, clock.instant());
    var install = new CreateRoot(created.record(), currency, clock.instant());
    if (store.await(install) == RootCreation.ALREADY_EXISTS) {
      store.await(new PutKey(created.record(), new ChangedBy("cli", clock.instant())));
    }
    return created.key().secret();
  }

  private static ApiKeyFactory.NewKey request(String name) {
    return new ApiKeyFactory.NewKey(
        ACCOUNT, name, KeyKind.LIVE, Set.of(Scope.values()), new KeyRecord.Expiry.Never());
  }
}
