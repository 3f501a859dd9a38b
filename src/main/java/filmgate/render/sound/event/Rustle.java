package filmgate.render.sound.event;

import filmgate.render.sound.signal.Resonance;
import filmgate.render.sound.signal.Sampling;
import filmgate.render.sound.signal.WhiteNoise;

/**
 * Friction: noise in a band, in grains, such as sand, grass, paper, cloth, or water.
 *
 * @param seconds how long it is heard
 * @param attack when it is loudest, in seconds
 * @param from the middle of the band at the start in hertz
 * @param to the middle of the band at the end in hertz
 * @param quality how narrow the band is
 * @param grains per second; 0 for a smooth noise
 */
record Rustle(
    double seconds, double attack, double from, double to, double quality, double grains) {
  /** The samples with a peak of about {@code level}. */
  float[] play(long seed, double level) {
    var noise = new WhiteNoise(seed);
    var filter = new Resonance(from, quality);
    var out = new float[Sampling.samples(seconds)];
    float grain = 1;
    var target = 1f;
    double loud = 0;
    for (var i = 0; i < out.length; i++) {
      if (i % Sampling.CHUNK == 0) {
        double time = i / (double) Sampling.RATE;
        filter.tune(from + (to - from) * time / seconds, quality);
        loud = Shape.swell(time, attack, seconds) * level * StrictMath.sqrt(quality) * 1.6;
      }
      if (grains > 0 && noise.next() > 1 - 2 * grains / Sampling.RATE) {
        target = (float) noise.between(0.05, 1.6);
      }
      grain += (target - grain) * 0.01f;
      out[i] = filter.band(noise.next()) * grain * (float) loud;
    }
    return Shape.endSoftly(out);
  }
}
