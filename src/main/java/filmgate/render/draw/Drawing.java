package filmgate.render.draw;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;

/**
 * Shapes in the order in which they are painted, in the coordinates of the figure or the plate: x
 * to the right, y down. Nothing is rasterized here, so that a drawing can be tested and lit by one
 * class.
 */
public final class Drawing {
  /** The width of the rim light of a person, in metres. */
  private static final double RIM_WIDTH = 0.012;

  private final List<PaintedShape> parts = new ArrayList<>();
  private final List<PaintedImage> images = new ArrayList<>();
  private double rimWidth = RIM_WIDTH;

  /**
   * One painted shape.
   *
   * @param shape the outline
   * @param rgb the colour in plain daylight, 0xRRGGBB
   * @param alpha 0 to 1
   * @param finish how the light of the scene affects it
   */
  public record PaintedShape(Shape shape, int rgb, double alpha, Finish finish) {}

  /**
   * An image that is lit by the scene.
   *
   * @param transform from its pixels to the coordinates of the drawing
   * @param bend how far its top edge is moved to the right, as a part of its height; its bottom
   *     edge stays where it is
   */
  public record PaintedImage(Sprite sprite, AffineTransform transform, double bend) {}

  /** How the light of a scene affects a shape. */
  public enum Finish {
    /** Lit by the scene, and outlined by the rim light. */
    LIT,
    /** Lit by the scene, without a rim: details such as eyes, stripes, and buttons. */
    DETAIL,
    /** Shines by itself: windows at night, lamps, and fire. */
    GLOWING
  }

  /** Adds a shape that is lit by the scene. */
  public Drawing fill(Shape shape, int rgb) {
    parts.add(new PaintedShape(shape, rgb, 1, Finish.LIT));
    return this;
  }

  /** Adds a detail on top of other shapes. */
  public Drawing detail(Shape shape, int rgb) {
    return detail(shape, rgb, 1);
  }

  /** Adds a detail that is partly transparent: a shade, a highlight, or a blush. */
  public Drawing detail(Shape shape, int rgb, double alpha) {
    parts.add(new PaintedShape(shape, rgb, alpha, Finish.DETAIL));
    return this;
  }

  /** Adds a line with round ends, a detail. */
  public Drawing line(Shape path, double width, int rgb) {
    return detail(stroke(path, width), rgb);
  }

  /** Adds a thick line with round ends that is a body of its own: a limb or a branch. */
  public Drawing limb(Shape path, double width, int rgb) {
    return fill(stroke(path, width), rgb);
  }

  /** Adds a shape that shines by itself. */
  public Drawing glow(Shape shape, int rgb, double alpha) {
    parts.add(new PaintedShape(shape, rgb, alpha, Finish.GLOWING));
    return this;
  }

  /** The outline of a line with round ends. */
  public static Shape stroke(Shape path, double width) {
    return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
        .createStrokedShape(path);
  }

  public List<PaintedShape> parts() {
    return parts;
  }

  /** Adds an image over all shapes. */
  public Drawing image(Sprite sprite, AffineTransform transform, double bend) {
    images.add(new PaintedImage(sprite, transform, bend));
    return this;
  }

  /** The images, which are over all shapes. */
  public List<PaintedImage> images() {
    return images;
  }

  /** Sets the width of the rim light, for something much smaller or larger than a person. */
  public Drawing rimWidth(double width) {
    rimWidth = width;
    return this;
  }

  /** The width of a full rim light, in the units of the drawing. */
  public double rimWidth() {
    return rimWidth;
  }
}
