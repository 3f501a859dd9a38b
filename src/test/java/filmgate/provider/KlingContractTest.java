package filmgate.provider;

import filmgate.provider.ProviderException.Cause;
import filmgate.provider.kling.KlingType;
import filmgate.provider.upstream.Credential;
import filmgate.provider.upstream.RemoteProviderType;
import filmgate.task.FailureCode;
import java.util.Map;

/** The contract for Kling's new API. */
class KlingContractTest extends ProviderContract {
  @Override
  RemoteProviderType type() {
    return new KlingType();
  }

  @Override
  Credential credential() {
    return new Credential.ApiKey("api-key-kling-lab-000000000001");
  }

  @Override
  Map<Integer, Cause> errors() {
    return KlingErrorTable.CAUSES;
  }

  @Override
  Lookup notFound() {
    return new Lookup.NotFoundUpstream();
  }

  @Override
  Lookup found(Ticket ticket) {
    return new Lookup.Found(ticket);
  }

  @Override
  FailureCode policyFailure() {
    return FailureCode.CONTENT_POLICY_VIOLATION;
  }

  @Override
  int queriesOfThreeTasks() {
    return 1;
  }
}
