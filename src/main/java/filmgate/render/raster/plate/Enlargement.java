package filmgate.render.raster.plate;

import filmgate.render.raster.Pixel;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * Enlarges soft images. A plate whose pixels are those of the frame is drawn several times as fast
 * as one of half the size, and enlarging it once is cheap.
 */
public final class Enlargement {
  /** The share of the next nearest pixel in 1/256. */
  private static final int NEIGHBOUR = 64;

  private Enlargement() {}

  /** An image of twice the width and height, each pixel mixed from the four nearest ones. */
  public static BufferedImage twice(BufferedImage small) {
    var width = small.getWidth();
    var height = small.getHeight();
    var large = PlateImage.canvas(2 * width, 2 * height);
    var source = ((DataBufferInt) small.getRaster().getDataBuffer()).getData();
    var target = ((DataBufferInt) large.getRaster().getDataBuffer()).getData();
    var line = new int[width];
    for (var row = 0; row < 2 * height; row++) {
      var near = row / 2;
      var far = Math.clamp(row % 2 == 0 ? near - 1 : near + 1, 0, height - 1);
      for (var i = 0; i < width; i++) {
        line[i] = Pixel.between(source[near * width + i], source[far * width + i], NEIGHBOUR);
      }
      widen(line, target, row * 2 * width);
    }
    return large;
  }

  private static void widen(int[] line, int[] target, int start) {
    var last = line.length - 1;
    for (var i = 0; i <= last; i++) {
      var here = line[i];
      target[start + 2 * i] = Pixel.between(here, line[Math.max(i - 1, 0)], NEIGHBOUR);
      target[start + 2 * i + 1] = Pixel.between(here, line[Math.min(i + 1, last)], NEIGHBOUR);
    }
  }
}
