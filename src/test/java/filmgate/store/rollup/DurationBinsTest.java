package filmgate.store.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class DurationBinsTest {
  private static final Percentage ERROR = Percentage.withPercentage(9.1);

  @Test
  void aPercentileIsWithinTheStatedError() {
    var random = new Random(31);
    for (var round = 0; round < 200; round++) {
      var millis = new long[random.nextInt(1, 300)];
      var bins = new DurationBins();
      for (var i = 0; i < millis.length; i++) {
        millis[i] = (long) (100 * Math.pow(2, random.nextDouble() * 19.7));
        bins.add(DurationBins.bin(Duration.ofMillis(millis[i])), 1);
      }
      Arrays.sort(millis);
      assertThat(bins.total()).isEqualTo(millis.length);
      for (var share : new double[] {0.5, 0.95}) {
        var exact = millis[(int) Math.ceil(millis.length * share) - 1];
        assertThat(bins.percentile(share).orElseThrow().toMillis())
            .isCloseTo(exact, within(Math.round(exact * ERROR.value / 100) + 1));
      }
    }
  }

  @Test
  void extremeDurationsAreInTheFirstAndTheLastBin() {
    assertThat(DurationBins.bin(Duration.ofSeconds(-5))).isZero();
    assertThat(DurationBins.bin(Duration.ofMillis(100))).isZero();
    assertThat(DurationBins.bin(Duration.ofMillis(101))).isEqualTo(1);
    assertThat(DurationBins.bin(Duration.ofDays(400))).isEqualTo(DurationBins.BINS - 1);
    assertThat(new DurationBins().percentile(0.5)).isEmpty();
  }
}
