package filmgate.media.codec;

import filmgate.render.raster.I420;
import org.bytedeco.javacpp.BytePointer;

/** Converts RGBA bytes in native memory to I420 over white. */
final class RgbaImage {
  private RgbaImage() {}

  /** Sets every alpha to its full value. */
  static void makeOpaque(BytePointer rgba, int width, int height) {
    var row = new byte[width * 4];
    for (var y = 0; y < height; y++) {
      rgba.position((long) y * row.length).get(row);
      for (var i = 3; i < row.length; i += 4) {
        row[i] = (byte) 255;
      }
      rgba.put(row);
    }
    rgba.position(0);
  }

  /** Takes every alpha from an image of one byte for each pixel. */
  static void setAlpha(BytePointer rgba, BytePointer opacity, int width, int height) {
    var row = new byte[width * 4];
    var alpha = new byte[width];
    for (var y = 0; y < height; y++) {
      rgba.position((long) y * row.length).get(row);
      opacity.position((long) y * width).get(alpha);
      for (var x = 0; x < width; x++) {
        row[4 * x + 3] = alpha[x];
      }
      rgba.put(row);
    }
    rgba.position(0);
    opacity.position(0);
  }

  /** The image in BT.709 limited range; chroma is the mean of four pixels. */
  static I420 toI420(BytePointer rgba, int width, int height) {
    var image = new I420(width, height);
    var rows = new byte[width * 8];
    for (var y = 0; y < height; y += 2) {
      rgba.position((long) y * width * 4).get(rows);
      for (var x = 0; x < width; x += 2) {
        block(rows, image, x, y);
      }
    }
    rgba.position(0);
    return image;
  }

  private static void block(byte[] rows, I420 image, int x, int y) {
    var width = image.width();
    var red = 0;
    var green = 0;
    var blue = 0;
    for (var i = 0; i < 4; i++) {
      var at = ((i >> 1) * width + x + (i & 1)) * 4;
      var alpha = rows[at + 3] & 255;
      var r = over(rows[at] & 255, alpha);
      var g = over(rows[at + 1] & 255, alpha);
      var b = over(rows[at + 2] & 255, alpha);
      var luma = (11_966 * r + 40_254 * g + 4_064 * b + (16 << 16) + 32_768) >> 16;
      image.y()[(y + (i >> 1)) * width + x + (i & 1)] = (byte) luma;
      red += r;
      green += g;
      blue += b;
    }
    var half = (y / 2) * (width / 2) + x / 2;
    var u = (-6_596 * red - 22_189 * green + 28_784 * blue + (128 << 18) + 131_072) >> 18;
    var v = (28_784 * red - 26_145 * green - 2_639 * blue + (128 << 18) + 131_072) >> 18;
    image.u()[half] = (byte) Math.clamp(u, 16, 240);
    image.v()[half] = (byte) Math.clamp(v, 16, 240);
  }

  private static int over(int value, int alpha) {
    return alpha == 255 ? value : (value * alpha + 255 * (255 - alpha) + 127) / 255;
  }
}
