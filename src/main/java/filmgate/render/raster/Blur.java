package filmgate.render.raster;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;

/**
 * Blurs an image with premultiplied alpha: three passes of a moving mean, which is nearly Gauss.
 * Beyond its edges, an image continues with the pixels of the edge.
 */
public final class Blur {
  private static final int PASSES = 3;

  private final int[] pixels;
  private final int width;
  private final int first;
  private final int rows;
  private final int radius;

  private Blur(int[] pixels, int width, int first, int end, int radius) {
    this.pixels = pixels;
    this.width = width;
    this.first = first;
    this.rows = end - first;
    this.radius = radius;
  }

  /** Blurs the image itself by a radius in pixels; 0 leaves it as it is. */
  public static void apply(BufferedImage image, int radius) {
    if (radius < 1) {
      return;
    }
    var pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    var width = image.getWidth();
    var height = image.getHeight();
    var first = 0;
    while (first < height && isEmpty(pixels, first, width)) {
      first++;
    }
    var end = height;
    while (end > first && isEmpty(pixels, end - 1, width)) {
      end--;
    }
    var reach = PASSES * radius;
    var blur =
        new Blur(pixels, width, Math.max(0, first - reach), Math.min(height, end + reach), radius);
    if (first < end) {
      blur.apply();
    }
  }

  private static boolean isEmpty(int[] pixels, int row, int width) {
    return Arrays.mismatch(pixels, row * width, (row + 1) * width, new int[width], 0, width) < 0;
  }

  private void apply() {
    var line = new int[width];
    var source = new int[rows * width];
    for (var pass = 0; pass < PASSES; pass++) {
      for (var row = 0; row < rows; row++) {
        alongRow((first + row) * width, line);
      }
      System.arraycopy(pixels, first * width, source, 0, source.length);
      alongColumns(source);
    }
  }

  private void alongRow(int start, int[] line) {
    System.arraycopy(pixels, start, line, 0, width);
    var mean = new Mean(radius);
    for (var i = -radius; i <= radius; i++) {
      mean.add(line[Math.clamp(i, 0, width - 1)]);
    }
    for (var i = 0; i < width; i++) {
      pixels[start + i] = mean.pixel();
      mean.add(line[Math.min(i + radius + 1, width - 1)]);
      mean.subtract(line[Math.max(i - radius, 0)]);
    }
  }

  /** All columns at once, row after row, which is the order of the memory. */
  private void alongColumns(int[] source) {
    var sums = new Sums(width, radius);
    for (var i = -radius; i <= radius; i++) {
      sums.add(source, Math.clamp(i, 0, rows - 1) * width);
    }
    for (var row = 0; row < rows; row++) {
      sums.write(pixels, (first + row) * width);
      sums.add(source, Math.min(row + radius + 1, rows - 1) * width);
      sums.subtract(source, Math.max(row - radius, 0) * width);
    }
  }

  /** A factor that divides by the pixels of a window, with a shift by 32; exact for their sums. */
  private static long reciprocal(int radius) {
    return (1L << 32) / (2L * radius + 1) + 1;
  }

  private static int divide(int sum, long reciprocal) {
    return (int) ((sum * reciprocal) >>> 32);
  }

  /** The mean of a window in a row. */
  private static final class Mean {
    private final long reciprocal;
    private int a;
    private int r;
    private int g;
    private int b;

    Mean(int radius) {
      reciprocal = reciprocal(radius);
    }

    void add(int pixel) {
      a += pixel >>> 24;
      r += pixel >> 16 & 255;
      g += pixel >> 8 & 255;
      b += pixel & 255;
    }

    void subtract(int pixel) {
      a -= pixel >>> 24;
      r -= pixel >> 16 & 255;
      g -= pixel >> 8 & 255;
      b -= pixel & 255;
    }

    int pixel() {
      return divide(a, reciprocal) << 24
          | divide(r, reciprocal) << 16
          | divide(g, reciprocal) << 8
          | divide(b, reciprocal);
    }
  }

  /** The sums of the windows of all columns. */
  private static final class Sums {
    private final long reciprocal;
    private final int[] a;
    private final int[] r;
    private final int[] g;
    private final int[] b;

    Sums(int width, int radius) {
      reciprocal = reciprocal(radius);
      a = new int[width];
      r = new int[width];
      g = new int[width];
      b = new int[width];
    }

    void add(int[] source, int start) {
      for (var i = 0; i < a.length; i++) {
        var pixel = source[start + i];
        a[i] += pixel >>> 24;
        r[i] += pixel >> 16 & 255;
        g[i] += pixel >> 8 & 255;
        b[i] += pixel & 255;
      }
    }

    void subtract(int[] source, int start) {
      for (var i = 0; i < a.length; i++) {
        var pixel = source[start + i];
        a[i] -= pixel >>> 24;
        r[i] -= pixel >> 16 & 255;
        g[i] -= pixel >> 8 & 255;
        b[i] -= pixel & 255;
      }
    }

    void write(int[] target, int start) {
      for (var i = 0; i < a.length; i++) {
        target[start + i] =
            divide(a[i], reciprocal) << 24
                | divide(r[i], reciprocal) << 16
                | divide(g[i], reciprocal) << 8
                | divide(b[i], reciprocal);
      }
    }
  }
}
