package filmgate.render.floor;

import filmgate.render.raster.Pixel;
import filmgate.render.raster.RgbFrame;
import filmgate.render.setting.Setting.FloorType;

/** The water of rain on a street: what is behind it is mirrored below. */
public final class WetSurface {
  private final Texture ripples;
  private final int strength;

  /**
   * @param strength how much is mirrored, 0 to 1
   */
  public WetSurface(double strength, long seed) {
    this.strength = (int) (strength * 256);
    ripples = Texture.of(FloorType.WATER, seed);
  }

  /**
   * Mirrors the rows above {@code axis} into the rows below it.
   *
   * @param axis the row where what is behind touches the floor
   */
  public void draw(RgbFrame frame, FloorView view, int axis) {
    var line = new int[Texture.SIDE];
    for (var row = Math.max(axis, 1); row < frame.height(); row++) {
      double nearness = view.nearness(row);
      ripples.row(1.3 / (nearness + 0.1) + view.seconds() * 0.02, line);
      drawRow(frame, row, axis, nearness, line, view);
    }
  }

  private void drawRow(
      RgbFrame frame, int row, int axis, double nearness, int[] line, FloorView view) {
    var width = frame.width();
    var pixels = frame.pixels();
    var below = row - axis;
    var reach = 3 + below / 4;
    double perPixel = 0.5 / (view.unit() * (nearness + 0.2));
    var cursor = new TextureCursor(view.scroll() * 0.5, perPixel);
    for (var i = 0; i < width; i++) {
      var height = (line[cursor.texel()] >> 8) - 128;
      var source = axis - below - ((height * reach) >> 7);
      source = Math.min(Math.max(source, 0), axis - 1);
      var sideways = Math.min(Math.max(i + (height >> 4), 0), width - 1);
      var weight = (strength * (150 + height)) >> 8;
      var here = row * width + i;
      pixels[here] = Pixel.between(pixels[here], pixels[source * width + sideways], weight);
      cursor.advance();
    }
  }
}
