package filmgate.provider.upstream;

import filmgate.provider.Provider;
import filmgate.provider.ProviderType;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;

/** A kind of upstream on another machine. */
public interface RemoteProviderType extends ProviderType {
  /** Where its accounts are reached if the channel has no base URL; empty if it must have one. */
  Optional<URI> defaultBaseUrl();

  /** Whether it takes an access key with a secret key, besides an API key. */
  default boolean takesKeyPair() {
    return false;
  }

  /** An account at this upstream. */
  Provider open(UpstreamSettings settings, InstantSource clock);
}
