package filmgate.render.overlay;

import filmgate.render.raster.I420;
import filmgate.render.spec.CaptionText;
import filmgate.render.spec.RenderSpec;
import java.awt.Color;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.Optional;

/**
 * The slate of one shot, a small plate in the upper left corner: the number of the shot, the model
 * and mode, the time code, and the first words of the prompt.
 */
public final class Slate {
  private final Overlay plate;
  private final TimeCode time;

  private Slate(RenderSpec.Size size, String head, String prompt) {
    double unit = Math.min(size.width(), size.height());
    var font = Typography.size(unit * 0.021);
    var margin = TextCanvas.even(unit * 0.035);
    var inset = TextCanvas.even(unit * 0.016);
    double headWidth = head.isEmpty() ? 0 : Typography.width(head, font) + unit * 0.025;
    double first = headWidth + TimeCode.width(unit);
    double room = size.width() - 2.0 * margin - 2 * inset;
    double promptRoom = Math.min(room, Math.max(first, unit * 0.62));
    List<String> lines = Typography.wrapLines(prompt, font, promptRoom, 1);
    double second = lines.isEmpty() ? 0 : Typography.width(lines.getFirst(), font);
    var width = TextCanvas.even(Math.min(room, Math.max(first, second)) + 2 * inset);
    var height = TextCanvas.even(unit * (lines.isEmpty() ? 0.052 : 0.084));
    var image = TextCanvas.create(width, height);
    var pen = TextCanvas.pen(image);
    pen.setColor(new Color(8, 10, 14, 150));
    pen.fill(new RoundRectangle2D.Double(0, 0, width, height, unit * 0.02, unit * 0.02));
    pen.setFont(font);
    TextCanvas.shadowed(pen, head, inset, unit * 0.034, unit);
    for (var line : lines) {
      TextCanvas.shadowed(pen, line, inset, unit * 0.067, unit);
    }
    pen.dispose();
    plate = new Overlay(image, margin, margin);
    var clock = Math.min(margin + inset + headWidth, size.width() - TimeCode.width(unit) - 2.0);
    time = new TimeCode(unit, TextCanvas.even(clock), margin);
  }

  /** The slate of shot {@code number}, from 0; empty if the video shows none. */
  public static Optional<Slate> of(RenderSpec spec, int number) {
    var shots = spec.shots().size();
    if (!spec.showsSlate()) {
      return Optional.empty();
    }
    var label = spec.style().label();
    var head = "%d/%d%s".formatted(number + 1, shots, label.isEmpty() ? "" : " \u00b7 " + label);
    var prompt = CaptionText.drawable(spec.shots().get(number).prompt());
    return Optional.of(new Slate(spec.size(), CaptionText.drawable(head), prompt));
  }

  /** Draws the slate over frame {@code index} of the video with {@code strength} of 256. */
  public void draw(I420 into, int index, int strength) {
    plate.draw(into, strength);
    time.draw(into, index, strength);
  }
}
