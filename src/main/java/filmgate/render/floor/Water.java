package filmgate.render.floor;

import filmgate.render.draw.Light;
import filmgate.render.raster.Pixel;
import filmgate.render.raster.RgbFrame;
import filmgate.render.setting.Setting.FloorType;

/** Water that mirrors what is above the horizon, with moving waves and glints of the sun. */
public final class Water implements Floor {
  private final Texture waves;
  private final int deep;
  private final int glint;
  private final double roughness;
  private final double lastNearness;

  /**
   * @param colour the water itself in plain daylight, 0xRRGGBB
   * @param sun the colour of glints
   * @param roughness 0 for a pond, 1 for a sea in a storm
   * @param lastNearness where the water ends: 1 at the main subject; large if it fills the frame
   */
  public Water(int colour, Light light, int sun, double roughness, double lastNearness, long seed) {
    this.deep = light.lit(colour);
    this.glint = sun;
    this.roughness = roughness;
    this.lastNearness = lastNearness;
    waves = Texture.of(FloorType.WATER, seed);
  }

  @Override
  public void draw(RgbFrame frame, FloorView view) {
    var first = new int[Texture.SIDE];
    var second = new int[Texture.SIDE];
    for (var row = view.firstRow(frame.height()); row < frame.height(); row++) {
      double nearness = view.nearness(row);
      if (nearness > lastNearness) {
        return;
      }
      double away = 1 / (nearness + 0.06);
      waves.row(away * 0.55 + view.seconds() * 0.05, first);
      waves.row(away * 0.83 - view.seconds() * 0.034 + 0.37, second);
      drawRow(frame, row, view, new Surface(nearness, first, second));
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // two rows of one texture for one call, never compared
  private record Surface(double nearness, int[] first, int[] second) {}

  private void drawRow(RgbFrame frame, int row, FloorView view, Surface surface) {
    var width = frame.width();
    var pixels = frame.pixels();
    var horizon = Math.clamp((int) view.horizon() - 1, 0, frame.height() - 1);
    double perPixel = 0.3 / (view.unit() * (surface.nearness + 0.16));
    double from = view.scroll() * 0.3 + (0.5 - view.middle()) * perPixel;
    var a = new TextureCursor(from + view.seconds() * 0.012, perPixel);
    var b = new TextureCursor(from - view.seconds() * 0.017, perPixel);
    var below = row - horizon;
    var reach = (int) (roughness * (6 + below * 2.6) + 2);
    var own = (int) (256 * Math.min(0.82, 0.18 + surface.nearness * 0.5));
    var start = row * width;
    for (var i = 0; i < width; i++) {
      var height = (sample(surface.first, a) + sample(surface.second, b) - (256 << 8)) >> 8;
      var source = horizon - below + ((height * reach) >> 7);
      source = source < 0 ? -source >> 1 : Math.min(source, horizon);
      var beside = Math.min(Math.max(i + ((height * below) >> 11), 0), width - 1);
      var mirrored = pixels[source * width + beside];
      pixels[start + i] = colour(mirrored, height, own);
      a.advance();
      b.advance();
    }
  }

  /** The texture at the cursor, 0 to 255 in 1/256. */
  private static int sample(int[] line, TextureCursor cursor) {
    var part = cursor.part();
    return (line[cursor.texel()] >> 8) * (256 - part) + (line[cursor.next()] >> 8) * part;
  }

  /** Mirrored light over the colour of the water; crests are lighter, troughs darker. */
  private int colour(int mirrored, int height, int own) {
    var body = own + height;
    body = body < 0 ? 0 : Math.min(body, 256);
    var mixed = Pixel.between(mirrored, deep, body);
    if (height < -52) {
      var strength = (Math.min((-52 - height) * 7, 150) * (mirrored >> 8 & 255)) >> 8;
      return Pixel.between(mixed, glint, strength);
    }
    return mixed;
  }
}
