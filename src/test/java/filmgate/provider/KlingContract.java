package filmgate.provider;

import filmgate.provider.ProviderException.Cause;
import filmgate.provider.upstream.Credential;
import filmgate.task.FailureCode;
import java.util.Map;

/** What both generations of Kling's API have in common. */
abstract class KlingContract extends ProviderContract {
  /** The key that the lab accepts for both. */
  static final Credential KEY = new Credential.ApiKey("api-key-kling-lab-000000000001");

  @Override
  final Credential credential() {
    return KEY;
  }

  @Override
  final Map<Integer, Cause> errors() {
    return KlingErrorTable.CAUSES;
  }

  @Override
  final Lookup notFound() {
    return new Lookup.NotFoundUpstream();
  }

  @Override
  final Lookup found(Ticket ticket) {
    return new Lookup.Found(ticket);
  }

  @Override
  final FailureCode policyFailure() {
    return FailureCode.CONTENT_POLICY_VIOLATION;
  }
}
