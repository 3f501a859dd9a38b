package filmgate.dispatch.health;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.provider.ProviderException.Cause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RecentCallsTest {
  private final AtomicLong nanos = new AtomicLong(-Duration.ofMinutes(45).toNanos());
  private final RecentCalls calls = new RecentCalls(nanos::get);

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  @Test
  void nothingIsKnownBeforeTheFirstCall() {
    var summary = calls.summary();
    assertThat(summary.submissions()).isZero();
    assertThat(summary.outcomes()).isEmpty();
    assertThat(summary.latency()).isEmpty();
  }

  @Test
  void outcomesAreCountedForAnHour() {
    calls.submitted(CallOutcome.BUSY, Duration.ofMillis(5));
    pass(Duration.ofMinutes(30));
    calls.submitted(CallOutcome.ACCEPTED, Duration.ofMillis(5));
    calls.pollFailed(CallOutcome.UPSTREAM_DOWN);
    assertThat(calls.summary().submissions()).isEqualTo(2);
    assertThat(calls.summary().count(CallOutcome.BUSY)).isEqualTo(1);
    assertThat(calls.summary().count(CallOutcome.UPSTREAM_DOWN)).isEqualTo(1);
    pass(Duration.ofMinutes(30));
    assertThat(calls.summary().submissions()).isEqualTo(1);
    assertThat(calls.summary().count(CallOutcome.BUSY)).isZero();
    pass(Duration.ofDays(3));
    calls.submitted(CallOutcome.REFUSED, Duration.ofMillis(5));
    assertThat(calls.summary().submissions()).isEqualTo(1);
    assertThat(calls.summary().outcomes()).containsOnlyKeys(CallOutcome.REFUSED);
  }

  @Test
  void percentilesAreAtMostAFifthTooLong() {
    for (var millis = 1; millis <= 1000; millis++) {
      calls.submitted(CallOutcome.ACCEPTED, Duration.ofMillis(millis));
    }
    var latency = calls.summary().latency().orElseThrow();
    assertThat(latency.half().toMillis()).isBetween(500L, 600L);
    assertThat(latency.most().toMillis()).isBetween(950L, 1140L);
  }

  @Test
  void aVeryLongCallIsInTheLastBin() {
    calls.submitted(CallOutcome.ACCEPTED, Duration.ofDays(1));
    assertThat(calls.summary().latency().orElseThrow().half()).isLessThan(Duration.ofMinutes(20));
  }

  @Test
  void severalAccountsAreSummedUp() {
    var other = new RecentCalls(nanos::get);
    calls.submitted(CallOutcome.NOT_SENT, Duration.ofMillis(1));
    other.submitted(CallOutcome.NOT_SENT, Duration.ofMillis(1));
    assertThat(RecentCalls.summary(List.of(calls, other)).count(CallOutcome.NOT_SENT)).isEqualTo(2);
  }

  @Test
  void noCallOfManyThreadsIsLost() throws InterruptedException {
    var threads = new ArrayList<Thread>();
    for (var i = 0; i < 8; i++) {
      threads.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    for (var call = 0; call < 1000; call++) {
                      calls.submitted(CallOutcome.ACCEPTED, Duration.ofMillis(call));
                    }
                  }));
    }
    for (var thread : threads) {
      thread.join();
    }
    assertThat(calls.summary().submissions()).isEqualTo(8000);
  }

  @Test
  void aDuplicateIdIsNoError() {
    assertThat(CallOutcome.of(new Cause.DuplicateId()).isError()).isFalse();
    assertThat(CallOutcome.of(new Cause.Busy(Duration.ZERO)).isError()).isTrue();
  }
}
