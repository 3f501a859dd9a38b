package filmgate.render.raster;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.render.raster.FrameFinisher.ColourGrade;
import filmgate.render.raster.FrameFinisher.Curve;
import filmgate.render.raster.FrameFinisher.Curves;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleGradeTest {
  private static final int WIDTH = 512;
  private static final int HEIGHT = 288;
  private static final ColourGrade GRADE =
      new ColourGrade(
          new Curves(
              new Curve(26, 250, 1, 0.95),
              new Curve(18, 240, 1.2, 1),
              new Curve(22, 206, 0.96, 1.02)),
          0.72,
          0.3,
          0);

  @Test
  void greysBecomeWhatTheSameGradeMakesOfThemInRgb() {
    RgbFrame greys = new RgbFrame(WIDTH, HEIGHT);
    for (int i = 0; i < greys.pixels().length; i++) {
      greys.pixels()[i] = i % WIDTH / 2 * 0x10101;
    }
    I420 expected = new I420(WIDTH, HEIGHT);
    new FrameFinisher(WIDTH, HEIGHT, GRADE, 1).finish(greys, 0, expected);

    I420 graded = samples(greys);
    new SampleGrade(List.of(GRADE)).apply(graded, 1);

    assertThat(mostDifferent(graded.y(), expected.y())).isLessThanOrEqualTo(3);
    assertThat(mostDifferent(graded.u(), expected.u())).isLessThanOrEqualTo(3);
    assertThat(mostDifferent(graded.v(), expected.v())).isLessThanOrEqualTo(3);
  }

  @Test
  void noStrengthChangesNothing() {
    I420 image = new I420(WIDTH, HEIGHT);
    image.fill(new Yuv(90, 200, 60));
    new SampleGrade(List.of(GRADE)).apply(image, 0);
    assertThat(image.y()).containsOnly((byte) 90);
    assertThat(image.u()).containsOnly((byte) 200);
    assertThat(image.v()).containsOnly((byte) 60);
  }

  private static I420 samples(RgbFrame frame) {
    I420 image = new I420(WIDTH, HEIGHT);
    image.fill(Yuv.BLACK);
    for (int i = 0; i < image.y().length; i++) {
      image.y()[i] = (byte) Yuv.of(frame.pixels()[i]).y();
    }
    return image;
  }

  private static int mostDifferent(byte[] a, byte[] b) {
    int most = 0;
    for (int i = 0; i < a.length; i++) {
      most = Math.max(most, Math.abs((a[i] & 255) - (b[i] & 255)));
    }
    return most;
  }
}
