package filmgate.provider;

import static java.util.Map.entry;

import filmgate.provider.ProviderException.AccountProblem;
import filmgate.provider.ProviderException.Cause;
import filmgate.provider.upstream.UpstreamFailures;
import java.time.Duration;
import java.util.Map;

/** Kling's table of errors, as its documentation describes them. */
final class KlingErrorTable {
  private static final Cause CREDENTIALS = new Cause.ChannelAccount(AccountProblem.CREDENTIALS);
  private static final Cause NO_CREDIT = new Cause.ChannelAccount(AccountProblem.OUT_OF_CREDIT);
  private static final Cause POLICY = new Cause.RequestRefused(UpstreamFailures.CONTENT_POLICY);
  private static final Cause REFUSED = new Cause.RequestRefused(UpstreamFailures.refused(""));

  static final Map<Integer, Cause> CAUSES =
      Map.ofEntries(
          entry(1000, CREDENTIALS),
          entry(1001, CREDENTIALS),
          entry(1002, CREDENTIALS),
          entry(1003, CREDENTIALS),
          entry(1004, CREDENTIALS),
          entry(1100, new Cause.ChannelAccount(AccountProblem.SUSPENDED)),
          entry(1101, NO_CREDIT),
          entry(1102, NO_CREDIT),
          entry(1103, CREDENTIALS),
          entry(1200, REFUSED),
          entry(1201, REFUSED),
          entry(1202, new Cause.Misconfigured()),
          entry(1203, new Cause.Misconfigured()),
          entry(1300, POLICY),
          entry(1301, POLICY),
          entry(1302, new Cause.Busy(Duration.ofSeconds(1))),
          entry(1303, new Cause.Busy(Duration.ofSeconds(5))),
          entry(1304, CREDENTIALS),
          entry(5000, new Cause.UpstreamDown(Duration.ofSeconds(5))),
          entry(5001, new Cause.UpstreamDown(Duration.ofSeconds(5))),
          entry(5002, new Cause.OutcomeUnknown()));

  private KlingErrorTable() {}
}
