package filmgate.render.sound.event;

import filmgate.render.sound.signal.Glide;
import filmgate.render.sound.signal.Resonance;
import filmgate.render.sound.signal.Sampling;
import filmgate.render.sound.signal.WhiteNoise;

/** The creak of an old hinge: it sticks and slips, and the wood resonates. */
final class Hinge {
  private static final double SECONDS = 2.4;

  private Hinge() {}

  static float[] play(long seed) {
    var random = new WhiteNoise(seed);
    var speed = new Glide(random.seed(), 2.2);
    double[] modes = {310, 640, 1180, 1930, 2870};
    var wood = new Resonance[modes.length];
    for (var i = 0; i < modes.length; i++) {
      wood[i] = new Resonance(modes[i] * random.between(0.93, 1.07), 14);
    }
    var out = new float[Sampling.samples(SECONDS)];
    double next = 0;
    for (var i = 0; i < out.length; i++) {
      double time = i / (double) Sampling.RATE;
      float slip = 0;
      if (time >= next) {
        double rate = 26 + 170 * speed.at(i) * StrictMath.sin(StrictMath.PI * time / SECONDS);
        next = time + random.between(0.75, 1.25) / rate;
        slip = (float) random.between(6, 14);
      }
      float sum = 0;
      for (var n = 0; n < wood.length; n++) {
        sum += wood[n].band(slip) * (1 - 0.13f * n);
      }
      out[i] = sum * (float) (2.2 * Shape.swell(time, 0.9, SECONDS));
    }
    return Shape.endSoftly(out);
  }
}
