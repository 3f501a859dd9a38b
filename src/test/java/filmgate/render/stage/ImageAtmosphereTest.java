package filmgate.render.stage;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.render.SceneLibrary;
import filmgate.render.raster.I420;
import filmgate.render.raster.Yuv;
import filmgate.render.scene.Scene;
import filmgate.render.shot.ImageCamera.Whole;
import filmgate.render.shot.ShotPainter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The atmosphere over an image that does not move. */
class ImageAtmosphereTest {
  private static final int WIDTH = 320;
  private static final int HEIGHT = 180;
  private static final int FRAMES = 72;

  @ParameterizedTest
  @ValueSource(
      strings = {"heavy rain", "snow falls", "thick fog", "noir style", "day turns into night"})
  void theWholeImageIsSeenExactlyWhereItMustBe(String prompt) {
    assertThat(frame(shot(prompt, Whole.FIRST), 0)).usingRecursiveComparison().isEqualTo(image());
    assertThat(frame(shot(prompt, Whole.LAST), FRAMES - 1))
        .usingRecursiveComparison()
        .isEqualTo(image());
    ShotPainter both = shot(prompt, Whole.BOTH);
    assertThat(frame(both, 0)).usingRecursiveComparison().isEqualTo(image());
    assertThat(frame(both, FRAMES - 1)).usingRecursiveComparison().isEqualTo(image());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"heavy rain", "snow falls", "thick fog", "noir style", "day turns into night"})
  void theAtmosphereComesGradually(String prompt) {
    ShotPainter shot = shot(prompt, Whole.FIRST);
    I420 before = frame(shot, 0);
    double most = 0;
    for (int i = 1; i < FRAMES; i++) {
      I420 now = frame(shot, i);
      most = Math.max(most, Math.abs(mean(now.y()) - mean(before.y())));
      before = now;
    }
    assertThat(most).isLessThan(4);
    assertThat(before.y()).isNotEqualTo(image().y());
  }

  @Test
  void aNightIsDarkAndNoirHasNoColours() {
    I420 night = frame(shot("day turns into night", Whole.FIRST), FRAMES - 1);
    assertThat(mean(night.y())).isLessThan(mean(image().y()) * 0.7);
    I420 noir = frame(shot("noir style", Whole.FIRST), FRAMES - 1);
    assertThat(noir.u()).containsOnly((byte) 128);
    assertThat(noir.v()).containsOnly((byte) 128);
    assertThat(image().v()).doesNotContain((byte) 128);
  }

  @Test
  void rainAndSnowFall() {
    for (String prompt : new String[] {"heavy rain", "snow falls"}) {
      ShotPainter shot = shot(prompt, Whole.NEVER);
      assertThat(frame(shot, 60).y()).isNotEqualTo(frame(shot, 61).y());
      assertThat(frame(shot, 60).y()).isEqualTo(frame(shot, 60).y());
    }
    ShotPainter fog = shot("thick fog", Whole.NEVER);
    assertThat(frame(fog, 60).y()).isEqualTo(frame(fog, 61).y());
  }

  @Test
  void anImageWithoutAnAtmosphereStaysAsItIs() {
    ShotPainter image = (index, into) -> into.copyFrom(image());
    assertThat(ImageAtmosphere.over(image, scene("a dog"), false, Whole.FIRST, FRAMES, 1))
        .isSameAs(image);
    assertThat(ImageAtmosphere.over(image, scene("heavy rain"), true, Whole.FIRST, FRAMES, 1))
        .isSameAs(image);
  }

  private static ShotPainter shot(String prompt, Whole whole) {
    ShotPainter image = (index, into) -> into.copyFrom(image());
    return ImageAtmosphere.over(image, scene(prompt), false, whole, FRAMES, 1);
  }

  private static Scene scene(String prompt) {
    return SceneLibrary.bundled().parser().scene(prompt, "");
  }

  private static I420 image() {
    I420 image = new I420(WIDTH, HEIGHT);
    image.fill(new Yuv(120, 110, 150));
    for (int i = 0; i < image.y().length; i++) {
      image.y()[i] = (byte) (60 + i % WIDTH / 2);
    }
    return image;
  }

  private static double mean(byte[] plane) {
    long sum = 0;
    for (byte sample : plane) {
      sum += sample & 255;
    }
    return sum / (double) plane.length;
  }

  private static I420 frame(ShotPainter shot, int index) {
    I420 image = new I420(WIDTH, HEIGHT);
    shot.draw(index, image);
    return image;
  }
}
