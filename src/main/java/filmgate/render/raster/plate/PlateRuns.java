package filmgate.render.raster.plate;

import java.util.Arrays;

/**
 * Which columns of a plate are drawn, for each row together with the row below it: runs that are
 * opaque, and runs that are partly transparent. What is empty in both rows is in no run.
 */
public final class PlateRuns {
  /** The ints of a run: its first column, the column after its last one, and 1 if it is opaque. */
  public static final int STRIDE = 3;

  private static final int OPAQUE_MIN = 96;
  private static final int GAP_MIN = 32;

  private final int[][] rows;

  public PlateRuns(int[] pixels, int width, int height) {
    rows = new int[height][];
    for (var row = 0; row < height; row++) {
      var lower = Math.min(row + 1, height - 1);
      rows[row] = new Scan(pixels, row * width, lower * width, width).runs();
    }
  }

  /** The runs of a row, {@link #STRIDE} ints each, from left to right. */
  public int[] of(int row) {
    return rows[row];
  }

  /** Finds the runs of one pair of rows. */
  private static final class Scan {
    private final int[] pixels;
    private final int upper;
    private final int lower;
    private final int width;
    private int[] runs = new int[4 * STRIDE];
    private int length;

    Scan(int[] pixels, int upper, int lower, int width) {
      this.pixels = pixels;
      this.upper = upper;
      this.lower = lower;
      this.width = width;
    }

    int[] runs() {
      var column = 0;
      while (column < width) {
        var end = end(column);
        add(column, end, kind(column));
        column = end;
      }
      return Arrays.copyOf(runs, length);
    }

    /** 0 if a column is empty, 1 if it is partly transparent, 2 if it is opaque. */
    private int kind(int column) {
      var a = pixels[upper + column];
      var b = pixels[lower + column];
      return (a | b) == 0 ? 0 : (a & b) >>> 24 == 255 ? 2 : 1;
    }

    private int end(int from) {
      var kind = kind(from);
      var column = from + 1;
      while (column < width && kind(column) == kind) {
        column++;
      }
      return column;
    }

    /** Short gaps and short opaque parts become a part of a transparent run. */
    private void add(int from, int end, int kind) {
      var last = length - STRIDE;
      var follows = last >= 0 && runs[last + 1] == from && runs[last + 2] == 0;
      var shortGap = kind == 0 && end - from < GAP_MIN && end < width;
      if (kind == 0 && !(shortGap && follows)) {
        return;
      }
      var opaque = kind == 2 && end - from >= OPAQUE_MIN;
      if (!opaque && follows) {
        runs[last + 1] = end;
        return;
      }
      if (length == runs.length) {
        runs = Arrays.copyOf(runs, 2 * length);
      }
      runs[length] = from;
      runs[length + 1] = end;
      runs[length + 2] = opaque ? 1 : 0;
      length += STRIDE;
    }
  }
}
