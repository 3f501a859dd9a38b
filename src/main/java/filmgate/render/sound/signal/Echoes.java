package filmgate.render.sound.signal;

/** The reverberation of a space: four delays that feed each other. */
public final class Echoes {
  private static final int[] DELAYS = {1427, 1783, 2203, 2677};

  private final float[][] lines = new float[DELAYS.length][];
  private final float feedback;
  private final float dullness;

  /**
   * @param size the size of the space, 0.3 for a room to 2.5 for a valley
   * @param feedback how much of an echo comes back, below 1
   * @param dullness how much of the treble each echo loses, 0 to 1
   */
  public Echoes(double size, double feedback, double dullness) {
    for (var i = 0; i < DELAYS.length; i++) {
      lines[i] = new float[Math.max(16, (int) (DELAYS[i] * size))];
    }
    this.feedback = (float) feedback;
    this.dullness = (float) dullness;
  }

  /** Adds the echoes of {@code dry} to {@code out}, which may be the same. */
  public void add(Stereo dry, Stereo out, double gain) {
    var at = new int[lines.length];
    var low = new float[lines.length];
    var heard = new float[lines.length];
    var wet = (float) gain;
    for (var i = 0; i < out.length(); i++) {
      float sum = 0;
      for (var n = 0; n < lines.length; n++) {
        low[n] += (lines[n][at[n]] - low[n]) * (1 - dullness) + 1e-18f;
        heard[n] = low[n];
        sum += low[n];
      }
      float input = (dry.left()[i] + dry.right()[i]) * 0.5f;
      for (var n = 0; n < lines.length; n++) {
        lines[n][at[n]] = input + feedback * (heard[n] - sum * 0.5f);
        at[n] = at[n] + 1 == lines[n].length ? 0 : at[n] + 1;
      }
      out.left()[i] += wet * (heard[0] + heard[2]);
      out.right()[i] += wet * (heard[1] + heard[3]);
    }
  }
}
