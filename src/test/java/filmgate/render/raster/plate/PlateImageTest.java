package filmgate.render.raster.plate;

import static org.assertj.core.api.Assertions.assertThat;

import filmgate.render.raster.RgbFrame;
import filmgate.render.raster.plate.PlateImage.PlateShift;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PlateImageTest {
  private static final int RED = 0xffff0000;

  /** A plate that is 4 columns and 2 rows larger than the frame on each side. */
  private static PlateImage plate(BufferedImage image) {
    return new PlateImage(image, 1, -4, -2);
  }

  private static BufferedImage canvas() {
    return PlateImage.canvas(24, 12);
  }

  private static RgbFrame drawn(PlateImage plate, PlateShift shift) {
    RgbFrame frame = new RgbFrame(16, 8);
    plate.draw(frame, shift, 0, 8);
    return frame;
  }

  private static int at(RgbFrame frame, int x, int y) {
    return frame.pixels()[y * 16 + x];
  }

  @Test
  void atRestEachPixelIsWhereItWasDrawn() {
    BufferedImage image = canvas();
    image.setRGB(4 + 5, 2 + 3, RED);
    RgbFrame frame = drawn(plate(image), PlateShift.NONE);
    assertThat(at(frame, 5, 3)).isEqualTo(0xff0000);
    assertThat(at(frame, 4, 3)).isZero();
    assertThat(at(frame, 5, 4)).isZero();
  }

  @Test
  void halfAPixelIsSharedByTwo() {
    BufferedImage image = canvas();
    image.setRGB(4 + 5, 2 + 3, RED);
    RgbFrame frame = drawn(plate(image), new PlateShift(0.5, 0, 1));
    assertThat(at(frame, 5, 3) >> 16).isBetween(126, 128);
    assertThat(at(frame, 6, 3) >> 16).isBetween(126, 128);
  }

  @Test
  void whatIsTransparentKeepsTheFrame() {
    BufferedImage image = canvas();
    image.setRGB(4, 2, 0x80000000); // black, half transparent
    PlateImage plate = plate(image);
    RgbFrame frame = new RgbFrame(16, 8);
    Arrays.fill(frame.pixels(), 0x40a0c0);
    plate.draw(frame, PlateShift.NONE, 0, 8);
    assertThat(at(frame, 0, 0)).isBetween(0x1f4f5f, 0x205060);
    assertThat(at(frame, 1, 0)).isEqualTo(0x40a0c0);
  }

  @Test
  void beyondItsEdgesItIsMirrored() {
    BufferedImage image = canvas();
    image.setRGB(0, 5, RED);
    image.setRGB(3, 5, 0xff00ff00);
    RgbFrame frame = drawn(plate(image), new PlateShift(12, 0, 1));
    assertThat(at(frame, 8, 3)).isEqualTo(0xff0000);
    assertThat(at(frame, 11, 3)).isEqualTo(0x00ff00);
    assertThat(at(frame, 5, 3)).isEqualTo(0x00ff00);
  }

  @Test
  void zoomEnlargesAboutTheMiddle() {
    BufferedImage image = canvas();
    for (int x = 0; x < 24; x++) {
      for (int y = 0; y < 12; y++) {
        image.setRGB(x, y, x < 12 ? RED : 0xff0000ff);
      }
    }
    RgbFrame frame = drawn(plate(image), new PlateShift(0, 0, 2));
    assertThat(at(frame, 6, 4)).isEqualTo(0xff0000);
    assertThat(at(frame, 9, 4)).isEqualTo(0x0000ff);
  }

  @Test
  void coverageCountsColumns() {
    BufferedImage image = canvas();
    for (int x = 0; x < 6; x++) {
      image.setRGB(x, 5, RED);
    }
    assertThat(plate(image).coverage(2, 5)).isEqualTo(0.25);
    assertThat(plate(image).coverage(5, 8)).isZero();
  }
}
