package filmgate.render.raster;

/** Turns the samples of an image into packed pixels. */
public final class RgbConverter {
  // BT.709 in limited range, in 1/65536.
  private static final int LUMA = 76_309;
  private static final int V_TO_RED = 117_489;
  private static final int U_TO_GREEN = 13_975;
  private static final int V_TO_GREEN = 34_925;
  private static final int U_TO_BLUE = 138_438;
  private static final int HALF = 1 << 15;

  private RgbConverter() {}

  /** Replaces the pixels of a frame by an image of its size. */
  public static void convert(I420 image, RgbFrame into) {
    var width = image.width();
    var pixels = into.pixels();
    for (var row = 0; row < image.height(); row++) {
      var chroma = row / 2 * (width / 2);
      for (var column = 0; column < width; column++) {
        var at = row * width + column;
        var luma = ((image.y()[at] & 255) - 16) * LUMA + HALF;
        var u = (image.u()[chroma + column / 2] & 255) - 128;
        var v = (image.v()[chroma + column / 2] & 255) - 128;
        var red = channel(luma + V_TO_RED * v);
        var green = channel(luma - U_TO_GREEN * u - V_TO_GREEN * v);
        pixels[at] = red << 16 | green << 8 | channel(luma + U_TO_BLUE * u);
      }
    }
  }

  private static int channel(int value) {
    return Math.min(Math.max(value >> 16, 0), 255);
  }
}
