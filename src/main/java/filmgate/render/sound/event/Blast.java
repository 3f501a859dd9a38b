package filmgate.render.sound.event;

import filmgate.render.sound.signal.Sampling;
import filmgate.render.sound.signal.Stereo;
import filmgate.render.sound.signal.WhiteNoise;

/** Fireworks, explosions, and glass that breaks. */
final class Blast {
  private Blast() {}

  /** A rocket that rises, bursts, and crackles. */
  static Stereo firework(long seed) {
    var random = new WhiteNoise(seed);
    var out = new Stereo(Sampling.samples(4));
    double pan = random.between(-0.6, 0.6);
    double burst = random.between(0.7, 1.1);
    var rise = new Rustle(burst, burst * 0.7, 1400, 3400, 6, 0).play(random.seed(), 0.12);
    out.mix(Stereo.ofMono(rise), 0, 1, pan);
    var at = Sampling.samples(burst);
    out.mix(Stereo.ofMono(Impacts.boom().play(random.seed())), at, 0.85, pan * 0.5);
    out.mix(Stereo.ofMono(Impacts.crack(1300).play(random.seed())), at, 0.9, pan);
    double time = burst + 0.25;
    while (time < burst + 2) {
      double left = 1 - (time - burst) / 2.1;
      var spark = Impacts.crack(random.between(2200, 6500)).play(random.seed());
      var start = Sampling.samples(time);
      out.mix(
          Stereo.ofMono(spark), start, random.between(0.1, 0.5) * left, random.between(-0.9, 0.9));
      time += random.pause(45);
    }
    return out;
  }

  /** An explosion with debris. */
  static Stereo explosion(long seed) {
    var random = new WhiteNoise(seed);
    var out = new Stereo(Sampling.samples(3.2));
    out.mix(Stereo.ofMono(Impacts.boom().play(random.seed())), 0, 1, -0.15);
    out.mix(Stereo.ofMono(Impacts.boom().play(random.seed())), 700, 0.8, 0.25);
    out.mix(Stereo.ofMono(new Rustle(3, 0.06, 2400, 250, 0.6, 90).play(seed, 0.5)), 0, 1);
    return out;
  }

  /** Glass that breaks. */
  static Stereo glass(long seed) {
    var random = new WhiteNoise(seed);
    var out = new Stereo(Sampling.samples(1.4));
    out.mix(Stereo.ofMono(Impacts.crack(4200).play(seed)), 0, 1);
    double time = 0.01;
    while (time < 0.95) {
      var shard = Impacts.shard(random.between(2400, 7600)).play(random.seed());
      var start = Sampling.samples(time);
      out.mix(
          Stereo.ofMono(shard),
          start,
          random.between(0.1, 0.6) * (1 - time),
          random.between(-1, 1));
      time += random.pause(20 + 60 * (1 - time));
    }
    return out;
  }
}
