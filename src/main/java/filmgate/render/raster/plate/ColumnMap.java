package filmgate.render.raster.plate;

import java.util.ArrayList;
import java.util.List;

/**
 * Which column of a plate is seen in which column of the frame. Each entry has the column of the
 * plate from bit 9, whether its neighbour is to the left in bit 8, and the share of the neighbour
 * in 1/256 below.
 */
public final class ColumnMap {
  private static final int LEFTWARDS = 256;

  private final int[] entries;
  private final boolean unscaled;
  private final List<Stretch> stretches = new ArrayList<>();

  /**
   * Columns of the frame from {@code from} up to {@code end} that show the plate from left to
   * right, or mirrored.
   */
  public record Stretch(int from, int end, boolean mirrored) {}

  /**
   * @param first the position in the plate that the first column of the frame shows
   * @param step from one column to the next
   * @param width of the plate, which is mirrored beyond its edges
   */
  public ColumnMap(int length, double first, double step, int width) {
    entries = new int[length];
    unscaled = step == 1;
    long period = 2L * (width - 1) * 256;
    for (var i = 0; i < length; i++) {
      long at = Math.floorMod((long) StrictMath.floor((first + i * step) * 256 + 0.5), period);
      entries[i] = at < period / 2 ? rising(at) : falling(period - at);
    }
    findStretches();
  }

  private static int rising(long at) {
    return ((int) (at >> 8) << 9) | ((int) at & 255);
  }

  private static int falling(long at) {
    var column = (int) (at >> 8);
    var part = (int) at & 255;
    return part == 0 ? (column << 9) | LEFTWARDS : ((column + 1) << 9) | LEFTWARDS | (256 - part);
  }

  private void findStretches() {
    var from = 0;
    for (var i = 1; i <= entries.length; i++) {
      if (i == entries.length || turns(i)) {
        stretches.add(new Stretch(from, i, isMirrored(from)));
        from = i;
      }
    }
  }

  private boolean turns(int i) {
    var back = entries[i] >>> 9 < entries[i - 1] >>> 9;
    return isMirrored(i) != isMirrored(i - 1) || (back && !isMirrored(i));
  }

  private boolean isMirrored(int column) {
    return (entries[column] & LEFTWARDS) != 0;
  }

  public int length() {
    return entries.length;
  }

  public int entry(int column) {
    return entries[column];
  }

  /** From left to right without gaps; in each one, the columns of the plate never turn back. */
  public List<Stretch> stretches() {
    return stretches;
  }

  /** Whether one column of the frame is one column of the plate, with the same share. */
  public boolean isAligned(Stretch stretch) {
    return unscaled && !stretch.mirrored;
  }

  /** The first column of a stretch that mixes a column of the plate from {@code first} on. */
  public int from(Stretch stretch, int first, int end) {
    return stretch.mirrored ? search(stretch, end + 1) : search(stretch, first - 1);
  }

  /** The end of the columns of a stretch that mix a column of the plate before {@code end}. */
  public int end(Stretch stretch, int first, int end) {
    return stretch.mirrored ? search(stretch, first) : search(stretch, end);
  }

  /** The first column of a stretch whose column of the plate is at or past this one. */
  private int search(Stretch stretch, int plateColumn) {
    var low = stretch.from;
    var high = stretch.end;
    while (low < high) {
      var middle = (low + high) >>> 1;
      var at = entries[middle] >>> 9;
      if (stretch.mirrored ? at < plateColumn : at >= plateColumn) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
