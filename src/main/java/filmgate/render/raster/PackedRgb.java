package filmgate.render.raster;

/** Images of raw samples as packed 0xRRGGBB pixels. */
public final class PackedRgb {
  private PackedRgb() {}

  /** The pixels of an image, row by row. */
  public static int[] of(I420 source) {
    var width = source.width();
    var pixels = new int[width * source.height()];
    for (var row = 0; row < source.height(); row++) {
      for (var column = 0; column < width; column++) {
        var half = row / 2 * (width / 2) + column / 2;
        double luma = ((source.y()[row * width + column] & 255) - 16) * 255 / 219.0;
        double u = ((source.u()[half] & 255) - 128) * 255 / 224.0;
        double v = ((source.v()[half] & 255) - 128) * 255 / 224.0;
        var red = step(luma + 1.5748 * v);
        var green = step(luma - 0.1873 * u - 0.4681 * v);
        pixels[row * width + column] = red << 16 | green << 8 | step(luma + 1.8556 * u);
      }
    }
    return pixels;
  }

  private static int step(double value) {
    return Math.clamp((long) (value + 0.5), 0, 255);
  }
}
