package filmgate.render.raster;

/** A colour as BT.709 limited-range samples: y 16 to 235, u and v 16 to 240. */
public record Yuv(int y, int u, int v) {
  static final Yuv BLACK = new Yuv(16, 128, 128);

  /** The samples of a colour of red, green and blue from 0 to 255. */
  public static Yuv of(double red, double green, double blue) {
    double luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    return new Yuv(
        clamp(16 + luma * 219 / 255, 16, 235),
        clamp(128 + (blue - luma) / 1.8556 * 224 / 255, 16, 240),
        clamp(128 + (red - luma) / 1.5748 * 224 / 255, 16, 240));
  }

  /** The samples of a packed 0xRRGGBB colour. */
  public static Yuv of(int rgb) {
    return of(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
  }

  private static int clamp(double value, int low, int high) {
    var rounded = (int) (value + 0.5);
    return rounded < low ? low : Math.min(rounded, high);
  }
}
