package filmgate.render.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import filmgate.render.scene.CameraDirection.CameraMove;
import filmgate.render.spec.FootageAnalysis.ClipMotion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClipMotionTest {
  private static final RenderSpec.Size WIDE = new RenderSpec.Size(1280, 720);

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 0.01, STATIC",
    "0.1, 0.02, 0.05, 0.02, PAN_RIGHT",
    "-0.1, 0.02, 0.05, 0.02, PAN_LEFT",
    "0.02, 0.1, 0, 0.02, TILT_UP",
    "0.02, -0.1, 0, 0.02, TILT_DOWN",
    "0.01, 0.01, 0.1, 0, ZOOM_IN",
    "0.01, 0.01, -0.1, 0, ZOOM_OUT",
    "0.01, 0.01, 0, 0.1, HANDHELD",
    "0.2, 0.01, 0, 0.1, PAN_RIGHT",
  })
  void theMostNoticeableMovementIsTheMove(
      double pan, double tilt, double zoom, double shake, CameraMove move) {
    assertThat(new ClipMotion(pan, tilt, zoom, shake).move()).isEqualTo(move);
  }

  @Test
  void aFasterCameraMovesFarther() {
    var slow = new ClipMotion(0.05, 0, 0, 0);
    assertThat(slow.extent(5, WIDE)).isCloseTo(0.889, within(0.001));
    assertThat(new ClipMotion(-0.08, 0, 0, 0).extent(5, WIDE)).isCloseTo(1.422, within(0.001));
    assertThat(new ClipMotion(2, 0, 0, 0).extent(10, WIDE)).as("what can be shown").isEqualTo(1.7);
    assertThat(new ClipMotion(0, 0, 0, 0).extent(5, WIDE)).isEqualTo(1);
  }

  @Test
  void aMovementThatIsNoNumberIsRefused() {
    assertThatThrownBy(() -> new ClipMotion(Double.NaN, 0, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
