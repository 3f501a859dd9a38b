package filmgate.render.overlay;

import filmgate.render.raster.I420;
import filmgate.render.spec.CaptionText;
import filmgate.render.spec.RenderSpec;
import java.awt.Font;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;

/** The dialogue of one shot, shown sentence by sentence at the bottom of the frame. */
public final class Subtitles {
  private static final int LINES = 2;
  private static final int FADE_FRAMES = 3;

  private final RenderSpec.Size size;
  private final double unit;
  private final Font font;
  private final List<Shown> shown = new ArrayList<>();

  private record Shown(SubtitleTiming.Span span, Overlay overlay) {}

  /**
   * The subtitles of a shot.
   *
   * @param dialogue the sentences, as in {@code Scene.dialogue}
   * @param frames the length of the shot
   */
  public Subtitles(RenderSpec.Size size, List<String> dialogue, int frames) {
    this.size = size;
    unit = Math.min(size.width(), size.height());
    font = Typography.size(unit * (isPortrait() ? 0.054 : 0.044));
    var cards = new ArrayList<List<String>>();
    for (var sentence : dialogue) {
      cards.addAll(cards(CaptionText.drawable(sentence)));
    }
    var texts = cards.stream().map(lines -> String.join(" ", lines)).toList();
    var spans = SubtitleTiming.of(texts, frames);
    for (var i = 0; i < cards.size(); i++) {
      shown.add(new Shown(spans.get(i), draw(cards.get(i))));
    }
  }

  /** Draws what is said at frame {@code index} of the shot over it; nothing on its first frame. */
  public void draw(I420 into, int index) {
    for (var one : shown) {
      var edge = Math.min(index - one.span.start(), one.span.end() - 1 - index);
      if (edge >= 0) {
        one.overlay.draw(into, Math.min(256, (edge + 1) * 256 / FADE_FRAMES));
      }
    }
  }

  private boolean isPortrait() {
    return size.height() > size.width();
  }

  /** A long sentence is shown in parts of two lines. */
  private List<List<String>> cards(String text) {
    double width = size.width() - unit * 0.16;
    var count = Typography.wrapLines(text, font, width, 40).size();
    var lines = Typography.wrapLines(text, font, balanced(text, width, count), 40);
    var cards = new ArrayList<List<String>>();
    for (var i = 0; i < lines.size(); i += LINES) {
      cards.add(lines.subList(i, Math.min(lines.size(), i + LINES)));
    }
    return cards;
  }

  /** The least width that needs no more lines, so that the last line is not a single word. */
  private double balanced(String text, double width, int lines) {
    double low = width * 0.4;
    double high = width;
    for (var i = 0; i < 7 && lines > 1; i++) {
      double middle = (low + high) / 2;
      if (Typography.wrapLines(text, font, middle, 40).size() > lines) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  private Overlay draw(List<String> lines) {
    double edge = unit * 0.0035;
    double step = font.getSize2D() * 1.36;
    double widest =
        lines.stream().mapToDouble(line -> Typography.width(line, font)).max().orElse(0);
    var width = TextCanvas.even(Math.min(size.width(), widest + unit * 0.04));
    var height = TextCanvas.even(step * lines.size() + unit * 0.03);
    var image = TextCanvas.create(width, height);
    var pen = TextCanvas.pen(image);
    double base = font.getSize2D() * 1.18;
    for (var line : lines) {
      double x = (width - Typography.width(line, font)) / 2;
      TextCanvas.outlined(pen, line, font, AffineTransform.getTranslateInstance(x, base), edge);
      base += step;
    }
    pen.dispose();
    double bottom = isPortrait() ? 0.14 : 0.055;
    var top = size.height() - height - TextCanvas.even(unit * bottom);
    return new Overlay(image, (size.width() - width) / 4 * 2, Math.max(0, top / 2 * 2));
  }
}
