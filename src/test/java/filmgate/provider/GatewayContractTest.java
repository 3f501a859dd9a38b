package filmgate.provider;

import filmgate.catalogue.spec.CommonFields;
import filmgate.catalogue.spec.ModelSpec;
import filmgate.provider.ProviderException.AccountProblem;
import filmgate.provider.ProviderException.Cause;
import filmgate.provider.gateway.GatewayType;
import filmgate.provider.upstream.Credential;
import filmgate.provider.upstream.RemoteProviderType;
import filmgate.provider.upstream.UpstreamFailures;
import filmgate.task.FailureCode;
import java.time.Duration;
import java.util.Map;

/** The contract for a server with the documented API that is not a Filmgate. */
class GatewayContractTest extends ProviderContract {
  @Override
  RemoteProviderType type() {
    return new GatewayType(
        AdapterRequests.CATALOGUE.models().stream().map(ModelSpec::id).toList(),
        CommonFields.ALL.names());
  }

  @Override
  Credential credential() {
    return new Credential.ApiKey("lab-gateway-key-0001");
  }

  @Override
  Map<Integer, Cause> errors() {
    var credentials = new Cause.ChannelAccount(AccountProblem.CREDENTIALS);
    return Map.ofEntries(
        Map.entry(400, new Cause.RequestRefused(UpstreamFailures.refused(""))),
        Map.entry(401, credentials),
        Map.entry(402, new Cause.ChannelAccount(AccountProblem.OUT_OF_CREDIT)),
        Map.entry(403, credentials),
        Map.entry(404, new Cause.Misconfigured()),
        Map.entry(409, new Cause.OutcomeUnknown()),
        Map.entry(413, new Cause.RequestRefused(UpstreamFailures.refused(""))),
        Map.entry(422, new Cause.RequestRefused(UpstreamFailures.CONTENT_POLICY)),
        Map.entry(429, new Cause.Busy(Duration.ofSeconds(1))),
        Map.entry(500, new Cause.OutcomeUnknown()),
        Map.entry(502, new Cause.OutcomeUnknown()),
        Map.entry(503, new Cause.UpstreamDown(Duration.ofSeconds(1))));
  }

  /** Without an idempotency key that is known to work, it cannot be determined. */
  @Override
  Lookup notFound() {
    return new Lookup.Undetermined();
  }

  @Override
  Lookup found(Ticket ticket) {
    return new Lookup.Undetermined();
  }

  @Override
  FailureCode policyFailure() {
    return FailureCode.UPSTREAM_FAILED;
  }

  @Override
  int queriesOfThreeTasks() {
    return 3;
  }
}
