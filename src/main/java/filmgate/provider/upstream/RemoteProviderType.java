package filmgate.provider.upstream;

import filmgate.provider.Provider;
import filmgate.provider.ProviderType;
import java.time.InstantSource;

/** A kind of upstream on another machine. */
public interface RemoteProviderType extends ProviderType {
  /** An account at this upstream. */
  Provider open(UpstreamSettings settings, InstantSource clock);
}
