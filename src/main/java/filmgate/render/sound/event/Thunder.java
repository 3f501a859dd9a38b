package filmgate.render.sound.event;

import filmgate.render.sound.signal.OnePole;
import filmgate.render.sound.signal.PinkNoise;
import filmgate.render.sound.signal.Sampling;
import filmgate.render.sound.signal.Stereo;
import filmgate.render.sound.signal.WhiteNoise;

/** Thunder: a crack that is near, then a rumble that rolls away in several swells. */
final class Thunder {
  private static final double SECONDS = 5.5;
  private static final int SWELLS = 6;

  private final WhiteNoise random;
  private final double[] times = new double[SWELLS];
  private final double[] levels = new double[SWELLS];

  private Thunder(long seed) {
    random = new WhiteNoise(seed);
    for (var i = 0; i < SWELLS; i++) {
      times[i] = i == 0 ? 0.03 : times[i - 1] + random.between(0.25, 0.8);
      levels[i] = random.between(0.5, 1.1) * StrictMath.exp(-0.28 * i);
    }
  }

  static Stereo play(long seed) {
    var thunder = new Thunder(seed);
    var out = new Stereo(Sampling.samples(SECONDS));
    thunder.roll(out.left());
    thunder.roll(out.right());
    return out;
  }

  private void roll(float[] out) {
    var pink = new PinkNoise(random.seed());
    var low = new OnePole(150);
    var lower = new OnePole(420);
    var edge = new OnePole(28);
    double loud = 0;
    float crack = 0;
    for (var i = 0; i < out.length; i++) {
      if (i % Sampling.CHUNK == 0) {
        double time = i / (double) Sampling.RATE;
        loud = loudness(time);
        crack = (float) (0.4 * StrictMath.exp(-time / 0.16) * Math.min(1, time / 0.01));
        low.tune(190 + 1200 * StrictMath.exp(-time / 0.5));
      }
      float noise = pink.next();
      float deep = edge.high(lower.low(low.low(noise))) * 1.3f;
      out[i] = deep * (float) loud + noise * crack;
    }
    Shape.endSoftly(out);
  }

  private double loudness(double time) {
    double sum = 0;
    for (var i = 0; i < SWELLS; i++) {
      double since = time - times[i];
      sum += since < 0 ? 0 : levels[i] * Math.min(1, since / 0.05) * StrictMath.exp(-since / 0.9);
    }
    return sum * Math.min(1, (SECONDS - time) / 1.5);
  }
}
