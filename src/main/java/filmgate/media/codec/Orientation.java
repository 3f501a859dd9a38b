package filmgate.media.codec;

import static org.bytedeco.ffmpeg.global.avutil.av_display_matrix_flip;
import static org.bytedeco.ffmpeg.global.avutil.av_display_rotation_get;

import filmgate.render.raster.I420;
import org.bytedeco.javacpp.IntPointer;

/**
 * How a stored image is turned upright.
 *
 * @param mirrored whether left and right are exchanged first
 * @param quarters quarter turns clockwise after that
 */
record Orientation(boolean mirrored, int quarters) {
  static final Orientation UPRIGHT = new Orientation(false, 0);

  /** By the number in Exif, 1 to 8. */
  static Orientation ofExif(int number) {
    return switch (number) {
      case 2 -> new Orientation(true, 0);
      case 3 -> new Orientation(false, 2);
      case 4 -> new Orientation(true, 2);
      case 5 -> new Orientation(true, 3);
      case 6 -> new Orientation(false, 1);
      case 7 -> new Orientation(true, 1);
      case 8 -> new Orientation(false, 3);
      default -> UPRIGHT;
    };
  }

  /** By a display matrix of nine numbers, which turns and then may exchange left and right. */
  static Orientation ofMatrix(IntPointer matrix) {
    var rows = new int[9];
    matrix.get(rows);
    var mirrored = (double) rows[0] * rows[4] - (double) rows[1] * rows[3] < 0;
    if (mirrored) {
      av_display_matrix_flip(rows, 1, 0);
    }
    double degrees = av_display_rotation_get(rows);
    if (Double.isNaN(degrees)) {
      return UPRIGHT;
    }
    var quarters = (int) Math.round(-degrees / 90);
    return new Orientation(mirrored, Math.floorMod(mirrored ? -quarters : quarters, 4));
  }

  I420 apply(I420 image) {
    if (!mirrored && quarters == 0) {
      return image;
    }
    var swapped = quarters % 2 == 1;
    var width = swapped ? image.height() : image.width();
    var height = swapped ? image.width() : image.height();
    var turned = new I420(width, height);
    turn(image.y(), image.width(), turned.y(), width, 1);
    turn(image.u(), image.width() / 2, turned.u(), width / 2, 1);
    turn(image.v(), image.width() / 2, turned.v(), width / 2, 1);
    return turned;
  }

  /**
   * Turns an image of three bytes for each pixel, row by row.
   *
   * @param width in pixels, before it is turned
   */
  byte[] applyToRgb(byte[] rgb, int width) {
    if (!mirrored && quarters == 0) {
      return rgb;
    }
    var turned = new byte[rgb.length];
    turn(rgb, width, turned, quarters % 2 == 0 ? width : rgb.length / 3 / width, 3);
    return turned;
  }

  private void turn(byte[] from, int fromWidth, byte[] to, int toWidth, int bytes) {
    var fromHeight = from.length / bytes / fromWidth;
    for (var i = 0; i < to.length / bytes; i++) {
      var x = i % toWidth;
      var y = i / toWidth;
      int column =
          switch (quarters) {
            case 0 -> x;
            case 1 -> y;
            case 2 -> fromWidth - 1 - x;
            default -> fromWidth - 1 - y;
          };
      int row =
          switch (quarters) {
            case 0 -> y;
            case 1 -> fromHeight - 1 - x;
            case 2 -> fromHeight - 1 - y;
            default -> x;
          };
      var source = row * fromWidth + (mirrored ? fromWidth - 1 - column : column);
      for (var j = 0; j < bytes; j++) {
        to[i * bytes + j] = from[source * bytes + j];
      }
    }
  }
}
