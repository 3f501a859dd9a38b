package filmgate.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {
  @Test
  void theScheduleGrowsFromSecondsToADay() {
    var early = new RetrySchedule(new FixedRandom(0));
    var late = new RetrySchedule(new FixedRandom(0.999999));
    for (var attempts = 1; attempts < RetrySchedule.ATTEMPTS_MAX; attempts++) {
      var gap = RetrySchedule.GAPS.get(attempts - 1).toMillis();
      assertThat(early.next(attempts, Optional.empty()).orElseThrow().toMillis())
          .isEqualTo(gap * 9 / 10);
      assertThat(late.next(attempts, Optional.empty()).orElseThrow().toMillis())
          .isBetween(gap, gap * 11 / 10);
    }
    assertThat(early.next(RetrySchedule.ATTEMPTS_MAX, Optional.empty())).isEmpty();
  }

  @Test
  void aReceiverCanRequestALaterAttemptWithinADay() {
    var schedule = new RetrySchedule(new FixedRandom(0.5));
    assertThat(schedule.next(1, Optional.of(Duration.ofSeconds(90))))
        .hasValue(Duration.ofSeconds(90));
    assertThat(schedule.next(1, Optional.of(Duration.ofSeconds(1))))
        .hasValue(Duration.ofSeconds(5));
    assertThat(schedule.next(1, Optional.of(Duration.ofDays(900)))).hasValue(Duration.ofHours(24));
    assertThat(schedule.next(10, Optional.of(Duration.ofSeconds(90)))).isEmpty();
  }

  private record FixedRandom(double value) implements RandomGenerator {
    @Override
    public long nextLong() {
      return (long) (value * (1L << 53)) << 11;
    }
  }
}
