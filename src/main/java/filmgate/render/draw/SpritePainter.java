package filmgate.render.draw;

import filmgate.render.draw.Drawing.PaintedImage;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** Draws sprites in the light of a scene. */
final class SpritePainter {
  /** Transparent pixels around a sprite, so that its edges are smooth when it is turned. */
  private static final int EDGE = 2;

  private final Sprite.Level level;
  private final Light light;
  private final double distance;
  private final int rimColumns;
  private final int rimRows;

  private SpritePainter(Sprite.Level level, Light light, double distance, boolean mirrored) {
    this.level = level;
    this.light = light;
    this.distance = distance;
    double width = Math.max(1, level.height() / 110.0) * (light.rimStrength() > 0 ? 1 : 0);
    rimColumns = (int) StrictMath.rint((mirrored ? -light.rimX() : light.rimX()) * width);
    rimRows = (int) StrictMath.rint(light.rimY() * width);
  }

  static void paint(
      Graphics2D pen, PaintedImage image, AffineTransform transform, Light light, double distance) {
    var whole = new AffineTransform(transform);
    whole.concatenate(image.transform());
    var number = image.sprite().levelAt(Math.sqrt(Math.abs(whole.getDeterminant())));
    var level = image.sprite().level(number);
    var painter = new SpritePainter(level, light, distance, whole.getDeterminant() < 0);
    var room = EDGE + (int) StrictMath.ceil(Math.abs(image.bend()) * level.height());
    var lit = painter.lit(room, image.bend());
    whole.scale(
        image.sprite().width() / (double) level.width(),
        image.sprite().height() / (double) level.height());
    whole.translate(-room, -EDGE);
    pen.drawImage(lit, whole, null);
  }

  private BufferedImage lit(int room, double bend) {
    var width = level.width() + 2 * room;
    var height = level.height() + 2 * EDGE;
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    var pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    for (var row = 0; row < level.height(); row++) {
      double up = 1 - row / (double) level.height();
      double shift = bend * level.height() * up * up;
      var whole = (int) StrictMath.floor(shift);
      var part = (int) ((shift - whole) * 256);
      for (var column = 0; column < width; column++) {
        var from = column - room - whole;
        var pixel = between(level.at(from, row), level.at(from - 1, row), part);
        if (pixel != 0) {
          pixels[(row + EDGE) * width + column] = lit(pixel, from, row);
        }
      }
    }
    return image;
  }

  private int lit(int pixel, int column, int row) {
    var alpha = pixel >>> 24;
    var beside = level.at(column + rimColumns, row + rimRows) >>> 24;
    double edge = Math.max(0, alpha - beside) / 255.0 * 0.75 * light.rimStrength();
    var lit = alpha << 24;
    for (var shift = 16; shift >= 0; shift -= 8) {
      double plain = (pixel >> shift & 255) * (light.ambient() >> shift & 255) / 255.0;
      double rimmed = plain + ((light.rim() >> shift & 255) * alpha / 255.0 - plain) * edge;
      double hazy = rimmed + ((light.haze() >> shift & 255) * alpha / 255.0 - rimmed) * distance;
      lit |= Math.min(alpha, (int) (hazy + 0.5)) << shift;
    }
    return lit;
  }

  private static int between(int a, int b, int t) {
    if (t == 0 || a == b) {
      return a;
    }
    var mixed = 0;
    for (var shift = 24; shift >= 0; shift -= 8) {
      mixed |= ((a >>> shift & 255) * (256 - t) + (b >>> shift & 255) * t) >> 8 << shift;
    }
    return mixed;
  }
}
