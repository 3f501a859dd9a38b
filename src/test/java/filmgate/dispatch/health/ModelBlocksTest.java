package filmgate.dispatch.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ModelBlocksTest {
  private final AtomicLong nanos = new AtomicLong();
  private final ModelBlocks blocks = new ModelBlocks(nanos::get);

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  @Test
  void oneModelIsBlockedForAMinute() {
    assertThat(blocks.unknownUpstream("kling-v3")).isTrue();
    assertThat(blocks.isBlocked("kling-v3")).isTrue();
    assertThat(blocks.isBlocked("kling-v2-6")).isFalse();
    assertThat(blocks.delay()).isEqualTo(Duration.ofMinutes(1));
    pass(Duration.ofMinutes(1));
    assertThat(blocks.isBlocked("kling-v3")).isFalse();
    assertThat(blocks.delay()).isZero();
  }

  @Test
  void tasksThatWereAlreadySentDoNotProlongABlock() {
    assertThat(blocks.unknownUpstream("kling-v3")).isTrue();
    pass(Duration.ofSeconds(30));
    assertThat(blocks.unknownUpstream("kling-v3")).isFalse();
    assertThat(blocks.remaining()).containsEntry("kling-v3", Duration.ofSeconds(30));
  }

  @Test
  void eachFurtherBlockIsTwiceAsLongUpToAnHour() {
    for (var minutes : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
      assertThat(blocks.unknownUpstream("kling-v3")).isTrue();
      assertThat(blocks.delay()).isEqualTo(Duration.ofMinutes(minutes));
      pass(Duration.ofMinutes(minutes));
    }
  }

  @Test
  void aModelThatTheUpstreamKnowsBeginsAnew() {
    blocks.unknownUpstream("kling-v3");
    pass(Duration.ofMinutes(1));
    blocks.known("kling-v3");
    assertThat(blocks.hasAny()).isFalse();
    blocks.unknownUpstream("kling-v3");
    assertThat(blocks.delay()).isEqualTo(Duration.ofMinutes(1));
  }
}
