package filmgate.dispatch.route;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.provider.ProviderException.AccountProblem;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CircuitBreakerTest {
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5_000_000_000L);
  private final CircuitBreaker breaker = new CircuitBreaker(nanos::get);

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  private void fail(int times) {
    for (var i = 0; i < times; i++) {
      breaker.failed();
    }
  }

  @Test
  void fiveFailuresInARowOpenIt() {
    fail(4);
    breaker.succeeded();
    fail(4);
    assertThat(breaker.allows()).isTrue();
    fail(1);
    assertThat(breaker.allows()).isFalse();
    assertThat(breaker.state()).isEqualTo(CircuitState.OPEN);
    assertThat(breaker.delay()).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void afterThePauseOneSubmissionIsLetThrough() {
    fail(5);
    pass(Duration.ofSeconds(10));
    assertThat(breaker.state()).isEqualTo(CircuitState.HALF_OPEN);
    assertThat(breaker.allows()).isTrue();
    breaker.started();
    assertThat(breaker.allows()).isFalse();
    breaker.succeeded();
    assertThat(breaker.allows()).isTrue();
    assertThat(breaker.state()).isEqualTo(CircuitState.CLOSED);
  }

  @Test
  void aProbeThatIsNotSentLetsAnotherOneThrough() {
    fail(5);
    pass(Duration.ofSeconds(10));
    breaker.started();
    breaker.abandoned();
    assertThat(breaker.state()).isEqualTo(CircuitState.HALF_OPEN);
    assertThat(breaker.allows()).isTrue();
  }

  @Test
  void anOutageEndsWithASubmissionOrWithTimeAndNotWithACheck() {
    assertThat(breaker.outage()).isEmpty();
    assertThat(breaker.accountProblem(AccountProblem.CREDENTIALS)).isTrue();
    breaker.accountIsUsable();
    assertThat(breaker.allows()).isTrue();
    assertThat(breaker.outage()).contains(AccountProblem.CREDENTIALS);
    breaker.succeeded();
    assertThat(breaker.outage()).isEmpty();
    assertThat(breaker.accountProblem(AccountProblem.SUSPENDED)).isTrue();
    pass(Duration.ofHours(1));
    assertThat(breaker.outage()).contains(AccountProblem.SUSPENDED);
    breaker.accountIsUsable();
    pass(Duration.ofMinutes(5));
    assertThat(breaker.outage()).isEmpty();
  }

  @Test
  void eachFailedProbeDoublesThePauseUpToFiveMinutes() {
    fail(5);
    for (var seconds : new int[] {10, 20, 40, 80, 160, 300, 300}) {
      assertThat(breaker.delay()).isEqualTo(Duration.ofSeconds(seconds));
      pass(Duration.ofSeconds(seconds));
      breaker.started();
      fail(1);
    }
    pass(Duration.ofMinutes(5));
    breaker.started();
    breaker.succeeded();
    fail(5);
    assertThat(breaker.delay()).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void aBusyUpstreamWaitsAtLeastASecondAndDoesNotCountAsAFailure() {
    breaker.busy(Duration.ZERO);
    assertThat(breaker.state()).isEqualTo(CircuitState.BUSY);
    assertThat(breaker.delay()).isEqualTo(Duration.ofSeconds(1));
    breaker.busy(Duration.ofSeconds(7));
    assertThat(breaker.delay()).isEqualTo(Duration.ofSeconds(7));
    pass(Duration.ofSeconds(7));
    assertThat(breaker.state()).isEqualTo(CircuitState.CLOSED);
    fail(4);
    assertThat(breaker.allows()).isTrue();
  }

  @Test
  void retryAfterOfAFailureIsObeyed() {
    breaker.unavailable(Duration.ofSeconds(30));
    assertThat(breaker.allows()).isFalse();
    pass(Duration.ofSeconds(30));
    assertThat(breaker.allows()).isTrue();
  }

  @Test
  void anAccountProblemStaysUntilACheckSucceeds() {
    breaker.accountProblem(AccountProblem.OUT_OF_CREDIT);
    pass(Duration.ofDays(1));
    assertThat(breaker.allows()).isFalse();
    assertThat(breaker.problem()).contains(AccountProblem.OUT_OF_CREDIT);
    breaker.accountIsUsable();
    assertThat(breaker.allows()).isTrue();
  }
}
