package filmgate.render.sound.event;

import filmgate.render.raster.Noise;
import filmgate.render.sound.signal.Resonance;
import filmgate.render.sound.signal.Sampling;
import filmgate.render.sound.signal.Stereo;
import filmgate.render.sound.signal.WhiteNoise;
import java.util.List;

/** What an audience does. */
final class Audience {
  private static final int HANDS = 8;

  private Audience() {}

  /** Applause that begins quickly and fades. */
  static Stereo applause(long seed, double seconds) {
    var random = new WhiteNoise(seed);
    var hands = new Stereo[HANDS];
    for (var i = 0; i < HANDS; i++) {
      hands[i] = Stereo.ofMono(Impacts.clap().play(Noise.mix(seed + i)));
    }
    var out = new Stereo(Sampling.samples(seconds));
    double time = 0.01;
    while (time < seconds - 0.1) {
      double dense = Shape.swell(time, Math.min(0.8, seconds / 4), seconds);
      out.mix(
          hands[random.index(HANDS)],
          Sampling.samples(time),
          random.between(0.06, 0.34),
          random.between(-0.9, 0.9));
      time += random.pause(12 + 130 * dense);
    }
    return out;
  }

  /** A cheer: a roar of many voices, some of them near, and whistles. */
  static Stereo cheer(long seed, double seconds) {
    var random = new WhiteNoise(seed);
    var out = new Stereo(Sampling.samples(seconds));
    roar(out.left(), random.seed(), seconds);
    roar(out.right(), random.seed(), seconds);
    for (var i = 0; i < 9; i++) {
      out.mix(
          Stereo.ofMono(Creature.shout().play(random.seed())),
          Sampling.samples(random.between(0, seconds - 0.9)),
          random.between(0.05, 0.16),
          random.between(-0.8, 0.8));
    }
    out.mix(Stereo.ofMono(whistle(random.seed())), Sampling.samples(seconds * 0.3), 0.2, 0.5);
    return out;
  }

  private static void roar(float[] out, long seed, double seconds) {
    var noise = new WhiteNoise(seed);
    var low = new Resonance(650, 1.1);
    var high = new Resonance(1350, 1.4);
    float loud = 0;
    for (var i = 0; i < out.length; i++) {
      if (i % Sampling.CHUNK == 0) {
        double time = i / (double) Sampling.RATE;
        double swell = Shape.swell(time, seconds * 0.25, seconds);
        low.tune(560 + 260 * swell, 1.1);
        loud = (float) (0.55 * swell);
      }
      float source = noise.next();
      out[i] += loud * (low.band(source) + 0.7f * high.band(source));
    }
  }

  private static float[] whistle(long seed) {
    double pitch = new WhiteNoise(seed).between(1900, 2300);
    return Chirp.play(
        List.of(
            Chirp.plain(0, 0.25, pitch * 0.7, pitch, 0.5),
            Chirp.plain(0.24, 0.5, pitch, pitch * 0.75, 0.5)));
  }
}
