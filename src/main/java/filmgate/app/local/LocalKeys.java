package filmgate.app.local;

import static filmgate.intake.KeyService.GRACE_MAX;
import static filmgate.intake.KeyService.NAME_MAX;

import filmgate.app.cli.CliServices.KeyOperations;
import filmgate.app.cli.CliServices.WithLimits;
import filmgate.app.cli.command.CliException;
import filmgate.billing.PriceBookJson;
import filmgate.catalogue.Catalogue;
import filmgate.catalogue.models.Models;
import filmgate.config.Settings;
import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.intake.KeyService;
import filmgate.intake.KeyService.KeyRefusal;
import filmgate.intake.KeyService.KeyResult;
import filmgate.intake.idempotency.ChangeContext;
import filmgate.keys.ApiKeyCache;
import filmgate.keys.ApiKeyFactory;
import filmgate.keys.ApiKeyFactory.CreatedKey;
import filmgate.keys.LimitCache;
import filmgate.keys.Permissions;
import filmgate.store.KeyQueries.StoredKey;
import filmgate.store.Outcome.KeyChange;
import filmgate.store.Store;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Opens a data directory for the key service. */
public final class LocalKeys implements KeyOperations {
  private final Clock clock = Clock.systemUTC();
  private final ApiKeyFactory keyFactory = new ApiKeyFactory(new SecureRandom());

  @Override
  public CreatedKey create(Settings settings, ApiKeyFactory.NewKey request) {
    requireKnownModels(request.grant());
    return LocalStore.apply(
        settings,
        store -> {
          var result = service(store).create(ChangeContext.CLI, request);
          return result == KeyRefusal.ACCOUNT_NOT_FOUND && request.account().equals(AccountId.ROOT)
              ? new RootKeyInstaller(store, clock, currency()).createAccount(request)
              : created(result, LocalAccounts.unknownAccount(request.account()));
        });
  }

  private static void requireKnownModels(Permissions grant) {
    var catalogue = new Catalogue(Models.all());
    for (var model : grant.models()) {
      if (catalogue.find(model).isEmpty()) {
        throw new CliException("--scope model:%s: no model has this name".formatted(model));
      }
    }
  }

  private static String currency() {
    return PriceBookJson.exampleBook(new Catalogue(Models.all())).currency();
  }

  @Override
  public List<WithLimits<StoredKey>> list(Settings settings, AccountId account) {
    return LocalStore.apply(
        settings,
        store -> {
          if (store.accounts().account(account).isEmpty()) {
            throw LocalAccounts.unknownAccount(account);
          }
          var keys = service(store);
          return keys.list(account).stream()
              .map(stored -> new WithLimits<>(stored, keys.limitsOf(stored.key().id())))
              .toList();
        });
  }

  @Override
  public void revoke(Settings settings, KeyId id) {
    var change = LocalStore.apply(settings, store -> service(store).revoke(ChangeContext.CLI, id));
    if (change instanceof KeyChange.NoSuchKey) {
      throw unknownKey(id);
    }
  }

  @Override
  public WithLimits<CreatedKey> rotate(Settings settings, KeyId id, Duration grace) {
    return LocalStore.apply(
        settings,
        store -> {
          var keys = service(store);
          var fresh = created(keys.rotate(ChangeContext.CLI, id, grace), unknownKey(id));
          return new WithLimits<>(fresh, keys.limitsOf(fresh.record().id()));
        });
  }

  private static CreatedKey created(KeyResult result, CliException notFound) {
    return switch (result) {
      case KeyService.KeyCreated(var created) -> created;
      case KeyRefusal.ACCOUNT_NOT_FOUND, KeyRefusal.KEY_NOT_FOUND -> throw notFound;
      case KeyRefusal.ADMIN_REQUIRES_ROOT ->
          throw new CliException(
              "only keys of the root account may have the scope admin. Use --admin to create one");
      case KeyRefusal.EXPIRES_IN_PAST -> throw new CliException("--expires must be in the future");
      case KeyRefusal.INVALID_NAME ->
          throw new CliException("--name must have 1 to %d characters".formatted(NAME_MAX));
      case KeyRefusal.GRACE_TOO_LONG ->
          throw new CliException(
              "--grace-seconds must be at most %d (31 days)".formatted(GRACE_MAX.toSeconds()));
      case KeyRefusal.CONSOLE_KEY ->
          throw new CliException("a key of the console has no secret, and cannot be rotated");
    };
  }

  private static CliException unknownKey(KeyId id) {
    return new CliException("key %s does not exist or is revoked".formatted(id));
  }

  private KeyService service(Store store) {
    var keys = new ApiKeyCache(hash -> store.keys().lookUp(hash));
    return new KeyService(store, keys, new LimitCache(store.keys().limits()), keyFactory, clock);
  }
}
