package filmgate.render.rig.shape;

import filmgate.render.draw.Drawing;
import java.awt.Shape;
import java.awt.geom.AffineTransform;

/** Adds shapes to a drawing in coordinates that can be moved, turned, and scaled. */
public final class Brush {
  private final Drawing drawing;
  private final AffineTransform frame;

  private Brush(Drawing drawing, AffineTransform frame) {
    this.drawing = drawing;
    this.frame = frame;
  }

  /** A brush in the coordinates of the drawing itself. */
  public static Brush on(Drawing drawing) {
    return new Brush(drawing, new AffineTransform());
  }

  /** A brush whose origin is at a point. */
  public Brush at(double x, double y) {
    return with(AffineTransform.getTranslateInstance(x, y));
  }

  /** A brush turned clockwise by an angle in radians. */
  public Brush turned(double angle) {
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle);
    return with(new AffineTransform(cos, sin, -sin, cos, 0, 0));
  }

  /** A brush that enlarges; negative factors mirror. */
  public Brush scaled(double x, double y) {
    return with(AffineTransform.getScaleInstance(x, y));
  }

  private Brush with(AffineTransform next) {
    var product = new AffineTransform(frame);
    product.concatenate(next);
    return new Brush(drawing, product);
  }

  /** The drawing of this brush. */
  public Drawing drawing() {
    return drawing;
  }

  /** Adds a lit shape. */
  public Brush fill(Shape shape, int rgb) {
    drawing.fill(frame.createTransformedShape(shape), rgb);
    return this;
  }

  /** Adds a detail. */
  public Brush detail(Shape shape, int rgb) {
    return detail(shape, rgb, 1);
  }

  /** Adds a detail that is partly transparent. */
  public Brush detail(Shape shape, int rgb, double alpha) {
    drawing.detail(frame.createTransformedShape(shape), rgb, alpha);
    return this;
  }

  /** Adds a line with round ends as a detail. */
  public Brush line(Shape path, double width, int rgb) {
    return detail(Drawing.stroke(path, width), rgb);
  }

  /** Adds a line with round ends as a lit shape. */
  public Brush limb(Shape path, double width, int rgb) {
    return fill(Drawing.stroke(path, width), rgb);
  }

  /** Adds light around a lamp, which fades towards its edge. */
  public Brush halo(double x, double y, double radius, int rgb, double strength) {
    for (var i = 6; i > 0; i--) {
      double r = radius * i / 6;
      glow(Outlines.circle(x, y, r), rgb, strength * (i == 6 ? 0.1 : 0.22));
    }
    return this;
  }

  /** Adds a shape that shines by itself. */
  public Brush glow(Shape shape, int rgb, double alpha) {
    drawing.glow(frame.createTransformedShape(shape), rgb, alpha);
    return this;
  }
}
