package filmgate.render.flow;

import filmgate.render.raster.I420;

/** A small plane of real numbers, row by row. */
public final class Grey {
  private final int width;
  private final int height;
  private final float[] samples;

  /** A plane of zeros. */
  public Grey(int width, int height) {
    this.width = width;
    this.height = height;
    samples = new float[width * height];
  }

  /** The luma of an image, reduced to at most {@code longest} columns and rows. */
  public static Grey of(I420 image, int longest) {
    var step = Math.max(1, (Math.max(image.width(), image.height()) + longest - 1) / longest);
    var grey = new Grey(image.width() / step, image.height() / step);
    var area = step * step;
    for (var row = 0; row < grey.height; row++) {
      for (var column = 0; column < grey.width; column++) {
        var sum = 0;
        for (var line = row * step; line < (row + 1) * step; line++) {
          var at = line * image.width() + column * step;
          for (var i = 0; i < step; i++) {
            sum += image.y()[at + i] & 255;
          }
        }
        grey.samples[row * grey.width + column] = sum / (float) area;
      }
    }
    return grey;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** The samples themselves, not a copy. */
  @SuppressWarnings("EI_EXPOSE_REP")
  public float[] samples() {
    return samples;
  }

  /** The sample at whole coordinates; beyond an edge, that of the edge. */
  float at(int x, int y) {
    return samples[Math.clamp(y, 0, height - 1) * width + Math.clamp(x, 0, width - 1)];
  }

  /** The value at a point, bilinear; 0 is the centre of the first sample. */
  public float at(float x, float y) {
    float inX = x > 0 ? x < width - 1 ? x : width - 1 : 0;
    float inY = y > 0 ? y < height - 1 ? y : height - 1 : 0;
    var column = Math.min((int) inX, Math.max(0, width - 2));
    var row = Math.min((int) inY, Math.max(0, height - 2));
    var at = row * width + column;
    var right = width > 1 ? 1 : 0;
    var below = height > 1 ? width : 0;
    float across = inX - column;
    float upper = samples[at] + (samples[at + right] - samples[at]) * across;
    float lower =
        samples[at + below] + (samples[at + below + right] - samples[at + below]) * across;
    return upper + (lower - upper) * (inY - row);
  }

  /** Half the columns and rows: means of four. */
  Grey half() {
    var half = new Grey(width / 2, height / 2);
    for (var row = 0; row < half.height; row++) {
      for (var column = 0; column < half.width; column++) {
        var at = 2 * row * width + 2 * column;
        half.samples[row * half.width + column] =
            (samples[at] + samples[at + 1] + samples[at + width] + samples[at + width + 1]) / 4;
      }
    }
    return half;
  }

  /** The same values with other columns and rows. */
  Grey resized(int columns, int rows) {
    var resized = new Grey(columns, rows);
    for (var row = 0; row < rows; row++) {
      for (var column = 0; column < columns; column++) {
        resized.samples[row * columns + column] =
            at((column + 0.5f) * width / columns - 0.5f, (row + 0.5f) * height / rows - 0.5f);
      }
    }
    return resized;
  }

  Grey copy() {
    var copy = new Grey(width, height);
    System.arraycopy(samples, 0, copy.samples, 0, samples.length);
    return copy;
  }

  /** What differs from the surroundings, in units of the usual difference there. */
  Grey normalized(int radius) {
    var mean = copy().blur(radius);
    var rest = new Grey(width, height);
    var power = new Grey(width, height);
    for (var i = 0; i < samples.length; i++) {
      rest.samples[i] = samples[i] - mean.samples[i];
      power.samples[i] = rest.samples[i] * rest.samples[i];
    }
    power.blur(radius);
    for (var i = 0; i < samples.length; i++) {
      rest.samples[i] /= (float) StrictMath.sqrt(power.samples[i] + 9);
    }
    return rest;
  }

  /** Blurs the plane itself: two moving means in both directions. */
  public Grey blur(int radius) {
    return mean(radius).mean(radius);
  }

  /** Makes each sample the mean of the square around it. */
  Grey mean(int radius) {
    return mean(radius, radius);
  }

  /** Makes each sample the mean of the rectangle around it. */
  public Grey mean(int across, int down) {
    var line = new float[width];
    for (var row = 0; row < height; row++) {
      meanAcross(row * width, across, line);
    }
    meanDown(down);
    return this;
  }

  private void meanAcross(int start, int radius, float[] line) {
    System.arraycopy(samples, start, line, 0, width);
    float share = 1f / (2 * radius + 1);
    float sum = 0;
    for (var i = -radius; i <= radius; i++) {
      sum += line[Math.clamp(i, 0, width - 1)];
    }
    for (var i = 0; i < width; i++) {
      samples[start + i] = sum * share;
      sum += line[Math.min(i + radius + 1, width - 1)] - line[Math.max(i - radius, 0)];
    }
  }

  /** All columns at once, row by row. */
  private void meanDown(int radius) {
    var old = samples.clone();
    var sum = new float[width];
    float share = 1f / (2 * radius + 1);
    for (var i = -radius; i <= radius; i++) {
      add(old, Math.clamp(i, 0, height - 1) * width, 1, sum);
    }
    for (var row = 0; row < height; row++) {
      var start = row * width;
      for (var i = 0; i < width; i++) {
        samples[start + i] = sum[i] * share;
      }
      add(old, Math.min(row + radius + 1, height - 1) * width, 1, sum);
      add(old, Math.max(row - radius, 0) * width, -1, sum);
    }
  }

  private static void add(float[] from, int start, float sign, float[] sum) {
    for (var i = 0; i < sum.length; i++) {
      sum[i] += sign * from[start + i];
    }
  }
}
