package filmgate.render.scene;

import filmgate.render.raster.I420;
import filmgate.render.raster.Noise;
import filmgate.render.raster.Yuv;
import filmgate.render.spec.RenderSpec;

/**
 * Soft lights that float through the frame: bokeh, dust, snow. Each is one round sprite mixed in
 * with sub-pixel steps.
 */
final class Particles {
  private static final int SPRITES = 4;

  private final long seed;
  private final ParticleType kind;
  private final Yuv colour;
  private final byte[][] sprites = new byte[SPRITES][];
  private final int[] radii = new int[SPRITES];

  Particles(RenderSpec.Size size, ParticleType kind, int rgb, long seed) {
    this.seed = seed;
    this.kind = kind;
    colour = Yuv.of(rgb);
    double unit = Math.min(size.width(), size.height());
    for (var i = 0; i < SPRITES; i++) {
      double share = kind.smallest + (kind.largest - kind.smallest) * i / (SPRITES - 1);
      radii[i] = Math.max(2, (int) (unit * share));
      sprites[i] = sprite(radii[i], kind.strength * (1 - 0.12 * i));
    }
  }

  /** A type: its count, sizes in shorter sides, strength, and fall in shorter sides a second. */
  enum ParticleType {
    BOKEH(18, 0.012, 0.065, 0.26, -0.018, 0.012),
    DUST(46, 0.0025, 0.008, 0.55, -0.03, 0.02),
    SNOW(110, 0.0025, 0.0085, 0.85, 0.13, 0.03);

    private final int count;
    private final double smallest;
    private final double largest;
    private final double strength;
    private final double fall;
    private final double sway;

    ParticleType(
        int count, double smallest, double largest, double strength, double fall, double sway) {
      this.count = count;
      this.smallest = smallest;
      this.largest = largest;
      this.strength = strength;
      this.fall = fall;
      this.sway = sway;
    }
  }

  /** Draws all particles at a time in seconds. */
  void draw(I420 into, double seconds) {
    double unit = Math.min(into.width(), into.height());
    for (var i = 0; i < kind.count; i++) {
      var size = (int) (Noise.unit(seed, i * 4) * SPRITES);
      var radius = radii[size];
      double reach = into.height() + 4.0 * radius;
      double pace = kind.fall * unit * (0.6 + 0.8 * Noise.unit(seed, i * 4 + 3));
      double y = Noise.unit(seed, i * 4 + 2) * reach + pace * seconds;
      y -= StrictMath.floor(y / reach) * reach;
      double swing = StrictMath.sin(seconds * (0.4 + Noise.unit(seed, i)) * 1.7 + i);
      double x = Noise.unit(seed, i * 4 + 1) * into.width() + swing * kind.sway * unit;
      stamp(into, size, (int) ((x - radius) * 256), (int) ((y - 3 * radius) * 256));
    }
  }

  /** Blends one sprite in; the position of its corner is in 1/256 pixels. */
  private void stamp(I420 into, int size, int left, int top) {
    var side = 2 * radii[size] + 2;
    var alpha = sprites[size];
    var x0 = left >> 8;
    var y0 = top >> 8;
    var fx = left & 255;
    var fy = top & 255;
    for (var row = Math.max(1, -y0); row < side && y0 + row < into.height(); row++) {
      for (var column = Math.max(1, -x0); column < side && x0 + column < into.width(); column++) {
        var at = row * side + column;
        var upper = alpha[at - side] * (256 - fx) + alpha[at - side - 1] * fx;
        var lower = alpha[at] * (256 - fx) + alpha[at - 1] * fx;
        var weight = (lower * (256 - fy) + upper * fy) >> 16;
        if (weight > 0) {
          mix(into, x0 + column, y0 + row, weight);
        }
      }
    }
  }

  private void mix(I420 into, int x, int y, int weight) {
    var at = y * into.width() + x;
    var luma = into.y()[at] & 255;
    into.y()[at] = (byte) (luma + (((colour.y() - luma) * weight) >> 7));
    if ((x & y & 1) == 1) {
      var half = (y >> 1) * (into.width() / 2) + (x >> 1);
      var u = into.u()[half] & 255;
      var v = into.v()[half] & 255;
      into.u()[half] = (byte) (u + (((colour.u() - u) * weight) >> 7));
      into.v()[half] = (byte) (v + (((colour.v() - v) * weight) >> 7));
    }
  }

  /** A disc with a soft edge and a brighter rim; weights 0 to 127, an empty border all round. */
  private static byte[] sprite(int radius, double strength) {
    var side = 2 * radius + 2;
    var alpha = new byte[side * side];
    double soft = Math.max(1.2, radius * 0.18);
    for (var row = 0; row < side; row++) {
      for (var column = 0; column < side; column++) {
        double dx = column - radius - 0.5;
        double dy = row - radius - 0.5;
        double distance = StrictMath.sqrt(dx * dx + dy * dy);
        double inside = 1 - Noise.step(radius - soft - 0.5, radius - 0.5, distance);
        double rim = 0.72 + 0.28 * distance / radius;
        alpha[row * side + column] = (byte) (127 * strength * inside * rim);
      }
    }
    return alpha;
  }
}
