package filmgate.render.raster;

/**
 * Draws a part of one plane at another size: a four-tap cubic filter to enlarge, a wider filter of
 * the same shape to reduce. Integer arithmetic, so that every machine gives the same samples.
 */
public final class Resampler {
  private static final int ONE = 1 << 12;

  private final int sourceWidth;
  private final int sourceHeight;
  private final Axis across;
  private final Axis down;

  /**
   * @param source the plane's size
   * @param part the visible part, in samples of the plane
   * @param target the size of the result
   */
  Resampler(Extent source, SourceRect part, Extent target) {
    sourceWidth = source.width();
    sourceHeight = source.height();
    across = new Axis(part.x(), part.width(), target.width(), sourceWidth);
    down = new Axis(part.y(), part.height(), target.height(), sourceHeight);
  }

  /** Columns and rows of a plane. */
  public record Extent(int width, int height) {}

  /** A rectangle between samples: 0 is the left edge of the first one. */
  public record SourceRect(double x, double y, double width, double height) {
    SourceRect half() {
      return new SourceRect(x / 2, y / 2, width / 2, height / 2);
    }
  }

  /** Draws into {@code target}, whose rows are {@code stride} apart, from sample {@code start}. */
  void draw(byte[] source, byte[] target, int start, int stride) {
    var width = across.length;
    int[][] ring = new int[down.taps][width];
    var cached = new int[down.taps];
    java.util.Arrays.fill(cached, -1);
    var sum = new int[width];
    for (var row = 0; row < down.length; row++) {
      for (var tap = 0; tap < down.taps; tap++) {
        var from = Math.clamp(down.first[row] + tap, 0, sourceHeight - 1);
        var slot = from % down.taps;
        if (cached[slot] != from) {
          filterRow(source, from * sourceWidth, ring[slot]);
          cached[slot] = from;
        }
      }
      combine(ring, row, sum);
      store(sum, target, start + row * stride);
    }
  }

  /** One target row before rounding, from the filtered rows that make it. */
  private void combine(int[][] ring, int row, int[] sum) {
    if (down.taps == 4) {
      blendBy4(ring, row, sum);
      return;
    }
    java.util.Arrays.fill(sum, ONE * 64 / 2);
    for (var tap = 0; tap < down.taps; tap++) {
      accumulate(ring[slot(row, tap)], down.weights[row * down.taps + tap], sum);
    }
  }

  private int slot(int row, int tap) {
    return Math.clamp(down.first[row] + tap, 0, sourceHeight - 1) % down.taps;
  }

  private void blendBy4(int[][] ring, int row, int[] sum) {
    var a = ring[slot(row, 0)];
    var b = ring[slot(row, 1)];
    var c = ring[slot(row, 2)];
    var d = ring[slot(row, 3)];
    var wa = down.weights[row * 4];
    var wb = down.weights[row * 4 + 1];
    var wc = down.weights[row * 4 + 2];
    var wd = down.weights[row * 4 + 3];
    for (var i = 0; i < sum.length; i++) {
      sum[i] = a[i] * wa + b[i] * wb + c[i] * wc + d[i] * wd + ONE * 64 / 2;
    }
  }

  private static void accumulate(int[] row, int weight, int[] sum) {
    for (var i = 0; i < sum.length; i++) {
      sum[i] += row[i] * weight;
    }
  }

  private static void store(int[] sum, byte[] target, int start) {
    for (var i = 0; i < sum.length; i++) {
      target[start + i] = (byte) Math.min(Math.max(sum[i] >> 18, 0), 255);
    }
  }

  /** One source row at the target's width, in 1/64 of a step. */
  private void filterRow(byte[] source, int start, int[] into) {
    if (across.taps == 4) {
      filterRowBy4(source, start, into);
      return;
    }
    for (var i = 0; i < into.length; i++) {
      var sum = 0;
      for (var tap = 0; tap < across.taps; tap++) {
        var column = Math.clamp(across.first[i] + tap, 0, sourceWidth - 1);
        sum += (source[start + column] & 255) * across.weights[i * across.taps + tap];
      }
      into[i] = (sum + 32) >> 6;
    }
  }

  private void filterRowBy4(byte[] source, int start, int[] into) {
    var weights = across.weights;
    var first = across.first;
    for (var i = 0; i < across.insideFrom; i++) {
      into[i] = (edge(source, start, i) + 32) >> 6;
    }
    for (var i = across.insideFrom; i < across.insideTo; i++) {
      var at = start + first[i];
      var sum = (source[at] & 255) * weights[i * 4] + (source[at + 1] & 255) * weights[i * 4 + 1];
      sum += (source[at + 2] & 255) * weights[i * 4 + 2];
      sum += (source[at + 3] & 255) * weights[i * 4 + 3];
      into[i] = (sum + 32) >> 6;
    }
    for (var i = across.insideTo; i < into.length; i++) {
      into[i] = (edge(source, start, i) + 32) >> 6;
    }
  }

  private int edge(byte[] source, int start, int i) {
    var sum = 0;
    for (var tap = 0; tap < 4; tap++) {
      var column = Math.clamp(across.first[i] + tap, 0, sourceWidth - 1);
      sum += (source[start + column] & 255) * across.weights[i * 4 + tap];
    }
    return sum;
  }

  /** The samples that make each target sample, and their weights. */
  private static final class Axis {
    private final int length;
    private final int taps;
    private final int[] first;
    private final int[] weights;
    private final int insideFrom;
    private final int insideTo;

    Axis(double from, double extent, int length, int limit) {
      this.length = length;
      double step = extent / length;
      double reach = Math.max(1, step);
      taps = Math.min(2 * (int) StrictMath.ceil(2 * reach), Math.max(4, 2 * limit));
      first = new int[length];
      weights = new int[length * taps];
      for (var i = 0; i < length; i++) {
        double centre = from + (i + 0.5) * step - 0.5;
        first[i] = (int) StrictMath.floor(centre) - taps / 2 + 1;
        weigh(i, centre, reach);
      }
      var inside = 0;
      while (inside < length && first[inside] < 0) {
        inside++;
      }
      insideFrom = inside;
      while (inside < length && first[inside] + taps <= limit) {
        inside++;
      }
      insideTo = inside;
    }

    private void weigh(int i, double centre, double reach) {
      var exact = new double[taps];
      double sum = 0;
      for (var tap = 0; tap < taps; tap++) {
        exact[tap] = cubic((first[i] + tap - centre) / reach);
        sum += exact[tap];
      }
      var rest = ONE;
      for (var tap = 0; tap < taps; tap++) {
        var weight = (int) StrictMath.rint(exact[tap] / sum * ONE);
        weights[i * taps + tap] = weight;
        rest -= weight;
      }
      var nearest = Math.clamp((int) StrictMath.rint(centre) - first[i], 0, taps - 1);
      weights[i * taps + nearest] += rest;
    }

    /** Catmull and Rom's cubic. */
    private static double cubic(double x) {
      double d = x < 0 ? -x : x;
      if (d >= 2) {
        return 0;
      }
      return d < 1 ? (1.5 * d - 2.5) * d * d + 1 : ((-0.5 * d + 2.5) * d - 4) * d + 2;
    }
  }
}
