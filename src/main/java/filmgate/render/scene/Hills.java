package filmgate.render.scene;

import filmgate.render.raster.I420;
import filmgate.render.raster.Noise;
import filmgate.render.raster.Yuv;
import filmgate.render.spec.RenderSpec;
import java.util.Arrays;

/** One layer of hills that scrolls sideways: a contour that repeats, filled down to the bottom. */
final class Hills {
  private static final int WAVES = 9;

  private final int[] contour;
  private final double speed;
  private final Yuv[] rows;
  private final int top;
  private final int solid;

  /**
   * @param size the frame
   * @param shape the position and the speed of the layer
   * @param seed the seed of its contour
   * @param shade its colours
   */
  Hills(RenderSpec.Size size, Contour shape, long seed, Shade shade) {
    contour = outline(size, shape, seed);
    speed = shape.speed() * Math.min(size.width(), size.height());
    var highest = Arrays.stream(contour).min().orElseThrow() >> 8;
    top = Math.max(0, highest);
    solid = Math.min(size.height(), (Arrays.stream(contour).max().orElseThrow() >> 8) + 2);
    rows = new Yuv[size.height()];
    for (var row = top; row < rows.length; row++) {
      double t = (row - top) / (double) (rows.length - top);
      rows[row] =
          Yuv.of(
              Palette.between(shade.upper(), shade.lower(), t, 16),
              Palette.between(shade.upper(), shade.lower(), t, 8),
              Palette.between(shade.upper(), shade.lower(), t, 0));
    }
  }

  /**
   * @param height the mean of the contour as a part of the frame's height, from the top
   * @param relief its amplitude, in heights of the frame
   * @param speed in shorter sides of the frame a second
   */
  record Contour(double height, double relief, double speed) {}

  /** The colours at the top of a layer and at the bottom of the frame, 0xRRGGBB. */
  record Shade(int upper, int lower) {}

  /** The first row below which nothing behind this layer can be seen. */
  int solidFrom() {
    return solid;
  }

  /** Draws the layer at a time in seconds, down to row {@code end}. */
  void draw(I420 into, double seconds, int end) {
    var width = into.width();
    var edge = edge(width, seconds);
    var last = Math.min(end, into.height());
    for (var row = top; row < last; row++) {
      if (row >= solid) {
        Arrays.fill(into.y(), row * width, (row + 1) * width, (byte) rows[row].y());
      } else {
        cover(into.y(), row, edge, rows[row].y());
      }
    }
    var half = width / 2;
    for (var row = top / 2; row < last / 2; row++) {
      var colour = rows[Math.max(top, row * 2)];
      if (row * 2 >= solid) {
        Arrays.fill(into.u(), row * half, (row + 1) * half, (byte) colour.u());
        Arrays.fill(into.v(), row * half, (row + 1) * half, (byte) colour.v());
      } else {
        coverHalf(into, row, edge, colour);
      }
    }
  }

  private int[] edge(int width, double seconds) {
    var edge = new int[width];
    long shift = (long) (seconds * speed * 256);
    var whole = (int) (shift >> 8);
    var part = (int) (shift & 255);
    for (var i = 0; i < width; i++) {
      var here = contour[(whole + i) % contour.length];
      var next = contour[(whole + i + 1) % contour.length];
      edge[i] = here + (((next - here) * part) >> 8);
    }
    return edge;
  }

  private static void cover(byte[] plane, int row, int[] edge, int value) {
    var start = row * edge.length;
    var line = (row + 1) << 8;
    for (var i = 0; i < edge.length; i++) {
      var weight = Math.min(Math.max(line - edge[i], 0), 256);
      var old = plane[start + i] & 255;
      plane[start + i] = (byte) (old + (((value - old) * weight) >> 8));
    }
  }

  private static void coverHalf(I420 into, int row, int[] edge, Yuv colour) {
    var half = edge.length / 2;
    var start = row * half;
    var line = (row * 2 + 2) << 8;
    for (var i = 0; i < half; i++) {
      var weight = Math.min(Math.max((line - edge[i * 2]) >> 1, 0), 256);
      var u = into.u()[start + i] & 255;
      var v = into.v()[start + i] & 255;
      into.u()[start + i] = (byte) (u + (((colour.u() - u) * weight) >> 8));
      into.v()[start + i] = (byte) (v + (((colour.v() - v) * weight) >> 8));
    }
  }

  /** A contour that repeats after three frame widths, in 1/256 of a row. */
  private static int[] outline(RenderSpec.Size size, Contour shape, long seed) {
    var period = size.width() * 3;
    var sum = new double[period];
    double scale = (double) period / Math.min(size.width(), size.height());
    for (var wave = 0; wave < WAVES; wave++) {
      var cycles = (int) (scale * (0.35 + wave * 0.42)) + 1;
      double weight = 0.5 / (1 + wave * 0.9);
      double phase = 2 * StrictMath.PI * Noise.unit(seed, wave);
      for (var i = 0; i < period; i++) {
        sum[i] += weight * StrictMath.sin(phase + 2 * StrictMath.PI * cycles * i / period);
      }
    }
    var contour = new int[period];
    for (var i = 0; i < period; i++) {
      double row = (shape.height() - shape.relief() * sum[i]) * size.height();
      contour[i] = (int) (Math.min(Math.max(row, 0), size.height() - 1) * 256);
    }
    return contour;
  }
}
