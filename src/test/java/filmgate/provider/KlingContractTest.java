package filmgate.provider;

import filmgate.provider.kling.KlingType;
import filmgate.provider.upstream.RemoteProviderType;

/** The contract for Kling's new API. */
class KlingContractTest extends KlingContract {
  @Override
  RemoteProviderType type() {
    return new KlingType();
  }

  @Override
  int queriesOfThreeTasks() {
    return 1;
  }
}
