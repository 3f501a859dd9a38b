package filmgate.render.overlay;

import filmgate.render.raster.I420;
import filmgate.render.raster.Yuv;
import java.awt.image.BufferedImage;

/** A drawn rectangle with transparency that is blended into a part of the frame. */
public final class Overlay {
  private final int x;
  private final int y;
  private final int width;
  private final int height;
  private final byte[][] planes = new byte[3][];
  private final byte[][] transparency = new byte[2][];

  /**
   * An overlay with the pixels of {@code image}.
   *
   * @param image premultiplied ARGB of even size
   * @param x the even column of its left edge in the frame; {@code y} is the even row of its top
   */
  Overlay(BufferedImage image, int x, int y) {
    this.x = x;
    this.y = y;
    width = image.getWidth();
    height = image.getHeight();
    var pixels = image.getRGB(0, 0, width, height, new int[width * height], 0, width);
    luma(pixels);
    chroma(pixels);
  }

  private void luma(int[] pixels) {
    planes[0] = new byte[pixels.length];
    transparency[0] = new byte[pixels.length];
    for (var i = 0; i < pixels.length; i++) {
      var alpha = pixels[i] >>> 24;
      planes[0][i] = (byte) (Yuv.of(pixels[i]).y() * alpha / 255);
      transparency[0][i] = (byte) (255 - alpha);
    }
  }

  private void chroma(int[] pixels) {
    var half = width / 2;
    planes[1] = new byte[pixels.length / 4];
    planes[2] = new byte[pixels.length / 4];
    transparency[1] = new byte[pixels.length / 4];
    for (var i = 0; i < planes[1].length; i++) {
      var at = i / half * 2 * width + i % half * 2;
      int[] four = {pixels[at], pixels[at + 1], pixels[at + width], pixels[at + width + 1]};
      var alpha = 0;
      var u = 0;
      var v = 0;
      for (var pixel : four) {
        var colour = Yuv.of(pixel);
        alpha += pixel >>> 24;
        u += colour.u() * (pixel >>> 24);
        v += colour.v() * (pixel >>> 24);
      }
      planes[1][i] = (byte) (u / 1020);
      planes[2][i] = (byte) (v / 1020);
      transparency[1][i] = (byte) (255 - alpha / 4);
    }
  }

  /** Blends the overlay into the frame with {@code strength} of 256. */
  public void draw(I420 into, int strength) {
    drawAt(into, x, y, strength);
  }

  /** Blends the overlay in at another even position, which must be inside of the frame. */
  void drawAt(I420 into, int x, int y, int strength) {
    if (strength <= 0) {
      return;
    }
    var full = into.width();
    blend(into.y(), y * full + x, full, new Patch(planes[0], transparency[0], width), strength);
    var corner = y / 2 * (full / 2) + x / 2;
    blend(into.u(), corner, full / 2, new Patch(planes[1], transparency[1], width / 2), strength);
    blend(into.v(), corner, full / 2, new Patch(planes[2], transparency[1], width / 2), strength);
  }

  @SuppressWarnings("ArrayRecordComponent") // a view of the arrays for one call, never compared
  private record Patch(byte[] samples, byte[] rest, int width) {}

  private static void blend(byte[] plane, int corner, int stride, Patch patch, int strength) {
    var samples = patch.samples();
    var rest = patch.rest();
    var rows = samples.length / patch.width();
    for (var row = 0; row < rows; row++) {
      var from = row * patch.width();
      var to = corner + row * stride;
      for (var i = 0; i < patch.width(); i++) {
        var keep = 255 - (((255 - (rest[from + i] & 255)) * strength) >> 8);
        var added = ((samples[from + i] & 255) * strength) >> 8;
        var old = plane[to + i] & 255;
        plane[to + i] = (byte) ((((old * keep + 128) * 257) >> 16) + added);
      }
    }
  }
}
