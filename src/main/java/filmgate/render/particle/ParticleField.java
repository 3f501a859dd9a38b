package filmgate.render.particle;

import filmgate.render.draw.Light;
import filmgate.render.draw.Rotation;
import filmgate.render.raster.Noise;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;

/** All particles of one type; each has its own position, size, and speed by the seed. */
public final class ParticleField {
  private static final Path2D LEAF = leaf();

  private final ParticleType type;
  private final Light light;
  private final double wind;
  private final long seed;

  /**
   * @param wind how fast the air moves to the right, in shorter sides a second
   */
  public ParticleField(ParticleType type, Light light, double wind, long seed) {
    this.type = type;
    this.light = light;
    this.wind = wind;
    this.seed = seed;
  }

  /** Draws the particles at a time in seconds over a frame of {@code width} x {@code height}. */
  public void draw(Graphics2D pen, int width, int height, double seconds) {
    double unit = Math.min(width, height);
    for (var i = 0; i < type.count(); i++) {
      double near = 0.4 + 0.6 * Noise.unit(seed, i * 5);
      double size = type.size() * unit * near;
      double swing =
          type.sway() * StrictMath.sin(seconds * (1 + 1.5 * Noise.unit(seed, i * 5 + 3)) + i);
      double y =
          Noise.unit(seed, i * 5 + 2) * (height + 4 * size) + type.fall() * near * unit * seconds;
      double x =
          Noise.unit(seed, i * 5 + 1) * (width + 4 * size) + (swing + wind * near * seconds) * unit;
      paint(
          pen,
          wrap(x, width + 4 * size) - 2 * size,
          wrap(y, height + 4 * size) - 2 * size,
          size,
          i,
          seconds);
    }
  }

  private static double wrap(double value, double period) {
    return value - StrictMath.floor(value / period) * period;
  }

  private void paint(Graphics2D pen, double x, double y, double size, int i, double seconds) {
    switch (type.shape()) {
      case STREAK -> streak(pen, x, y, size);
      case DISC -> {
        pen.setColor(colour(type.alpha() * (0.5 + 0.5 * Noise.unit(seed, i * 5 + 4))));
        pen.fill(new Ellipse2D.Double(x - size / 2, y - size / 2, size, size));
      }
      case LEAF -> {
        var place = AffineTransform.getTranslateInstance(x, y);
        Rotation.rotate(place, seconds * (1 + 2 * Noise.unit(seed, i)) + i);
        place.scale(size, size * (0.25 + 0.75 * turn(seconds * 1.7 + i)));
        pen.setColor(varied(i));
        pen.fill(place.createTransformedShape(LEAF));
      }
    }
  }

  private static double turn(double phase) {
    return Math.abs(StrictMath.cos(phase));
  }

  private void streak(Graphics2D pen, double x, double y, double size) {
    pen.setColor(colour(type.alpha()));
    pen.setStroke(new BasicStroke((float) Math.max(1, size * 0.05)));
    double down = Math.abs(type.fall());
    double length = StrictMath.sqrt(down * down + wind * wind);
    pen.draw(new Line2D.Double(x, y, x - size * wind / length, y - size * down / length));
  }

  private Color colour(double alpha) {
    return colour(lit(type.rgb()), alpha);
  }

  private int lit(int rgb) {
    return Light.mix(light.lit(rgb), rgb, 0.35);
  }

  private Color varied(int i) {
    double shade = Noise.unit(seed, i * 5 + 4);
    var rgb = Light.mix(type.rgb(), shade < 0.5 ? 0xb5482a : 0xf2d06b, Math.abs(shade - 0.5));
    return colour(lit(rgb), type.alpha());
  }

  private static Color colour(int rgb, double alpha) {
    return new Color(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, (int) (alpha * 255));
  }

  private static Path2D leaf() {
    var leaf = new Path2D.Double();
    leaf.moveTo(-0.5, 0);
    leaf.quadTo(-0.1, -0.42, 0.5, 0);
    leaf.quadTo(-0.1, 0.42, -0.5, 0);
    leaf.closePath();
    return leaf;
  }
}
