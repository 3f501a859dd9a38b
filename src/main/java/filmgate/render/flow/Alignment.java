package filmgate.render.flow;

/**
 * The shift and the zoom of one small image that make it most like another one, found by trying
 * them all. Shifts are in samples.
 */
record Alignment(int across, int down, double zoom) {
  private static final double[] ZOOMS = {1, 0.91, 1.1, 0.83, 1.2, 0.75, 1.33};

  /** The most shift, as a share of the width and of the height. */
  private static final double REACH = 0.2;

  /** How much of both images must overlap. */
  private static final double OVERLAP = 0.5;

  static Alignment between(Grey from, Grey to) {
    var best = new Alignment(0, 0, 1);
    double least = Double.MAX_VALUE;
    var columns = (int) (from.width() * REACH);
    var rows = (int) (from.height() * REACH);
    for (double zoom : ZOOMS) {
      var x = zoomed(from.width(), zoom);
      var y = zoomed(from.height(), zoom);
      for (var down = -rows; down <= rows; down++) {
        for (var across = -columns; across <= columns; across++) {
          double difference = difference(from, to, x, y, across, down);
          if (difference < least) {
            least = difference;
            best = new Alignment(across, down, zoom);
          }
        }
      }
    }
    return best;
  }

  /** Where each second column or row is after the zoom. */
  private static int[] zoomed(int length, double zoom) {
    var at = new int[length / 2];
    for (var i = 0; i < at.length; i++) {
      at[i] = (int) StrictMath.floor(zoomed(2 * i, length, zoom) + 0.5);
    }
    return at;
  }

  private static double zoomed(int at, int length, double zoom) {
    return (at - (length - 1) / 2.0) * zoom + (length - 1) / 2.0;
  }

  /** The mean difference of the samples that are in both images. */
  private static double difference(Grey from, Grey to, int[] x, int[] y, int across, int down) {
    float sum = 0;
    var count = 0;
    for (var row = 0; row < y.length; row++) {
      var line = y[row] + down;
      if (line < 0 || line >= to.height()) {
        continue;
      }
      for (var column = 0; column < x.length; column++) {
        var at = x[column] + across;
        if (at >= 0 && at < to.width()) {
          sum +=
              Math.abs(
                  from.samples()[2 * row * from.width() + 2 * column]
                      - to.samples()[line * to.width() + at]);
          count++;
        }
      }
    }
    return count < x.length * y.length * OVERLAP ? Double.MAX_VALUE : sum / count;
  }

  /** The motion of this alignment. */
  FlowField field(int width, int height) {
    var field = FlowField.none(width, height);
    for (var row = 0; row < height; row++) {
      for (var column = 0; column < width; column++) {
        var at = row * width + column;
        field.across().samples()[at] = (float) (zoomed(column, width, zoom) + across - column);
        field.down().samples()[at] = (float) (zoomed(row, height, zoom) + down - row);
      }
    }
    return field;
  }
}
