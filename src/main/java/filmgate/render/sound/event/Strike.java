package filmgate.render.sound.event;

import filmgate.render.sound.signal.Resonance;
import filmgate.render.sound.signal.Sampling;
import filmgate.render.sound.signal.Wavetable;
import filmgate.render.sound.signal.WhiteNoise;
import java.util.List;

/**
 * The noise of something that is struck: a burst of filtered noise, and tones that fade away.
 *
 * @param seconds how long it is heard
 * @param burst the noise
 * @param modes the tones
 */
record Strike(double seconds, Burst burst, List<Mode> modes) {
  Strike {
    modes = List.copyOf(modes);
  }

  /** Noise around {@code hertz} that falls to 1/e in {@code decay} seconds. */
  record Burst(double level, double hertz, double quality, double decay) {
    static final Burst NONE = new Burst(0, 1000, 1, 0.001);
  }

  /** A tone that falls to 1/e in {@code decay} seconds, and whose pitch falls by {@code bend}. */
  record Mode(double level, double hertz, double decay, double bend) {
    static Mode of(double level, double hertz, double decay) {
      return new Mode(level, hertz, decay, 0);
    }
  }

  /** The samples; the pitch differs a little from seed to seed. */
  float[] play(long seed) {
    var noise = new WhiteNoise(seed);
    var out = new float[Sampling.samples(seconds)];
    addBurst(out, noise);
    double pitch = noise.between(0.96, 1.04);
    for (var mode : modes) {
      addMode(out, mode, pitch);
    }
    return Shape.endSoftly(out);
  }

  private void addBurst(float[] out, WhiteNoise noise) {
    var filter = new Resonance(burst.hertz * noise.between(0.9, 1.1), burst.quality);
    float fall = Sampling.decay(burst.decay);
    var level = (float) burst.level;
    for (var i = 0; i < out.length && level > 1e-5f; i++) {
      out[i] += filter.band(noise.next()) * level;
      level *= fall;
    }
  }

  private static void addMode(float[] out, Mode mode, double pitch) {
    float fall = Sampling.decay(mode.decay);
    var level = (float) mode.level;
    double turns = 0;
    double bend = 1 + mode.bend;
    for (var i = 0; i < out.length && level > 1e-5f; i++) {
      turns += mode.hertz * pitch * bend / Sampling.RATE;
      bend = 1 + (bend - 1) * 0.9995;
      out[i] += Wavetable.SINE.at(turns) * level * Math.min(1, i / 24f);
      level *= fall;
    }
  }
}
