package filmgate.render.sound.signal;

import filmgate.render.raster.Noise;

/** Random numbers and white noise: equal seeds give equal numbers. */
public final class WhiteNoise {
  private long state;

  public WhiteNoise(long seed) {
    state = Noise.mix(seed) | 1;
  }

  /** The next sample, from -1 to 1. */
  public float next() {
    state ^= state << 13;
    state ^= state >>> 7;
    state ^= state << 17;
    return (int) (state >>> 32) * 0x1p-31f;
  }

  /** From {@code low} to {@code high}. */
  public double between(double low, double high) {
    return low + (next() * 0.5 + 0.5) * (high - low);
  }

  /** From 0 to {@code count} - 1. */
  public int index(int count) {
    return Math.min(count - 1, (int) between(0, count));
  }

  /** True with a probability of 0 to 1. */
  public boolean chance(double probability) {
    return between(0, 1) < probability;
  }

  /** A wait in seconds between independent incidents of {@code perSecond}. */
  public double pause(double perSecond) {
    return -StrictMath.log(1.0000001 - between(0, 1)) / perSecond;
  }

  /** A new seed. */
  public long seed() {
    next();
    return state;
  }
}
