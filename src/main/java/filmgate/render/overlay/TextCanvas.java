package filmgate.render.overlay;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** Transparent images on which text is drawn, with smooth edges. */
final class TextCanvas {
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  private static final int HALO = 7;

  private TextCanvas() {}

  static BufferedImage create(int width, int height) {
    return new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
  }

  static Graphics2D pen(BufferedImage image) {
    var pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    return pen;
  }

  /** White text with a thin shadow, for a dark background. */
  static void shadowed(Graphics2D pen, String text, double x, double y, double unit) {
    float shift = (float) (unit * 0.002);
    pen.setColor(new Color(0, 0, 0, 120));
    pen.drawString(text, (float) x + shift, (float) y + shift);
    pen.setColor(new Color(255, 255, 255, 240));
    pen.drawString(text, (float) x, (float) y);
  }

  /**
   * White text with a dark outline of {@code edge} pixels and a soft shadow, legible over any
   * background.
   */
  static void outlined(Graphics2D pen, String text, Font font, AffineTransform at, double edge) {
    var glyphs = font.createGlyphVector(CONTEXT, text).getOutline();
    var shape = at.createTransformedShape(glyphs);
    for (var i = HALO; i > 0; i--) {
      var width = (float) (edge * 2 * (1 + 0.62 * (i - 1)));
      pen.setColor(new Color(0, 0, 0, i == 1 ? 225 : 26));
      pen.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      pen.draw(shape);
    }
    pen.setColor(new Color(252, 252, 248));
    pen.fill(shape);
  }

  /** The even number of pixels at or below {@code value}, at least 2. */
  static int even(double value) {
    return Math.max(2, ((int) (value / 2)) * 2);
  }
}
