package filmgate.render.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import filmgate.render.raster.FrameFinisher.ColourGrade;
import filmgate.render.raster.FrameFinisher.Curve;
import filmgate.render.raster.FrameFinisher.Curves;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameFinisherTest {
  private static final Curves STRAIGHT = new Curves(Curve.STRAIGHT, Curve.STRAIGHT, Curve.STRAIGHT);

  private static I420 finished(int rgb, ColourGrade finish) {
    RgbFrame frame = new RgbFrame(64, 32);
    Arrays.fill(frame.pixels(), rgb);
    I420 into = new I420(64, 32);
    new FrameFinisher(64, 32, finish, 3).finish(frame, 7, into);
    return into;
  }

  private static int mean(byte[] samples) {
    int sum = 0;
    for (byte sample : samples) {
      sum += sample & 255;
    }
    return Math.round(sum / (float) samples.length);
  }

  /** The samples of BT.709 in limited range, computed by hand. */
  @ParameterizedTest
  @CsvSource({
    "0xffffff, 235, 128, 128",
    "0x000000, 16, 128, 128",
    "0xff0000, 63, 102, 240",
    "0x00ff00, 173, 42, 26",
    "0x0000ff, 32, 240, 118",
    "0x808080, 126, 128, 128"
  })
  void coloursBecomeTheSamplesOfTheStandard(String rgb, int y, int u, int v) {
    I420 image = finished(Integer.decode(rgb), new ColourGrade(STRAIGHT, 1, 0, 0.5));
    assertThat(mean(image.y())).isCloseTo(y, within(1));
    assertThat(mean(image.u())).isCloseTo(u, within(1));
    assertThat(mean(image.v())).isCloseTo(v, within(1));
  }

  @Test
  void withoutSaturationAnImageIsGrey() {
    I420 image = finished(0xc04010, new ColourGrade(STRAIGHT, 0, 0, 0.5));
    assertThat(image.u()).containsOnly((byte) 128);
    assertThat(image.v()).containsOnly((byte) 128);
  }

  @Test
  void aVignetteDarkensTheCornersAlone() {
    I420 image = finished(0xc0c0c0, new ColourGrade(STRAIGHT, 1, 0.4, 0.5));
    int corner = image.y()[0] & 255;
    int middle = image.y()[16 * 64 + 32] & 255;
    assertThat(middle).isBetween(180, 182);
    assertThat(corner).isLessThan(middle - 40);
  }

  @Test
  void ditherIsAtMostOneStepAndGrainIsMore() {
    I420 dithered = finished(0x777777, new ColourGrade(STRAIGHT, 1, 0, 0.5));
    assertThat(spread(dithered.y())).isEqualTo(1);
    I420 grainy = finished(0x777777, new ColourGrade(STRAIGHT, 1, 0, 4));
    assertThat(spread(grainy.y())).isBetween(4, 9);
  }

  private static int spread(byte[] samples) {
    int low = 255;
    int high = 0;
    for (byte sample : samples) {
      low = Math.min(low, sample & 255);
      high = Math.max(high, sample & 255);
    }
    return high - low;
  }

  @Test
  void grainMovesFromFrameToFrame() {
    RgbFrame frame = new RgbFrame(64, 32);
    FrameFinisher finisher = new FrameFinisher(64, 32, new ColourGrade(STRAIGHT, 1, 0, 4), 3);
    Arrays.fill(frame.pixels(), 0x777777);
    I420 first = new I420(64, 32);
    I420 second = new I420(64, 32);
    finisher.finish(frame, 1, first);
    finisher.finish(frame, 2, second);
    assertThat(second.y()).isNotEqualTo(first.y());
    finisher.finish(frame, 1, second);
    assertThat(second.y()).isEqualTo(first.y());
  }
}
