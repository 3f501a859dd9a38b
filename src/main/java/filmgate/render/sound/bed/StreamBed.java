package filmgate.render.sound.bed;

import filmgate.render.sound.signal.Sampling;
import filmgate.render.sound.signal.Stereo;
import filmgate.render.sound.signal.Wavetable;
import filmgate.render.sound.signal.WhiteNoise;

/**
 * The bubbles of running water, each a tone that rises and fades.
 *
 * @param bubbles in a second
 * @param pitch the mean pitch in hertz
 */
record StreamBed(long seed, double bubbles, double pitch) implements Bed {
  @Override
  public void play(Stereo out) {
    var random = new WhiteNoise(seed);
    var at = Sampling.samples(random.pause(bubbles));
    while (at < out.length()) {
      bubble(out, at, random);
      at += 1 + Sampling.samples(random.pause(bubbles));
    }
  }

  private void bubble(Stereo out, int at, WhiteNoise random) {
    double hertz = pitch * StrictMath.exp(random.between(-0.8, 0.9));
    double rise = random.between(0, 9) / Sampling.RATE;
    double seconds = 14 / hertz;
    float fall = Sampling.decay(seconds);
    var pan = (float) random.between(0.1, 0.9);
    var level = (float) random.between(0.05, 0.3);
    var end = Math.min(out.length() - at, Sampling.samples(seconds * 6));
    double turns = 0;
    double step = hertz / Sampling.RATE;
    for (var i = 0; i < end; i++) {
      turns += step;
      step *= 1 + rise;
      float tone = Wavetable.SINE.at(turns) * level * Math.min(1, i / 40f);
      out.left()[at + i] += tone * (1 - pan);
      out.right()[at + i] += tone * pan;
      level *= fall;
    }
  }
}
