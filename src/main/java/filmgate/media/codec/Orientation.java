package filmgate.media.codec;

import filmgate.render.raster.I420;

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

  /** By the angle of a display matrix, in degrees counter-clockwise. */
  static Orientation ofDegrees(double degrees) {
    if (Double.isNaN(degrees)) {
      return UPRIGHT;
    }
    return new Orientation(false, Math.floorMod(Math.round(-degrees / 90), 4));
  }

  I420 apply(I420 image) {
    if (!mirrored && quarters == 0) {
      return image;
    }
    var swapped = quarters % 2 == 1;
    var width = swapped ? image.height() : image.width();
    var height = swapped ? image.width() : image.height();
    var turned = new I420(width, height);
    turn(image.y(), image.width(), turned.y(), width);
    turn(image.u(), image.width() / 2, turned.u(), width / 2);
    turn(image.v(), image.width() / 2, turned.v(), width / 2);
    return turned;
  }

  private void turn(byte[] from, int fromWidth, byte[] to, int toWidth) {
    var fromHeight = from.length / fromWidth;
    for (var i = 0; i < to.length; i++) {
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
      to[i] = from[row * fromWidth + (mirrored ? fromWidth - 1 - column : column)];
    }
  }
}
