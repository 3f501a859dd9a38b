package filmgate.app.cli.target;

import filmgate.app.remote.ApiKeyText;
import filmgate.app.remote.ServerAddress;
import filmgate.config.Settings;
import filmgate.id.KeyId;
import java.util.Optional;

/** The servers that run on data directories of this machine. */
public interface DirectoryServers {
  /** A key that was created for one command. */
  record TemporaryKey(KeyId id, ApiKeyText key) {}

  /** The server that holds the data directory of the settings, if one runs. */
  Optional<ServerAddress> find(Settings settings);

  /** The token of a link that signs the root account in to the console once. */
  String createSignInToken(Settings settings);

  /** Creates a key of the root account that expires within an hour. */
  TemporaryKey createKey(Settings settings);

  /** Revokes a key that {@link #createKey} returned. */
  void revoke(Settings settings, KeyId key);
}
