package filmgate.render.floor;

import filmgate.render.draw.Light;
import filmgate.render.raster.RgbFrame;
import filmgate.render.setting.Setting.FloorType;

/** Solid ground with a texture in perspective. */
public final class Ground implements Floor {
  private static final int SHADES = 64;

  private final Texture texture;
  private final FloorType type;
  private final int colour;
  private final int haze;
  private final double firstNearness;

  /**
   * @param colour in plain daylight, 0xRRGGBB
   * @param light of the scene
   * @param firstNearness where the ground begins: 0 at the horizon; more if water lies behind it
   */
  public Ground(FloorType type, int colour, Light light, double firstNearness, long seed) {
    this.type = type;
    this.colour = light.lit(colour);
    this.haze = light.haze();
    this.firstNearness = firstNearness;
    texture = Texture.of(type, seed);
  }

  @Override
  public void draw(RgbFrame frame, FloorView view) {
    var line = new int[Texture.SIDE];
    var shades = new int[SHADES];
    for (var row = view.firstRow(frame.height()); row < frame.height(); row++) {
      double nearness = view.nearness(row);
      if (nearness > firstNearness) {
        shade(nearness, shades);
        texture.row(depthScale() / nearness, line);
        drawRow(frame, row, view, nearness, line, shades);
      }
    }
  }

  private double depthScale() {
    return type == FloorType.BOARDS ? 0.35 : 1.1;
  }

  private double acrossScale() {
    return switch (type) {
      case BOARDS -> 0.32;
      case TILES -> 0.36;
      case GRASS -> 0.55;
      default -> 0.42;
    };
  }

  /** The colours of a row, from the darkest to the lightest; detail fades with the distance. */
  private void shade(double nearness, int[] shades) {
    double contrast = contrast() * Math.min(1, nearness * 1.6);
    double near = Math.min(1, 0.35 + nearness * 0.75);
    var base = Light.mix(haze, colour, Math.min(1, near));
    for (var i = 0; i < SHADES; i++) {
      double offset = (i / (SHADES - 1.0) - 0.5) * 2 * contrast - Math.max(0, nearness - 1) * 0.25;
      shades[i] = offset < 0 ? Light.mix(base, 0, -offset) : Light.mix(base, 0xffffff, offset);
    }
  }

  private double contrast() {
    return switch (type) {
      case GRASS -> 0.3;
      case SNOW -> 0.1;
      case BOARDS -> 0.32;
      case TILES -> 0.22;
      case SMOOTH, NONE -> 0;
      case SAND, EARTH, STREET, WATER -> 0.2;
    };
  }

  private void drawRow(
      RgbFrame frame, int row, FloorView view, double nearness, int[] line, int[] shades) {
    double perPixel = acrossScale() / (view.unit() * nearness);
    double from = view.scroll() * acrossScale() + (0.5 - view.middle()) * perPixel;
    var cursor = new TextureCursor(from, perPixel);
    var pixels = frame.pixels();
    var start = row * frame.width();
    for (var i = 0; i < frame.width(); i++) {
      var part = cursor.part();
      var value = line[cursor.texel()] * (256 - part) + line[cursor.next()] * part;
      pixels[start + i] = shades[value >>> 18];
      cursor.advance();
    }
  }
}
