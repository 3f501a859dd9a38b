package filmgate.render.raster;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;

/** A transparent frame for vector shapes that are drawn over an image. */
public final class ClearFrame {
  private final BufferedImage image;
  private final int[] pixels;

  public ClearFrame(int width, int height) {
    image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
  }

  /** Clears the frame, and returns a new pen that draws into it; dispose of it after use. */
  public Graphics2D pen() {
    Arrays.fill(pixels, 0);
    var pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    return pen;
  }

  /** Blends what was drawn into an image of the same size, with {@code strength} of 256. */
  public void blend(I420 into, int strength) {
    var width = image.getWidth();
    for (var row = 0; row < image.getHeight(); row += 2) {
      for (var column = 0; column < width; column += 2) {
        var at = row * width + column;
        if ((pixels[at] | pixels[at + 1] | pixels[at + width] | pixels[at + width + 1]) != 0) {
          blendFour(into, at, row / 2 * (width / 2) + column / 2, strength);
        }
      }
    }
  }

  private void blendFour(I420 into, int at, int half, int strength) {
    var width = image.getWidth();
    var alpha = 0;
    var red = 0;
    var green = 0;
    var blue = 0;
    for (var i = 0; i < 4; i++) {
      var place = at + (i & 1) + (i >> 1) * width;
      var pixel = pixels[place];
      var opacity = pixel >>> 24;
      var r = pixel >> 16 & 255;
      var g = pixel >> 8 & 255;
      var b = pixel & 255;
      var light = opacity * 16 * 256 / 255 + r * 47 + g * 157 + b * 16;
      var old = into.y()[place] & 255;
      into.y()[place] = mixed(old, light / 256, opacity, strength);
      alpha += opacity;
      red += r;
      green += g;
      blue += b;
    }
    var u = alpha / 4 * 128 / 255 + (-26 * red - 86 * green + 112 * blue) / 1024;
    var v = alpha / 4 * 128 / 255 + (112 * red - 102 * green - 10 * blue) / 1024;
    into.u()[half] = mixed(into.u()[half] & 255, u, alpha / 4, strength);
    into.v()[half] = mixed(into.v()[half] & 255, v, alpha / 4, strength);
  }

  /** A sample under a premultiplied one. */
  private static byte mixed(int old, int added, int alpha, int strength) {
    var covered = (old * (255 - alpha) + 127) / 255 + added;
    return (byte) Math.clamp(old + (((covered - old) * strength + 128) >> 8), 16, 240);
  }
}
