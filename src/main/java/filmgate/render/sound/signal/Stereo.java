package filmgate.render.sound.signal;

/** Two channels of equal length, nominally from -1 to 1. */
public final class Stereo {
  private final float[] left;
  private final float[] right;
  private final boolean isMono;

  /** Silence of {@code length} samples. */
  public Stereo(int length) {
    left = new float[length];
    right = new float[length];
    isMono = false;
  }

  private Stereo(float[] mono) {
    left = mono;
    right = mono;
    isMono = true;
  }

  /** The same samples in both channels; the array is shared, not copied. */
  public static Stereo ofMono(float[] samples) {
    return new Stereo(samples);
  }

  /** The samples of the left channel, which the caller may change. */
  public float[] left() {
    return left;
  }

  /** The samples of the right channel, which the caller may change. */
  public float[] right() {
    return right;
  }

  public int length() {
    return left.length;
  }

  /** Adds {@code other} from sample {@code at} on; what lies outside is left out. */
  public void mix(Stereo other, int at, double gain) {
    add(other.left, left, at, (float) gain);
    add(other.right, right, at, (float) gain);
  }

  /**
   * Adds {@code other} from sample {@code at} on.
   *
   * @param pan -1 is left, 0 the middle, 1 right, at equal power
   */
  public void mix(Stereo other, int at, double gain, double pan) {
    double angle = (pan + 1) * StrictMath.PI / 4;
    add(other.left, left, at, (float) (gain * StrictMath.cos(angle) * StrictMath.sqrt(2)));
    add(other.right, right, at, (float) (gain * StrictMath.sin(angle) * StrictMath.sqrt(2)));
  }

  /** Multiplies every sample. */
  public void amplify(double gain) {
    var factor = (float) gain;
    for (var i = 0; i < left.length; i++) {
      left[i] *= factor;
    }
    for (var i = 0; !isMono && i < right.length; i++) {
      right[i] *= factor;
    }
  }

  private static void add(float[] from, float[] to, int at, float gain) {
    var end = Math.min(from.length, to.length - at);
    for (var i = Math.max(0, -at); i < end; i++) {
      to[at + i] += from[i] * gain;
    }
  }
}
