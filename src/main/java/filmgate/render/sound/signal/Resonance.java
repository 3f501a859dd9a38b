package filmgate.render.sound.signal;

/** A state-variable filter of 12 dB per octave with a resonance, stable at every frequency. */
public final class Resonance {
  private final int rate;
  private float first;
  private float second;
  private float feed;
  private float cross;
  private float deep;
  private float damping;

  /** A filter at {@code hertz}; {@code quality} is the frequency over the width of the band. */
  public Resonance(double hertz, double quality) {
    this(hertz, quality, Sampling.RATE);
  }

  /** A filter for another sampling rate. */
  public Resonance(double hertz, double quality, int rate) {
    this.rate = rate;
    tune(hertz, quality);
  }

  /** Moves the filter. */
  public void tune(double hertz, double quality) {
    double g = StrictMath.tan(StrictMath.PI * Math.min(hertz, rate * 0.45) / rate);
    double k = 1 / quality;
    double a = 1 / (1 + g * (g + k));
    damping = (float) k;
    feed = (float) a;
    cross = (float) (g * a);
    deep = (float) (g * g * a);
  }

  /** The band around the frequency, with a gain of 1 in its middle. */
  public float band(float input) {
    float rest = input + 1e-18f - second;
    float band = feed * first + cross * rest;
    float low = second + cross * first + deep * rest;
    first = 2 * band - first;
    second = 2 * low - second;
    return band * damping;
  }

  /** What is below the frequency. */
  public float low(float input) {
    float rest = input + 1e-18f - second;
    float band = feed * first + cross * rest;
    float low = second + cross * first + deep * rest;
    first = 2 * band - first;
    second = 2 * low - second;
    return low;
  }

  /** What is above the frequency. */
  public float high(float input) {
    float rest = input + 1e-18f - second;
    float band = feed * first + cross * rest;
    float low = second + cross * first + deep * rest;
    first = 2 * band - first;
    second = 2 * low - second;
    return input - damping * band - low;
  }
}
