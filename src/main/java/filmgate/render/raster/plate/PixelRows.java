package filmgate.render.raster.plate;

import filmgate.render.raster.Pixel;

/**
 * Arithmetic on whole rows of pixels. Each loop reads and writes arrays at the same index, because
 * only such loops become vector instructions; the rows are copies for that reason.
 */
public final class PixelRows {
  private PixelRows() {}

  /** Writes the pixels between {@code a} (t = 0) and {@code b} (t = 256). */
  public static void mix(int[] a, int[] b, int t, int[] into, int length) {
    for (var i = 0; i < length; i++) {
      into[i] = Pixel.between(a[i], b[i], t);
    }
  }

  /** Draws premultiplied pixels over opaque ones. */
  public static void over(int[] above, int[] below, int length) {
    for (var i = 0; i < length; i++) {
      below[i] = Pixel.over(above[i], below[i]);
    }
  }
}
