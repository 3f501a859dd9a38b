package filmgate.render.overlay;

import filmgate.render.raster.I420;
import filmgate.render.spec.RenderSpec;

/** The running time as an SMPTE time code: hours, minutes, seconds, and frames. */
final class TimeCode {
  private static final String GLYPHS = "0123456789:";
  private static final int COLON = 10;

  private final Overlay[] glyphs = new Overlay[GLYPHS.length()];
  private final int cell;
  private final int colon;
  private final int left;
  private final int top;

  /**
   * @param unit the shorter side of the frame in pixels
   * @param left the even column of its left edge; {@code top} is the even row of its upper edge
   */
  TimeCode(double unit, int left, int top) {
    this.left = left;
    this.top = top;
    var font = Typography.size(unit * 0.021);
    cell = cell(unit);
    colon = colon(unit);
    var height = TextCanvas.even(unit * 0.05);
    for (var i = 0; i < glyphs.length; i++) {
      var glyph = GLYPHS.substring(i, i + 1);
      var room = i == COLON ? colon(unit) : cell;
      var image = TextCanvas.create(room, height);
      var pen = TextCanvas.pen(image);
      pen.setFont(font);
      double x = (room - Typography.width(glyph, font)) / 2;
      TextCanvas.shadowed(pen, glyph, x, height - unit * 0.016, unit);
      pen.dispose();
      glyphs[i] = new Overlay(image, left, top);
    }
  }

  /** The width in pixels. */
  static int width(double unit) {
    return cell(unit) * 8 + colon(unit) * 3;
  }

  private static int colon(double unit) {
    return TextCanvas.even(unit * 0.0085);
  }

  private static int cell(double unit) {
    return TextCanvas.even(unit * 0.0145);
  }

  /** Draws the time of frame {@code index} of the video over it with {@code strength} of 256. */
  void draw(I420 into, int index, int strength) {
    var seconds = index / RenderSpec.FRAMES_PER_SECOND;
    var frame = index % RenderSpec.FRAMES_PER_SECOND;
    int[] parts = {seconds / 3600, seconds / 60 % 60, seconds % 60, frame};
    var x = left;
    for (var part = 0; part < parts.length; part++) {
      glyphs[parts[part] / 10 % 10].drawAt(into, x, top, strength);
      glyphs[parts[part] % 10].drawAt(into, x + cell, top, strength);
      if (part < parts.length - 1) {
        glyphs[COLON].drawAt(into, x + 2 * cell, top, strength);
      }
      x += 2 * cell + colon;
    }
  }
}
