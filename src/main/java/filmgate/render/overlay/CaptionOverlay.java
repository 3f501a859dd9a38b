package filmgate.render.overlay;

import filmgate.render.raster.I420;
import filmgate.render.spec.CaptionText;
import filmgate.render.spec.RenderSpec;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** The caption of one shot: the prompt, the number of the shot, and the time code. */
public final class CaptionOverlay {
  private static final int LINES = 3;

  private final List<Overlay> still = new ArrayList<>();
  private final TimeCode time;
  private final RenderSpec.Size size;

  /** The texts of a caption: the prompt, and a line such as "SHOT 1/3 - kling-v3 pro". */
  public record Caption(String prompt, String head) {}

  public CaptionOverlay(RenderSpec.Size size, Caption text, List<RenderSpec.Card> cards) {
    this.size = size;
    double unit = Math.min(size.width(), size.height());
    var caption = Typography.size(unit * 0.036);
    var small = Typography.size(unit * 0.021);
    List<String> lines =
        Typography.wrapLines(
            CaptionText.drawable(text.prompt()), caption, size.width() - unit * 0.16, LINES);
    still.add(caption(unit, caption, lines));
    still.add(head(unit, small, CaptionText.drawable(text.head())));
    still.addAll(LabelCards.row(size, cards));
    time = new TimeCode(size);
  }

  /** Draws the caption over frame {@code index} of the video with {@code strength} of 256. */
  public void draw(I420 into, int index, int strength) {
    for (var overlay : still) {
      overlay.draw(into, strength);
    }
    time.draw(into, index, strength);
  }

  private Overlay caption(double unit, Font font, List<String> lines) {
    double step = unit * 0.052;
    var height = even(unit * 0.13 + step * lines.size());
    var image = canvas(size.width(), height);
    var pen = pen(image);
    pen.setPaint(
        new GradientPaint(0, 0, new Color(0, 0, 0, 0), 0, height, new Color(0, 0, 0, 170)));
    pen.fillRect(0, 0, size.width(), height);
    pen.setFont(font);
    double base = height - unit * 0.06 - step * (lines.size() - 1);
    for (var line : lines) {
      shadowed(pen, line, unit * 0.08, base, unit);
      base += step;
    }
    pen.dispose();
    return new Overlay(image, 0, size.height() - height);
  }

  private Overlay head(double unit, Font font, String text) {
    var height = even(unit * 0.05);
    var width = Math.min(size.width(), even(Typography.width(text, font) + unit * 0.05));
    var image = canvas(width, height);
    var pen = pen(image);
    pen.setFont(font);
    shadowed(pen, text, unit * 0.02, height - unit * 0.016, unit);
    pen.dispose();
    var left = Math.min(even(unit * 0.06), size.width() - width);
    return new Overlay(image, left, even(unit * 0.035));
  }

  static void shadowed(Graphics2D pen, String text, double x, double y, double unit) {
    float shift = (float) (unit * 0.002);
    pen.setColor(new Color(0, 0, 0, 120));
    pen.drawString(text, (float) x + shift, (float) y + shift);
    pen.setColor(new Color(255, 255, 255, 240));
    pen.drawString(text, (float) x, (float) y);
  }

  static BufferedImage canvas(int width, int height) {
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

  static int even(double value) {
    return Math.max(2, ((int) (value / 2)) * 2);
  }
}
