package filmgate.render.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LetterboxTest {
  private static I420 grey(int width, int height) {
    I420 frame = new I420(width, height);
    frame.fill(new Yuv(126, 100, 150));
    return frame;
  }

  private static int luma(I420 frame, int row) {
    return frame.y()[row * frame.width()] & 255;
  }

  /** 1920 / 2.39 = 803.3 rows are left of 1080: bars of 138. */
  @Test
  void whatIsLeftHasTheRatioOfTheCinema() {
    I420 frame = grey(1920, 1080);
    Letterbox.draw(frame);
    assertThat(luma(frame, 0)).isEqualTo(16);
    assertThat(luma(frame, 137)).isEqualTo(16);
    assertThat(luma(frame, 138)).isEqualTo(126);
    assertThat(luma(frame, 1080 - 139)).isEqualTo(126);
    assertThat(luma(frame, 1080 - 138)).isEqualTo(16);
    assertThat(frame.u()[0]).isEqualTo((byte) 128);
    assertThat(frame.u()[69 * 960]).isEqualTo((byte) 100);
  }

  @Test
  void aWiderOrAnUprightFrameKeepsAllRows() {
    for (I420 frame : List.of(grey(512, 200), grey(200, 356))) {
      Letterbox.draw(frame);
      assertThat(frame.y()).containsOnly((byte) 126);
    }
  }
}
