package filmgate.render.sound.signal;

import filmgate.render.raster.Noise;

/** A slow random movement between 0 and 1. */
public final class Glide {
  private final long seed;
  private final double perSecond;

  /**
   * @param perSecond how many new targets it has in a second
   */
  public Glide(long seed, double perSecond) {
    this.seed = seed;
    this.perSecond = perSecond;
  }

  /** The value at a sample. */
  public double at(int sample) {
    double time = sample * perSecond / Sampling.RATE + Noise.unit(seed, -1);
    var step = (int) time;
    double part = time - step;
    double eased = part * part * (3 - 2 * part);
    return Noise.unit(seed, step) * (1 - eased) + Noise.unit(seed, step + 1) * eased;
  }
}
