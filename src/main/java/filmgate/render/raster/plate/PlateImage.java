package filmgate.render.raster.plate;

import filmgate.render.raster.RgbFrame;
import filmgate.render.raster.plate.PlateDrawing.RowPair;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;

/**
 * A still layer as pixels with premultiplied alpha, which can be drawn moved and enlarged with
 * sub-pixel steps. It is larger than the frame; beyond its left and right edges it is mirrored, so
 * that it never ends.
 */
public final class PlateImage {
  private final int width;
  private final int height;
  private final double resolution;
  private final double left;
  private final double top;
  private final int[] pixels;
  private final PlateRuns runs;

  /**
   * A plate with the pixels of an image.
   *
   * @param image premultiplied ARGB; it must not be changed any more
   * @param resolution pixels of the plate for one pixel of the frame
   * @param left the column of the frame where the plate begins when nothing is moved
   * @param top the row of the frame where it begins
   */
  public PlateImage(BufferedImage image, double resolution, double left, double top) {
    var all = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    width = image.getWidth();
    var first = 0;
    var end = image.getHeight();
    while (first < end - 1 && isEmpty(all, first)) {
      first++;
    }
    while (end > first + 1 && isEmpty(all, end - 1)) {
      end--;
    }
    height = end - first;
    pixels =
        height == image.getHeight() ? all : Arrays.copyOfRange(all, first * width, end * width);
    this.resolution = resolution;
    this.left = left;
    this.top = top + first / resolution;
    runs = new PlateRuns(pixels, width, height);
  }

  private boolean isEmpty(int[] image, int row) {
    for (var i = row * width; i < (row + 1) * width; i++) {
      if (image[i] != 0) {
        return false;
      }
    }
    return true;
  }

  /** The image that a plate is made from. */
  public static BufferedImage canvas(int width, int height) {
    return new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
  }

  /**
   * Draws the plate over the frame.
   *
   * @param shift how it is moved and enlarged
   * @param firstRow the first row of the frame that can change, {@code endRow} the end
   */
  public void draw(RgbFrame into, PlateShift shift, int firstRow, int endRow) {
    var columns = columns(into.width(), shift);
    var drawing = new PlateDrawing(pixels, width, columns, into.pixels());
    double middle = into.height() / 2.0;
    for (var row = Math.max(0, firstRow); row < Math.min(endRow, into.height()); row++) {
      double inFrame = (row + 0.5 - middle - shift.y()) / shift.scale() + middle;
      double y = (inFrame - top) * resolution - 0.5;
      var at = (int) StrictMath.floor(y * 256 + 0.5);
      var from = at >> 8;
      if (from >= -1 && from < height) {
        var upper = Math.max(from, 0);
        var rows = new RowPair(upper, Math.min(from + 1, height - 1), at & 255);
        drawing.draw(rows, runs.of(upper), row * into.width());
      }
    }
  }

  private ColumnMap columns(int frameWidth, PlateShift shift) {
    double middle = frameWidth / 2.0;
    double first = (0.5 - middle - shift.x()) / shift.scale() + middle;
    double step = resolution / shift.scale();
    return new ColumnMap(frameWidth, (first - left) * resolution - 0.5, step, width);
  }

  /**
   * The part of the columns, 0 to 1, that are opaque somewhere between two rows of the frame when
   * nothing is moved.
   */
  public double coverage(double firstRow, double endRow) {
    var from = Math.clamp((int) ((firstRow - top) * resolution), 0, height);
    var to = Math.clamp((int) ((endRow - top) * resolution), 0, height);
    var covered = 0;
    for (var column = 0; column < width; column++) {
      var opaque = false;
      for (var row = from; row < to && !opaque; row++) {
        opaque = pixels[row * width + column] >>> 24 > 128;
      }
      covered += opaque ? 1 : 0;
    }
    return covered / (double) width;
  }

  /**
   * A movement, in pixels of the frame.
   *
   * @param x to the right, {@code y} down
   * @param scale about the middle of the frame
   */
  public record PlateShift(double x, double y, double scale) {
    public static final PlateShift NONE = new PlateShift(0, 0, 1);
  }
}
