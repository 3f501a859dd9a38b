package filmgate.app.local;

import filmgate.app.cli.command.CliException;
import filmgate.config.Settings;
import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.keys.ApiKeyFactory;
import filmgate.keys.ApiKeyFactory.CreatedKey;
import filmgate.keys.KeyKind;
import filmgate.keys.KeyRecord;
import filmgate.keys.Scope;
import filmgate.store.Command.CreateRoot;
import filmgate.store.Command.InstallFirstKey;
import filmgate.store.Command.InstallGivenKey;
import filmgate.store.Outcome.FirstKey;
import filmgate.store.Outcome.GivenKey;
import filmgate.store.Store;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Installs the root account and its first key. */
public final class RootKeyInstaller {
  private static final Logger LOG = LoggerFactory.getLogger(RootKeyInstaller.class);

  private final Store store;
  private final Clock clock;
  private final String currency;
  private final ApiKeyFactory keyFactory = new ApiKeyFactory(new SecureRandom());

  /**
   * @param currency the currency of the root account, if it must be created
   */
  public RootKeyInstaller(Store store, Clock clock, String currency) {
    this.store = store;
    this.clock = clock;
    this.currency = currency;
  }

  /** The first key, with the secret that it has since this start. */
  public record UnusedKey(KeyId id, String secret) {}

  /**
   * Installs the configured key, or a first key if none is configured.
   *
   * @return the first key, whose secret is new at every start until the key is used
   */
  public Optional<UnusedKey> install(Settings.RootKey configured) {
    if (configured.secret().isEmpty()) {
      return installFirst();
    }
    installConfigured(configured.secret());
    return Optional.empty();
  }

  private Optional<UnusedKey> installFirst() {
    var created = keyFactory.create(request("root"), clock.instant());
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
      case FirstKey.AlreadyUsed() -> Optional.empty();
    };
  }

  private void installConfigured(String secret) {
    var key = keyFactory.createFrom(secret, request("FILMGATE_ROOT_KEY"), clock.instant());
    switch (store.await(new InstallGivenKey(key, currency, clock.instant()))) {
      case GivenKey.Installed(var installed, var retired) ->
          LOG.info("event=root_key_installed key={} retired={}", installed.id(), retired);
      case GivenKey.Unchanged(var same) -> LOG.info("event=root_key_unchanged key={}", same.id());
      case GivenKey.StaysRevoked(var revoked, var retired) ->
          LOG.warn("event=root_key_stays_revoked key={} retired={}", revoked.id(), retired);
      case GivenKey.OfAnotherAccount(var account) ->
          throw new CliException(
              "FILMGATE_ROOT_KEY is a key of account %s. Choose another value".formatted(account));
    }
  }

  /** Creates the root account with a first key. */
  CreatedKey createAccount(ApiKeyFactory.NewKey request) {
    var created = keyFactory.create(request, clock.instant());
    var command = new CreateRoot(created.record(), currency, clock.instant());
    return switch (store.await(command)) {
      case CREATED -> created;
      case ALREADY_EXISTS ->
          throw new CliException("the root account was created at the same time. Try again");
    };
  }

  private static ApiKeyFactory.NewKey request(String name) {
    return new ApiKeyFactory.NewKey(
        AccountId.ROOT, name, KeyKind.LIVE, Set.of(Scope.values()), new KeyRecord.Expiry.Never());
  }
}
