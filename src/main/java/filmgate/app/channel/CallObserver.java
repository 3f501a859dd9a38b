package filmgate.app.channel;

import filmgate.provider.Provider;

/** Observes the calls to upstreams. */
@FunctionalInterface
public interface CallObserver {
  /** Observes nothing. */
  CallObserver NONE = (_, provider) -> provider;

  /** The same provider, whose calls are observed as those of the channel. */
  Provider observed(String channel, Provider provider);
}
