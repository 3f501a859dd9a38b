package filmgate.provider;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.lab.script.Fault.Details;
import filmgate.lab.script.FaultKind;
import filmgate.lab.script.RouteKind;
import filmgate.provider.ProviderException.AccountProblem;
import filmgate.provider.ProviderException.Cause;
import filmgate.provider.klinglegacy.KlingLegacyType;
import filmgate.provider.upstream.Credential;
import filmgate.provider.upstream.RemoteProviderType;
import filmgate.provider.upstream.UpstreamSettings.RequestLimits;
import org.junit.jupiter.api.Test;

/** The contract for Kling's legacy API, with an API key; and what differs with a key pair. */
class KlingLegacyContractTest extends KlingContract {
  private static final Credential PAIR =
      new Credential.KeyPair("lab-access-key-0001", "lab-secret-key-0001");
  private static final int TOKEN_EXPIRED = 1004;

  @Override
  RemoteProviderType type() {
    return new KlingLegacyType();
  }

  @Override
  int queriesOfThreeTasks() {
    return 3;
  }

  @Test
  void aKeyPairSubmitsAndPolls() throws Exception {
    try (var provider = open(PAIR, RequestLimits.STANDARD)) {
      var ticket = accepted(AdapterRequests.submit(provider, BODY, 1)).ticket();
      assertThat(provider.poll(ticket)).isInstanceOf(Progress.Waiting.class);
      assertThat(provider.checkAccount().balances()).hasSize(1);
    }
    assertThat(lab().creates().accepted(name()).getFirst().key())
        .isEqualTo("lab-access-key-0001:lab-secret-key-0001");
  }

  @Test
  void aTokenThatTheUpstreamCallsExpiredIsSignedAgainOnce() throws Exception {
    fail(RouteKind.CREATE, FaultKind.ERROR, Details.NONE.withCode(TOKEN_EXPIRED));
    try (var provider = open(PAIR, RequestLimits.STANDARD)) {
      var _ = accepted(AdapterRequests.submit(provider, BODY, 1));
    }
    assertThat(accepted()).isEqualTo(1);
    assertThat(lab().creates().all()).hasSize(2);
  }

  @Test
  void aWrongSecretIsTheOperatorsTrouble() {
    var wrong = new Credential.KeyPair("lab-access-key-0001", "lab-secret-key-0002");
    try (var provider = open(wrong, RequestLimits.STANDARD)) {
      assertThat(cause(() -> provider.submit(request())))
          .isEqualTo(new Cause.ChannelAccount(AccountProblem.CREDENTIALS));
    }
    assertThat(accepted()).isZero();
  }
}
