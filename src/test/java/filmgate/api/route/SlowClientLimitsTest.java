package filmgate.api.route;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.api.route.ApiSettings.SlowClientLimits;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlowClientLimitsTest {
  private static final SlowClientLimits LIMITS =
      new SlowClientLimits(
          Duration.ofSeconds(30),
          Duration.ofSeconds(10),
          1_000,
          Duration.ofMinutes(1),
          Duration.ofSeconds(15));

  @ParameterizedTest
  @CsvSource({"49999, 60000, true", "50000, 60000, false", "7190000, 7200000, false"})
  void anUploadMayTakeAsLongAsItsSizeNeeds(long bytes, long millis, boolean tooSlow) {
    assertThat(LIMITS.isBelowMinimum(bytes, Duration.ofMillis(millis))).isEqualTo(tooSlow);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 10000, false",
    "999, 11000, true",
    "1000, 11000, false",
    "1000000, 60000, false",
    "1000000, 60001, true"
  })
  void aBodyIsTooSlowBelowTheRateOrAfterTheTimeout(long bytes, long millis, boolean tooSlow) {
    assertThat(LIMITS.isTooSlow(bytes, Duration.ofMillis(millis))).isEqualTo(tooSlow);
  }
}
