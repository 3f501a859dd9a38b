package filmgate.render.sound.signal;

/** A filter of 6 dB per octave. */
public final class OnePole {
  private float factor;
  private float state;

  /** A filter with a corner at {@code hertz}. */
  public OnePole(double hertz) {
    tune(hertz);
  }

  /** Moves the corner. */
  public void tune(double hertz) {
    factor = (float) (1 - StrictMath.exp(-2 * StrictMath.PI * hertz / Sampling.RATE));
  }

  /** The part below the corner. */
  public float low(float input) {
    state += (input - state) * factor + 1e-18f;
    return state;
  }

  /** The part above the corner. */
  public float high(float input) {
    return input - low(input);
  }
}
