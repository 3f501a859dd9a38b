package filmgate.render.sound.signal;

/** One period of a wave, read at any phase. */
public final class Wavetable {
  /** A sine. */
  public static final Wavetable SINE = new Wavetable(1);

  /** A warm tone of a few harmonics. */
  public static final Wavetable WARM = new Wavetable(1, 0.42, 0.2, 0.1, 0.05, 0.03);

  /** A bright tone, like a string or a reed. */
  public static final Wavetable BRIGHT =
      new Wavetable(1, 0.7, 0.55, 0.42, 0.36, 0.28, 0.22, 0.17, 0.13, 0.1, 0.08, 0.06);

  /** A hollow tone of odd harmonics. */
  public static final Wavetable HOLLOW = new Wavetable(1, 0.03, 0.4, 0.02, 0.2, 0.01, 0.1);

  /** The cycle of a combustion engine. */
  public static final Wavetable ENGINE =
      new Wavetable(
          0.7, 1, 0.5, 0.9, 0.35, 0.6, 0.3, 0.55, 0.2, 0.35, 0.25, 0.3, 0.12, 0.2, 0.1, 0.15);

  private static final int SIZE = 4096;

  private final float[] samples = new float[SIZE];

  private Wavetable(double... harmonics) {
    double loudest = 0;
    for (var i = 0; i < SIZE; i++) {
      double sum = 0;
      for (var h = 0; h < harmonics.length; h++) {
        sum += harmonics[h] * StrictMath.sin(2 * StrictMath.PI * (h + 1) * i / SIZE);
      }
      samples[i] = (float) sum;
      loudest = Math.max(loudest, Math.abs(sum));
    }
    for (var i = 0; i < SIZE; i++) {
      samples[i] /= (float) loudest;
    }
  }

  /** The value from -1 to 1 after {@code turns} periods, at least 0. */
  public float at(double turns) {
    return samples[(int) (long) (turns * SIZE) & (SIZE - 1)];
  }
}
