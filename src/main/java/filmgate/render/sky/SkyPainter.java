package filmgate.render.sky;

import filmgate.render.draw.Light;
import filmgate.render.raster.Noise;
import filmgate.render.raster.plate.Enlargement;
import filmgate.render.raster.plate.PlateImage;
import filmgate.render.setting.StageGeometry;
import java.awt.image.DataBufferInt;
import java.util.stream.IntStream;

/** Paints the sky of a shot once: gradient, sun or moon with their glow, clouds, and stars. */
public final class SkyPainter {
  private static final int REDUCTION = 2;
  private static final int LARGE = 1500;
  private static final double SHEAR = 2.6;

  private final Atmosphere air;
  private final StageGeometry stage;
  private final int seed;
  private final double sunX;
  private final double sunY;
  private final double sunSize;
  private double edge;

  public SkyPainter(Atmosphere air, StageGeometry stage, long seed) {
    this.air = air;
    this.stage = stage;
    this.seed = (int) Noise.mix(seed);
    sunX = air.light().rimX() * stage.width() * (0.26 + 0.1 * Noise.unit(seed, 1));
    sunY = stage.horizon() * (1 - air.sunHeight()) - (air.sunHeight() > 0.5 ? 0 : 0.02);
    sunSize = air.stars() ? 0.042 : 0.052;
  }

  /**
   * The sky as a plate for frames of a size.
   *
   * @param unit pixels of one stage unit
   */
  public PlateImage paint(int width, int height, double unit) {
    edge = 1.3 * REDUCTION / unit;
    var margin = (int) (StageGeometry.MARGIN * unit);
    var rows = (int) Math.min(height, stage.horizon() * unit + margin) + margin;
    var canvas = PlateImage.canvas((width + 2 * margin) / REDUCTION, Math.max(2, rows / REDUCTION));
    var pixels = ((DataBufferInt) canvas.getRaster().getDataBuffer()).getData();
    var columns = canvas.getWidth();
    IntStream.range(0, canvas.getHeight())
        .parallel()
        .forEach(
            row -> {
              double y = (row * REDUCTION - margin) / unit;
              double lowness = Math.clamp(y / stage.horizon(), 0, 1);
              var clear = air.at(lowness);
              for (var column = 0; column < columns; column++) {
                double x = (column * REDUCTION - margin - width / 2.0) / unit;
                pixels[row * columns + column] = 0xff000000 | at(x, y, lowness, clear);
              }
            });
    if (unit > LARGE) {
      return new PlateImage(canvas, 1.0 / REDUCTION, -margin, -margin);
    }
    return new PlateImage(Enlargement.twice(canvas), 1, -margin, -margin);
  }

  /**
   * The colour at a point.
   *
   * @param lowness 0 at the top, 1 at the horizon
   * @param clear the colour of the sky without anything in it
   */
  private int at(double x, double y, double lowness, int clear) {
    double dx = x - sunX;
    double dy = y - sunY;
    double distance = StrictMath.sqrt(dx * dx + dy * dy);
    var base = starry(clear, x, y, lowness);
    if (air.sunHeight() >= 0) {
      base = shining(base, distance);
    }
    return clouded(base, x, y, distance);
  }

  private int shining(int base, double distance) {
    double near = sunSize / (distance + sunSize);
    double halo = near * near * (air.stars() ? 0.55 : 1.1) + near * 0.22;
    double soft = air.sunHeight() > 0.4 && !air.stars() ? 0.9 * sunSize : Math.max(0.002, edge);
    double disc = 1 - Noise.step(sunSize - soft, sunSize + soft, distance);
    var glowing = Light.mix(base, air.sun(), Math.min(0.92, halo));
    return Light.mix(glowing, air.sun(), disc);
  }

  private int starry(int base, double x, double y, double lowness) {
    if (!air.stars()) {
      return base;
    }
    var cellX = (int) StrictMath.floor(x * 60);
    var cellY = (int) StrictMath.floor(y * 60);
    long cell = Noise.mix(seed + cellX * 7919L + cellY * 104_729L);
    if ((cell & 255) > 26) {
      return base;
    }
    double dx = x * 60 - cellX - 0.2 - 0.6 * Noise.unit(cell, 1);
    double dy = y * 60 - cellY - 0.2 - 0.6 * Noise.unit(cell, 2);
    double size = 0.05 + 0.09 * Noise.unit(cell, 3);
    double bright = 1 - Noise.step(size * 0.5, size * 1.6, StrictMath.sqrt(dx * dx + dy * dy));
    return Light.mix(base, 0xffffff, bright * (1 - lowness * 0.7) * 0.9);
  }

  private int clouded(int base, double x, double y, double distance) {
    if (y > stage.horizon() + 0.02 || air.clouds() <= 0) {
      return base;
    }
    double below = stage.horizon() + 0.08 - y;
    double perspective = 0.9 / (below + 0.22);
    double cx = x * perspective * 1.3;
    double cy = perspective * SHEAR;
    double density = Noise.cloud(seed, cx, cy);
    double threshold = 0.66 - 0.4 * air.clouds();
    double cover = Noise.step(threshold, threshold + 0.22, density);
    if (cover <= 0) {
      return base;
    }
    double above = Noise.cloud(seed, cx + 0.09 * air.light().rimX(), cy - 0.11);
    double lit = Math.clamp(0.5 + (density - above) * 3.4, 0, 1);
    double near = Math.max(0, 1 - distance * 1.3);
    var colour = Light.mix(air.cloudShade(), air.cloudLight(), Math.min(1, lit + near * 0.4));
    double fade = 0.86 * Math.min(1, below * 5);
    return Light.mix(base, colour, cover * fade);
  }
}
