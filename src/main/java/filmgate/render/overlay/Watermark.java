package filmgate.render.overlay;

import filmgate.render.spec.RenderSpec;
import java.awt.Color;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/** The watermark: a small plate in the upper right corner. */
public final class Watermark {
  private static final String WORDS = "FILMGATE PREVIS";

  private Watermark() {}

  /** The watermark as one patch; no patch if it was not requested. */
  public static List<Overlay> of(RenderSpec spec) {
    if (!spec.style().watermark()) {
      return List.of();
    }
    double unit = Math.min(spec.size().width(), spec.size().height());
    var font = Typography.size(unit * 0.022);
    var width = TextCanvas.even(Typography.width(WORDS, font) + unit * 0.04);
    var height = TextCanvas.even(unit * 0.045);
    var image = TextCanvas.create(width, height);
    var pen = TextCanvas.pen(image);
    pen.setColor(new Color(0, 0, 0, 96));
    pen.fill(new RoundRectangle2D.Double(0, 0, width, height, height / 2.0, height / 2.0));
    pen.setColor(new Color(255, 255, 255, 205));
    pen.setFont(font);
    pen.drawString(WORDS, (float) (unit * 0.02), (float) (height / 2.0 + unit * 0.008));
    pen.dispose();
    var left = (spec.size().width() - width - (int) (unit * 0.06)) / 2 * 2;
    return List.of(new Overlay(image, Math.max(0, left), TextCanvas.even(unit * 0.095)));
  }
}
