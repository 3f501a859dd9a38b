package filmgate.render.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.render.Shots;
import filmgate.render.raster.I420;
import filmgate.render.spec.RenderSpec;
import filmgate.render.spec.RenderSpec.Size;
import filmgate.render.spec.RenderSpec.SlateMode;
import filmgate.render.spec.RenderSpec.SourceMedia;
import filmgate.render.spec.RenderSpec.Style;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlateTest {
  @ParameterizedTest
  @CsvSource({
    "OFF, 1, false",
    "OFF, 3, false",
    "SHOTS, 1, false",
    "SHOTS, 2, true",
    "ALWAYS, 1, true",
    "ALWAYS, 3, true",
  })
  void theSettingAndTheNumberOfShotsDecide(SlateMode mode, int shots, boolean shown) {
    assertThat(Slate.of(spec(new Size(320, 180), mode, shots, "a dog"), 0).isPresent())
        .isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"1280, 720", "720, 1280", "720, 720", "16, 16", "64, 2000"})
  void itFitsIntoTheCornerOfEverySize(int width, int height) {
    RenderSpec spec = spec(new Size(width, height), SlateMode.ALWAYS, 2, "long prompt ".repeat(40));
    I420 image = new I420(width, height);
    Slate.of(spec, 1).orElseThrow().draw(image, 30, 256);
    for (int row = Math.min(height, width) / 4 + 20; row < height; row++) {
      assertThat(image.y()[row * width]).isZero();
    }
  }

  @Test
  void theTimeCodeRuns() {
    Slate slate = Slate.of(spec(new Size(640, 360), SlateMode.ALWAYS, 2, "a"), 0).orElseThrow();
    assertThat(drawn(slate, 25)).isNotEqualTo(drawn(slate, 26));
    assertThat(drawn(slate, 25)).isEqualTo(drawn(slate, 25));
  }

  private static byte[] drawn(Slate slate, int frame) {
    I420 image = new I420(640, 360);
    slate.draw(image, frame, 256);
    return image.y();
  }

  private static RenderSpec spec(Size size, SlateMode mode, int shots, String prompt) {
    return new RenderSpec(
        size,
        Collections.nCopies(shots, Shots.ofFrames(24, prompt)),
        SourceMedia.NONE,
        new Style(1, false, false, "kling-v3 1080p", mode));
  }
}
