package filmgate.render.sound.bed;

import filmgate.render.sound.signal.Sampling;
import filmgate.render.sound.signal.Stereo;
import filmgate.render.sound.signal.Wavetable;
import filmgate.render.sound.signal.WhiteNoise;

/** Crickets of the night: each repeats a chirp of a few fast pulses. */
record CricketBed(long seed) implements Bed {
  private static final int COUNT = 6;

  @Override
  public void play(Stereo out) {
    var random = new WhiteNoise(seed);
    for (var i = 0; i < COUNT; i++) {
      cricket(out, random, i == 0 ? 0.26 : random.between(0.05, 0.18));
    }
  }

  private static void cricket(Stereo out, WhiteNoise random, double level) {
    double pitch = random.between(3900, 5100) / Sampling.RATE;
    double rate = random.between(27, 36);
    var pulses = 3 + random.index(4);
    double rest = random.between(0.18, 0.55);
    var pan = (float) random.between(0, 1);
    double time = random.between(0, 0.6);
    while (Sampling.samples(time) < out.length()) {
      var first = Sampling.samples(time);
      var count = Math.min(out.length() - first, Sampling.samples(pulses / rate));
      for (var i = 0; i < count; i++) {
        float pulse = Wavetable.SINE.at(i * rate / Sampling.RATE / 2);
        float tone = Wavetable.SINE.at(i * pitch) * pulse * pulse * (float) level;
        out.left()[first + i] += tone * (1 - pan);
        out.right()[first + i] += tone * pan;
      }
      time += pulses / rate + rest * random.between(0.9, 1.15);
    }
  }
}
