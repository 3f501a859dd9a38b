package filmgate.render.raster;

/**
 * Two rows of a frame on their way from sums of shares to samples. Each step is a loop of its own
 * over arrays at the same index, because only such loops become vector instructions.
 */
final class SampleRows {
  /** Luma of the upper and the lower row in 1/256 of a step, without its offset. */
  final int[] upper;

  final int[] lower;

  /** Chroma of four pixels each in 1/256 of a step, around 0. */
  final int[] u;

  final int[] v;

  /** The brightness of each column, and of each pair of columns, of 256. */
  final int[] shade;

  final int[] pairShade;

  /** What is added to the luma of each column of a row, in 1/256 of a step. */
  final int[] noise;

  private final int[] values;
  private final byte[] samples;

  SampleRows(int width) {
    upper = new int[width];
    lower = new int[width];
    u = new int[width / 2];
    v = new int[width / 2];
    shade = new int[width];
    pairShade = new int[width / 2];
    noise = new int[width];
    values = new int[width];
    samples = new byte[width];
  }

  /** Sets the brightness of a row: 256 less the shade of each column and of the row. */
  static void darken(int[] columns, int row, int[] into) {
    for (var i = 0; i < into.length; i++) {
      into[i] = 256 - row - columns[i];
    }
  }

  /** Writes a row of luma to a plane from {@code start}. */
  void writeLuma(int[] row, byte[] plane, int start) {
    lumaValues(row, shade, noise, values);
    narrow(values, samples, row.length);
    System.arraycopy(samples, 0, plane, start, row.length);
  }

  private static void lumaValues(int[] row, int[] shade, int[] noise, int[] into) {
    for (var i = 0; i < into.length; i++) {
      var value = ((row[i] * shade[i]) >> 8) + 16 * 256 + 128 + noise[i];
      into[i] = Math.min(Math.max(value >> 8, 16), 235);
    }
  }

  /** Writes a row of chroma to a plane from {@code start}. */
  void writeChroma(int[] row, byte[] plane, int start) {
    chromaValues(row, pairShade, values);
    narrow(values, samples, row.length);
    System.arraycopy(samples, 0, plane, start, row.length);
  }

  private static void chromaValues(int[] row, int[] shade, int[] into) {
    for (var i = 0; i < row.length; i++) {
      var value = 128 + ((row[i] * shade[i] + (1 << 15)) >> 16);
      into[i] = Math.min(Math.max(value, 16), 240);
    }
  }

  private static void narrow(int[] values, byte[] into, int length) {
    for (var i = 0; i < length; i++) {
      into[i] = (byte) values[i];
    }
  }
}
