package filmgate.app.local;

import filmgate.app.cli.command.CliException;
import filmgate.app.cli.target.DirectoryServers;
import filmgate.app.remote.ApiKeyText;
import filmgate.app.remote.ServerAddress;
import filmgate.config.Settings;
import filmgate.files.LockFile;
import filmgate.files.LockHolder;
import filmgate.id.AccountId;
import filmgate.id.KeyId;
import filmgate.keys.ApiKeyFactory;
import filmgate.keys.KeyKind;
import filmgate.keys.KeyRecord.Expiry;
import filmgate.keys.Permissions;
import filmgate.keys.Scope;
import filmgate.session.SignInLink;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The servers of this machine: who may read a data directory may use its server. */
public final class LocalServers implements DirectoryServers {
  private static final Duration LIFETIME = Duration.ofHours(1);

  private final Clock clock = Clock.systemUTC();
  private final LocalKeys keys = new LocalKeys();

  @Override
  public Optional<ServerAddress> find(Settings settings) {
    var directory = settings.storage().data().toAbsolutePath().normalize();
    return LockFile.alive(directory)
        .map(LockHolder::address)
        .filter(address -> !address.isEmpty())
        .map(address -> ServerAddress.of(directory.toString(), address));
  }

  @Override
  public String createSignInToken(Settings settings) {
    return LocalStore.apply(
        settings,
        store -> LocalSessions.signIn(store, clock).createRootLink(SignInLink.CLI).token());
  }

  @Override
  public TemporaryKey createKey(Settings settings) {
    var scopes = EnumSet.complementOf(EnumSet.of(Scope.ADMIN));
    var created =
        keys.create(
            settings,
            new ApiKeyFactory.NewKey(
                AccountId.ROOT,
                "command line",
                KeyKind.LIVE,
                new Permissions(scopes, Set.of(), List.of()),
                new Expiry.At(clock.instant().plus(LIFETIME))));
    return new TemporaryKey(
        created.record().id(),
        ApiKeyText.of(created.key().secret())
            .orElseThrow(() -> new CliException("the new key cannot be sent")));
  }

  @Override
  public void revoke(Settings settings, KeyId key) {
    keys.revoke(settings, key);
  }
}
