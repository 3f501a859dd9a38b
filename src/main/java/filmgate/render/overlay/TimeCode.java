package filmgate.render.overlay;

import filmgate.render.raster.I420;
import filmgate.render.spec.RenderSpec;

/** The running time in the upper right corner: minutes, seconds and frames. */
final class TimeCode {
  private static final String GLYPHS = "0123456789:";

  private final Overlay[] glyphs = new Overlay[GLYPHS.length()];
  private final int cell;
  private final int left;
  private final int top;

  TimeCode(RenderSpec.Size size) {
    double unit = Math.min(size.width(), size.height());
    var font = Typography.size(unit * 0.021);
    cell = CaptionOverlay.even(unit * 0.0145);
    left = (size.width() - (int) (unit * 0.08) - cell * 8) / 2 * 2;
    top = CaptionOverlay.even(unit * 0.035);
    var height = CaptionOverlay.even(unit * 0.05);
    for (var i = 0; i < glyphs.length; i++) {
      var glyph = GLYPHS.substring(i, i + 1);
      var image = CaptionOverlay.canvas(cell, height);
      var pen = CaptionOverlay.pen(image);
      pen.setFont(font);
      double x = (cell - Typography.width(glyph, font)) / 2;
      CaptionOverlay.shadowed(pen, glyph, x, height - unit * 0.016, unit);
      pen.dispose();
      glyphs[i] = new Overlay(image, left, top);
    }
  }

  /** Draws the time of frame {@code index} of the video over it with {@code strength} of 256. */
  void draw(I420 into, int index, int strength) {
    var seconds = index / RenderSpec.FRAMES_PER_SECOND;
    int[] parts = {seconds / 60, seconds % 60, index % RenderSpec.FRAMES_PER_SECOND};
    var x = left;
    for (var part = 0; part < parts.length; part++) {
      glyphs[parts[part] / 10 % 10].drawAt(into, x, top, strength);
      glyphs[parts[part] % 10].drawAt(into, x + cell, top, strength);
      if (part < parts.length - 1) {
        glyphs[10].drawAt(into, x + 2 * cell, top, strength);
      }
      x += 3 * cell;
    }
  }
}
