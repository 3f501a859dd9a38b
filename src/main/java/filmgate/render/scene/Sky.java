package filmgate.render.scene;

import filmgate.render.raster.I420;
import filmgate.render.raster.Noise;
import filmgate.render.spec.RenderSpec;

/**
 * A still sky, wider than the frame, that moves sideways behind everything else: a gradient, a sun
 * or moon with its glow, and clouds.
 */
final class Sky {
  private static final int MARGIN_DIVISOR = 5;

  private final I420 plate;
  private final double margin;

  /** Paints the plate for frames of {@code size}, with the horizon at a part of the height. */
  Sky(RenderSpec.Size size, Palette palette, long seed, double horizon) {
    var wide = (size.width() + size.width() / MARGIN_DIVISOR + 3) / 4 * 4;
    plate = new I420(wide, size.height());
    margin = wide - size.width() - 2;
    paint(palette, seed, horizon);
  }

  /** Draws the visible part of the sky at {@code progress} from 0 to 1 of its movement. */
  void draw(I420 into, double progress) {
    var shift = (int) (progress * margin * 256);
    slide(plate.y(), plate.width(), into.y(), into.width(), shift);
    slide(plate.u(), plate.width() / 2, into.u(), into.width() / 2, shift / 2);
    slide(plate.v(), plate.width() / 2, into.v(), into.width() / 2, shift / 2);
  }

  private static void slide(byte[] from, int fromWidth, byte[] to, int toWidth, int shift) {
    var rows = to.length / toWidth;
    var part = shift & 255;
    var rest = 256 - part;
    for (var row = 0; row < rows; row++) {
      var source = row * fromWidth + (shift >> 8);
      var target = row * toWidth;
      for (var i = 0; i < toWidth; i++) {
        var mixed = (from[source + i] & 255) * rest + (from[source + i + 1] & 255) * part;
        to[target + i] = (byte) ((mixed + 128) >> 8);
      }
    }
  }

  private void paint(Palette palette, long seed, double horizon) {
    var halfWidth = plate.width() / 2;
    var halfHeight = plate.height() / 2;
    var light = Light.of(palette, seed, horizon, (double) halfWidth / halfHeight);
    var pixel = new double[3];
    int[][] packed = new int[3][halfWidth * halfHeight];
    for (var row = 0; row < halfHeight; row++) {
      for (var column = 0; column < halfWidth; column++) {
        light.at((double) column / halfHeight, (double) row / halfHeight, pixel);
        var index = row * halfWidth + column;
        double luma = 0.2126 * pixel[0] + 0.7152 * pixel[1] + 0.0722 * pixel[2];
        packed[0][index] = (int) ((16 + luma * 219 / 255) * 256);
        packed[1][index] = (int) ((128 + (pixel[2] - luma) / 1.8556 * 224 / 255) * 256);
        packed[2][index] = (int) ((128 + (pixel[0] - luma) / 1.5748 * 224 / 255) * 256);
      }
    }
    enlarge(packed[0], halfWidth, halfHeight, (int) seed);
    for (var i = 0; i < packed[1].length; i++) {
      plate.u()[i] = (byte) ((packed[1][i] + 128) >> 8);
      plate.v()[i] = (byte) ((packed[2][i] + 128) >> 8);
    }
  }

  /** Doubles the luma, with a dither of one step against banding. */
  private void enlarge(int[] half, int halfWidth, int halfHeight, int seed) {
    var luma = plate.y();
    var width = plate.width();
    for (var row = 0; row < plate.height(); row++) {
      var above = Math.max(0, (row - 1) / 2) * halfWidth;
      var below = Math.min(halfHeight - 1, (row + 1) / 2) * halfWidth;
      var near = row % 2 == 0 ? below : above;
      var far = row % 2 == 0 ? above : below;
      for (var column = 0; column < width; column++) {
        var left = Math.max(0, (column - 1) / 2);
        var right = Math.min(halfWidth - 1, (column + 1) / 2);
        var inner = column % 2 == 0 ? right : left;
        var outer = column % 2 == 0 ? left : right;
        var mixed = 9 * half[near + inner] + 3 * half[near + outer];
        mixed += 3 * half[far + inner] + half[far + outer];
        luma[row * width + column] = (byte) (((mixed >> 4) + dither(seed, column, row)) >> 8);
      }
    }
  }

  private static int dither(int seed, int x, int y) {
    var h = seed ^ x * 0x165667b1 ^ y * 0x27d4eb2d;
    h = (h ^ h >>> 15) * 0x85ebca6b;
    return (h ^ h >>> 13) & 255;
  }

  /** The colour of any point of the sky; x and y in heights of the frame. */
  private record Light(
      Palette palette, int seed, double horizon, double sunX, double sunY, double sunSize) {
    static Light of(Palette palette, long seed, double horizon, double shape) {
      double sunX = shape * (0.58 + 0.24 * Noise.unit(seed, 1));
      double sunY = horizon * (palette.dark() ? 0.34 : 0.62) + 0.1 * Noise.unit(seed, 2);
      double size = Math.min(1, shape) * (palette.dark() ? 0.05 : 0.072);
      return new Light(palette, (int) Noise.mix(seed), horizon, sunX, sunY, size);
    }

    void at(double x, double y, double[] pixel) {
      double dx = x - sunX;
      double dy = y - sunY;
      double distance = StrictMath.sqrt(dx * dx + dy * dy);
      double disc = 1 - Noise.step(sunSize * 0.96, sunSize * 1.04, distance);
      double near = sunSize / (distance + sunSize);
      double halo = near * near * (palette.dark() ? 0.45 : 0.85);
      double cover = cover(x, y) * (1 - disc * 0.6);
      double height = y / horizon;
      for (var i = 0; i < 3; i++) {
        var shift = 16 - 8 * i;
        double base = palette.skyAt(height, shift);
        double glow = palette.glow() >> shift & 255;
        base += (glow - base) * Math.max(disc, halo);
        double lit = palette.skyAt(Math.min(1, height + 0.38), shift);
        lit += (glow - lit) * Math.min(0.7, halo * 1.3);
        pixel[i] = base + (lit - base) * cover;
      }
    }

    private double cover(double x, double y) {
      double stretch = 1.6 + 3.4 * y / horizon;
      double density = Noise.cloud(seed, x * 2.1, y * stretch * 2.2);
      return 0.75 * Noise.step(0.47, 0.78, density);
    }
  }
}
