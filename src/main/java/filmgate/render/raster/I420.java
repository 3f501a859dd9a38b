package filmgate.render.raster;

import java.util.Arrays;

/**
 * One image as three planes of 8-bit samples: luma of width x height, and two chroma planes of half
 * the width and height. BT.709, limited range (luma 16 to 235), rows without padding.
 */
public final class I420 {
  private final int width;
  private final int height;
  private final byte[] y;
  private final byte[] u;
  private final byte[] v;

  /** An image of even size; its samples are zero until something is drawn. */
  public I420(int width, int height) {
    if (width < 2 || height < 2 || width % 2 != 0 || height % 2 != 0) {
      throw new IllegalArgumentException("width and height must be even: " + width + "x" + height);
    }
    this.width = width;
    this.height = height;
    y = new byte[width * height];
    u = new byte[y.length / 4];
    v = new byte[y.length / 4];
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** The luma samples themselves, not a copy. */
  public byte[] y() {
    return y;
  }

  /** The blue-difference samples themselves, not a copy. */
  public byte[] u() {
    return u;
  }

  /** The red-difference samples themselves, not a copy. */
  public byte[] v() {
    return v;
  }

  /** Bytes of all three planes. */
  public static long bytes(int width, int height) {
    return (long) width * height * 3 / 2;
  }

  /** Copies every sample of an image of the same size. */
  public void copyFrom(I420 other) {
    System.arraycopy(other.y, 0, y, 0, y.length);
    System.arraycopy(other.u, 0, u, 0, u.length);
    System.arraycopy(other.v, 0, v, 0, v.length);
  }

  /** Fills the whole image with one colour. */
  public void fill(Yuv colour) {
    Arrays.fill(y, (byte) colour.y());
    Arrays.fill(u, (byte) colour.u());
    Arrays.fill(v, (byte) colour.v());
  }

  /** Mixes {@code other} in by {@code weight} of 256. */
  public void blend(I420 other, int weight) {
    mix(y, other.y, weight);
    mix(u, other.u, weight);
    mix(v, other.v, weight);
  }

  private static void mix(byte[] into, byte[] from, int weight) {
    var rest = 256 - weight;
    for (var i = 0; i < into.length; i++) {
      into[i] = (byte) (((into[i] & 255) * rest + (from[i] & 255) * weight + 128) >> 8);
    }
  }
}
