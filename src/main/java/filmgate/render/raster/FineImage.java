package filmgate.render.raster;

import java.util.Arrays;

/**
 * An image that can be sampled between its samples: each plane with twice the columns and rows, so
 * that a bilinear sample is as sharp as a cubic one of the image itself, and repeated beyond its
 * edges. A large image has its own columns and rows.
 */
public final class FineImage {
  /** Samples beyond each edge of a plane. */
  static final int MARGIN = 2 * WarpMesh.CELL + 4;

  /** Larger images are not enlarged, because the memory would be too much. */
  private static final int LARGE = 2_600_000;

  private final int width;
  private final int factor;
  private final byte[] y;
  private final byte[] chroma;

  public FineImage(I420 image) {
    width = image.width();
    factor = width * image.height() > LARGE ? 1 : 2;
    y = enlarge(image.y(), width, image.height());
    chroma =
        interleaved(
            enlarge(image.u(), width / 2, image.height() / 2),
            enlarge(image.v(), width / 2, image.height() / 2));
  }

  int width() {
    return width;
  }

  /** Samples of a plane for each sample of the image. */
  int factor() {
    return factor;
  }

  byte[] y() {
    return y;
  }

  /** Both chroma planes in one: a sample of u, then the sample of v at the same point. */
  byte[] chroma() {
    return chroma;
  }

  private static byte[] interleaved(byte[] u, byte[] v) {
    var both = new byte[2 * u.length];
    for (var i = 0; i < u.length; i++) {
      both[2 * i] = u[i];
      both[2 * i + 1] = v[i];
    }
    return both;
  }

  /** Samples of a row of a plane that has {@code columns} in the image. */
  int stride(int columns) {
    return factor * columns + 2 * MARGIN;
  }

  private byte[] enlarge(byte[] plane, int columns, int rows) {
    var stride = stride(columns);
    var fine = new byte[stride * (factor * rows + 2 * MARGIN)];
    for (var row = 0; row < rows; row++) {
      var start = (MARGIN + row * factor) * stride;
      widen(plane, row * columns, columns, fine, start + MARGIN);
      Arrays.fill(fine, start, start + MARGIN, fine[start + MARGIN]);
      Arrays.fill(fine, start + stride - MARGIN, start + stride, fine[start + stride - MARGIN - 1]);
    }
    if (factor == 2) {
      for (var row = 0; row < rows; row++) {
        addRow(fine, stride, row, rows);
      }
    }
    var last = MARGIN + factor * rows - 1;
    for (var row = 0; row < MARGIN; row++) {
      System.arraycopy(fine, MARGIN * stride, fine, row * stride, stride);
      System.arraycopy(fine, last * stride, fine, (last + 1 + row) * stride, stride);
    }
    return fine;
  }

  private void widen(byte[] plane, int from, int columns, byte[] fine, int start) {
    if (factor == 1) {
      System.arraycopy(plane, from, fine, start, columns);
      return;
    }
    for (var i = 0; i < columns; i++) {
      var a = plane[from + Math.max(i - 1, 0)];
      var b = plane[from + i];
      var c = plane[from + Math.min(i + 1, columns - 1)];
      var d = plane[from + Math.min(i + 2, columns - 1)];
      fine[start + 2 * i] = b;
      fine[start + 2 * i + 1] = between(a, b, c, d);
    }
  }

  /** The row below row {@code row} of the image. */
  private static void addRow(byte[] fine, int stride, int row, int rows) {
    var a = (MARGIN + 2 * Math.max(row - 1, 0)) * stride;
    var b = (MARGIN + 2 * row) * stride;
    var c = (MARGIN + 2 * Math.min(row + 1, rows - 1)) * stride;
    var d = (MARGIN + 2 * Math.min(row + 2, rows - 1)) * stride;
    for (var i = 0; i < stride; i++) {
      fine[b + stride + i] = between(fine[a + i], fine[b + i], fine[c + i], fine[d + i]);
    }
  }

  /** The sample in the middle of four. */
  private static byte between(byte a, byte b, byte c, byte d) {
    var sum = 9 * ((b & 255) + (c & 255)) - (a & 255) - (d & 255) + 8;
    return (byte) Math.min(Math.max(sum >> 4, 0), 255);
  }
}
