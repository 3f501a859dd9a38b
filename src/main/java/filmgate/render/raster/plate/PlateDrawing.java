package filmgate.render.raster.plate;

import filmgate.render.raster.Pixel;
import filmgate.render.raster.plate.ColumnMap.Stretch;

/**
 * Draws rows of one plate into one frame: two rows of the plate are mixed, then neighbours in the
 * mixed row, and the result is drawn over the frame.
 */
public final class PlateDrawing {
  /** A share of the lower row in 1/256 that cannot be seen. */
  private static final int INVISIBLE = 8;

  /** Loops of the compiler's vector instructions are slower than plain ones for fewer columns. */
  private static final int LONG = 64;

  private final int[] plate;
  private final int width;
  private final ColumnMap columns;
  private final int[] target;
  private final int[] upper;
  private final int[] lower;
  private final int[] line;
  private final int[] seen;
  private final int[] behind;

  /**
   * @param plate the pixels of the plate, {@code width} in a row
   * @param columns which of them is seen where
   * @param target the pixels of the frame
   */
  public PlateDrawing(int[] plate, int width, ColumnMap columns, int[] target) {
    this.plate = plate;
    this.width = width;
    this.columns = columns;
    this.target = target;
    var length = Math.max(width, columns.length());
    upper = new int[length];
    lower = new int[length];
    line = new int[width];
    seen = new int[columns.length()];
    behind = new int[columns.length()];
  }

  /** The two rows of the plate that make one row of the frame, and the share of the lower one. */
  public record RowPair(int upper, int lower, int part) {}

  /** Columns of the plate with {@code from <= column < end}, and whether they are opaque. */
  private record Run(int from, int end, boolean opaque) {}

  /** Draws a row whose runs are these at {@code start} of the frame. */
  public void draw(RowPair rows, int[] runs, int start) {
    for (var stretch : columns.stretches()) {
      for (var i = 0; i < runs.length; i += PlateRuns.STRIDE) {
        draw(rows, new Run(runs[i], runs[i + 1], runs[i + 2] == 1), stretch, start);
      }
    }
  }

  private void draw(RowPair rows, Run run, Stretch stretch, int start) {
    var from = columns.from(stretch, run.from, run.end);
    var end = columns.end(stretch, run.from, run.end);
    if (end - from < LONG) {
      drawShort(rows, from, end, start);
      return;
    }
    var first = Math.max(run.from - 1, 0);
    load(rows, first, Math.min(run.end + 1, width));
    resample(stretch, from, end, first);
    if (run.opaque) {
      var inside = columns.from(stretch, run.from + 1, run.end - 1);
      var outside = Math.max(inside, columns.end(stretch, run.from + 1, run.end - 1));
      drawSeen(from, from, inside, start);
      System.arraycopy(seen, inside - from, target, start + inside, outside - inside);
      drawSeen(from, outside, end, start);
    } else {
      System.arraycopy(target, start + from, behind, 0, end - from);
      PixelRows.over(seen, behind, end - from);
      System.arraycopy(behind, 0, target, start + from, end - from);
    }
  }

  private void drawShort(RowPair rows, int from, int end, int start) {
    var above = rows.upper * width;
    var below = rows.lower * width;
    var part = rows.part < INVISIBLE ? 0 : rows.part;
    for (var i = from; i < end; i++) {
      var entry = columns.entry(i);
      var at = entry >>> 9;
      var next = neighbour(at, entry);
      var here = Pixel.between(plate[above + at], plate[below + at], part);
      var beside = Pixel.between(plate[above + next], plate[below + next], part);
      put(Pixel.between(here, beside, entry & 255), start + i);
    }
  }

  private static int neighbour(int at, int entry) {
    return (entry & 256) == 0 ? at + 1 : at - 1;
  }

  private void put(int pixel, int at) {
    target[at] = Pixel.over(pixel, target[at]);
  }

  /** Puts these columns of a pair of rows at the beginning of {@code line}. */
  private void load(RowPair rows, int first, int end) {
    var length = end - first;
    if (rows.part < INVISIBLE) {
      System.arraycopy(plate, rows.upper * width + first, line, 0, length);
      return;
    }
    System.arraycopy(plate, rows.upper * width + first, upper, 0, length);
    System.arraycopy(plate, rows.lower * width + first, lower, 0, length);
    PixelRows.mix(upper, lower, rows.part, line, length);
  }

  /** Draws single columns over the frame; {@code seen} begins with column {@code origin}. */
  private void drawSeen(int origin, int from, int end, int start) {
    for (var i = from; i < end; i++) {
      put(seen[i - origin], start + i);
    }
  }

  /**
   * Writes what the columns of the frame show of {@code line}, which begins with column {@code
   * first}, to {@code seen}.
   */
  private void resample(Stretch stretch, int from, int end, int first) {
    if (columns.isAligned(stretch)) {
      var entry = columns.entry(from);
      resampleAligned((entry >>> 9) - first, entry & 255, end - from);
      return;
    }
    for (var i = from; i < end; i++) {
      var entry = columns.entry(i);
      var at = entry >>> 9;
      seen[i - from] =
          Pixel.between(line[at - first], line[neighbour(at, entry) - first], entry & 255);
    }
  }

  /** One column of the frame is one column of the plate, with the same share of its neighbour. */
  private void resampleAligned(int source, int t, int length) {
    if (t == 0) {
      System.arraycopy(line, source, seen, 0, length);
      return;
    }
    System.arraycopy(line, source, upper, 0, length);
    System.arraycopy(line, source + 1, lower, 0, length);
    PixelRows.mix(upper, lower, t, seen, length);
  }
}
