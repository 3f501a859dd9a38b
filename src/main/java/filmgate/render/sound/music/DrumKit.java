package filmgate.render.sound.music;

import filmgate.render.sound.signal.OnePole;
import filmgate.render.sound.signal.Resonance;
import filmgate.render.sound.signal.Sampling;
import filmgate.render.sound.signal.Stereo;
import filmgate.render.sound.signal.Wavetable;
import filmgate.render.sound.signal.WhiteNoise;

/** The drums of a band. */
final class DrumKit {
  private final Stereo kick = Stereo.ofMono(kick());
  private final Stereo snare;
  private final Stereo hat;

  DrumKit(long seed) {
    snare = Stereo.ofMono(snare(seed));
    hat = Stereo.ofMono(hat(seed + 1));
  }

  /** Two bars of four beats: the time of an eighth in seconds is {@code eighth}. */
  void bar(Stereo out, double start, double eighth, boolean fill) {
    for (var i = 0; i < 8; i++) {
      var at = Sampling.samples(start + i * eighth);
      out.mix(hat, at, i % 2 == 0 ? 0.3 : 0.2, 0.3);
      if (i == 0 || i == 3 || i == 4) {
        out.mix(kick, at, i == 3 ? 0.4 : 0.52);
      }
      if (i == 2 || i == 6 || (fill && i > 4)) {
        out.mix(snare, at, i == 5 || i == 7 ? 0.35 : 0.55, -0.1);
      }
    }
  }

  private static float[] kick() {
    var out = new float[Sampling.samples(0.32)];
    double turns = 0;
    for (var i = 0; i < out.length; i++) {
      double time = i / (double) Sampling.RATE;
      turns += (48 + 130 * StrictMath.exp(-time / 0.022)) / Sampling.RATE;
      double level = StrictMath.exp(-time / 0.09) * (0.32 - time) / 0.32;
      out[i] = (float) level * Wavetable.SINE.at(turns);
    }
    return out;
  }

  private static float[] snare(long seed) {
    var random = new WhiteNoise(seed);
    var wires = new Resonance(2100, 0.7);
    var out = new float[Sampling.samples(0.26)];
    for (var i = 0; i < out.length; i++) {
      double time = i / (double) Sampling.RATE;
      double end = (0.26 - time) / 0.26;
      float tone = Wavetable.SINE.at(time * 188) * (float) (0.5 * StrictMath.exp(-time / 0.04));
      float rattle = wires.band(random.next()) * (float) (1.1 * StrictMath.exp(-time / 0.07));
      out[i] = (tone + rattle) * (float) end;
    }
    return out;
  }

  private static float[] hat(long seed) {
    var random = new WhiteNoise(seed);
    var bright = new OnePole(8500);
    var out = new float[Sampling.samples(0.08)];
    for (var i = 0; i < out.length; i++) {
      double time = i / (double) Sampling.RATE;
      double level = StrictMath.exp(-time / 0.018) * (0.08 - time) / 0.08;
      out[i] = bright.high(random.next()) * (float) level;
    }
    return out;
  }
}
