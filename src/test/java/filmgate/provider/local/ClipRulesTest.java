package filmgate.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.media.MediaFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClipRulesTest {
  @Test
  void aClipWithinTheLimitsMayBeUsed() {
    assertThat(ClipRules.violation(clip(1280, 720, 23.976, 9.98), true)).isEmpty();
    assertThat(ClipRules.violation(clip(2160, 1080, 60, 30), false)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1280, 720, 24, 2.5, true, lasts 2.5 s",
    "1280, 720, 24, 10.5, true, lasts 10.5 s",
    "640, 360, 24, 5, true, 640x360",
    "3840, 2160, 24, 5, true, 3840x2160",
    "1280, 720, 15, 5, false, 15.0 frames",
    "1280, 720, 90, 5, false, 90.0 frames"
  })
  void aClipOutsideALimitIsRefusedWithTheFigure(
      int width, int height, double fps, double seconds, boolean base, String figure) {
    assertThat(ClipRules.violation(clip(width, height, fps, seconds), base))
        .hasValueSatisfying(text -> assertThat(text.en()).contains(figure));
  }

  private static MediaFacts clip(int width, int height, double fps, double seconds) {
    var frames = (int) Math.round(fps * seconds);
    return new MediaFacts(width, height, frames, fps, seconds, false);
  }
}
