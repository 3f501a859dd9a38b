package filmgate.render.raster;

/** Arithmetic on packed pixels: 0xAARRGGBB with premultiplied alpha, or 0xRRGGBB. */
public final class Pixel {
  private Pixel() {}

  /** The pixel between {@code a} (t = 0) and {@code b} (t = 256). */
  public static int between(int a, int b, int t) {
    var s = 256 - t;
    var even = (((a & 0xff00ff) * s + (b & 0xff00ff) * t) >>> 8) & 0xff00ff;
    var odd = ((a >>> 8 & 0xff00ff) * s + (b >>> 8 & 0xff00ff) * t) & 0xff00ff00;
    return even | odd;
  }

  /** A premultiplied pixel over an opaque one. */
  public static int over(int above, int below) {
    var alpha = above >>> 24;
    var rest = 256 - alpha - (alpha >> 7);
    var even = (((below & 0xff00ff) * rest) >>> 8) & 0xff00ff;
    var odd = ((below >>> 8 & 0xff) * rest) & 0xff00;
    return (above & 0xffffff) + (even | odd);
  }
}
