package filmgate.app.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReconnectPausesTest {
  @Test
  void pausesGrowVaryAndStartAgain() {
    var pauses = new ReconnectPauses(new Random(1));
    var before = 0L;
    for (var i = 0; i < 5; i++) {
      var next = pauses.next(Duration.ZERO).toMillis();
      assertThat(next).isGreaterThan(before).isLessThanOrEqualTo((long) (1.2 * (500L << i)));
      before = next;
    }
    for (var i = 0; i < 50; i++) {
      assertThat(pauses.next(Duration.ZERO).toSeconds()).isBetween(12L, 36L);
    }
    assertThat(pauses.next(Duration.ofMinutes(2)).toSeconds()).isEqualTo(120);
    pauses.reset();
    assertThat(pauses.next(Duration.ZERO).toMillis()).isBetween(400L, 600L);
  }
}
