package filmgate.render.setting.sketch;

import filmgate.render.raster.Noise;

/** A sequence of pseudo-random numbers that depends on its seed only. */
public final class Dice {
  private final long seed;
  private int count;

  public Dice(long seed) {
    this.seed = Noise.mix(seed);
  }

  /** From 0 up to 1. */
  public double unit() {
    return Noise.unit(seed, count++);
  }

  public double between(double low, double high) {
    return low + (high - low) * unit();
  }

  /** From 0 up to {@code count - 1}. */
  public int below(int count) {
    return (int) (unit() * count);
  }

  /** True with a probability from 0 to 1. */
  public boolean chance(double probability) {
    return unit() < probability;
  }

  /** One of these values, such as colours. */
  public int pick(int... values) {
    return values[below(values.length)];
  }
}
