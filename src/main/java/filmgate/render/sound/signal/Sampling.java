package filmgate.render.sound.signal;

/** The rate of all audio. */
public final class Sampling {
  /** Samples per second of each channel. */
  public static final int RATE = 48_000;

  /** How many samples share one value of a slow parameter. */
  public static final int CHUNK = 64;

  private Sampling() {}

  /** The samples of a time. */
  public static int samples(double seconds) {
    return (int) (seconds * RATE);
  }

  /** The factor of a level in decibels. */
  public static double ofDecibels(double decibels) {
    return StrictMath.pow(10, decibels / 20);
  }

  /** The factor for each sample with which a signal falls to 1/e in {@code seconds}. */
  public static float decay(double seconds) {
    return (float) StrictMath.exp(-1 / (seconds * RATE));
  }
}
