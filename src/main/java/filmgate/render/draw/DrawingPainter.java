package filmgate.render.draw;

import filmgate.render.draw.Drawing.Finish;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;

/** Rasterizes drawings in the light of a scene. */
public final class DrawingPainter {
  private DrawingPainter() {}

  /**
   * Paints a drawing.
   *
   * @param pen the target, with antialiasing (see {@link #prepare})
   * @param transform from the coordinates of the drawing to pixels
   * @param distance 0 for something near, up to 1 at the horizon, where haze hides it
   */
  public static void paint(
      Graphics2D pen, Drawing drawing, AffineTransform transform, Light light, double distance) {
    if (light.rimStrength() > 0) {
      paintRim(pen, drawing, transform, light, distance);
    }
    for (var part : drawing.parts()) {
      var glowing = part.finish() == Finish.GLOWING;
      var rgb = glowing ? light.glowing(part.rgb()) : light.lit(part.rgb(), distance);
      pen.setColor(colour(rgb, glowing && !light.dark() ? part.alpha() * 0.6 : part.alpha()));
      pen.fill(transform.createTransformedShape(part.shape()));
    }
    for (var image : drawing.images()) {
      SpritePainter.paint(pen, image, transform, light, distance);
    }
  }

  /** The silhouette in the colour of the rim, moved towards the light: its edge stays visible. */
  private static void paintRim(
      Graphics2D pen, Drawing drawing, AffineTransform transform, Light light, double distance) {
    double width =
        light.rimStrength() * drawing.rimWidth() * Math.sqrt(Math.abs(transform.getDeterminant()));
    var moved = AffineTransform.getTranslateInstance(light.rimX() * width, light.rimY() * width);
    moved.concatenate(transform);
    pen.setColor(new Color(Light.mix(light.rim(), light.haze(), distance)));
    for (var part : drawing.parts()) {
      if (part.finish() == Finish.LIT && part.alpha() == 1) {
        pen.fill(moved.createTransformedShape(part.shape()));
      }
    }
  }

  private static Color colour(int rgb, double alpha) {
    return new Color(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, (int) (alpha * 255 + 0.5));
  }

  /** Turns on antialiasing with exact outlines. */
  public static Graphics2D prepare(Graphics2D pen) {
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    return pen;
  }
}
