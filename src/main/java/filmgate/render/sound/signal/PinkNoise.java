package filmgate.render.sound.signal;

/** Noise that loses 3 dB per octave (the filter of Paul Kellet), about -1 to 1. */
public final class PinkNoise {
  private final WhiteNoise white;
  private float slow;
  private float middle;
  private float fast;

  public PinkNoise(long seed) {
    white = new WhiteNoise(seed);
  }

  /** The next sample. */
  public float next() {
    float input = white.next();
    slow = 0.99765f * slow + input * 0.0990460f;
    middle = 0.96300f * middle + input * 0.2965164f;
    fast = 0.57000f * fast + input * 1.0526913f;
    return (slow + middle + fast + input * 0.1848f) * 0.25f;
  }
}
