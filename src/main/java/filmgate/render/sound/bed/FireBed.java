package filmgate.render.sound.bed;

import filmgate.render.sound.signal.Glide;
import filmgate.render.sound.signal.OnePole;
import filmgate.render.sound.signal.Resonance;
import filmgate.render.sound.signal.Sampling;
import filmgate.render.sound.signal.SideNoise;
import filmgate.render.sound.signal.Stereo;
import filmgate.render.sound.signal.WhiteNoise;

/** A fire: the flutter of the flames, a hiss, and crackles in bursts. */
record FireBed(long seed) implements Bed {
  @Override
  public void play(Stereo out) {
    flames(out.left(), 1);
    flames(out.right(), 2);
    crackles(out);
  }

  private void flames(float[] out, int side) {
    var pink = new SideNoise(seed, side);
    var deep = new OnePole(420);
    var edge = new OnePole(110);
    var hiss = new OnePole(4500);
    var flutter = new Glide(seed + side, 9);
    float loud = 0;
    for (var i = 0; i < out.length; i++) {
      if (i % Sampling.CHUNK == 0) {
        double tongue = flutter.at(i);
        loud = (float) (0.25 + tongue * tongue);
      }
      float noise = pink.next();
      out[i] += 0.5f * loud * edge.high(deep.low(noise)) + 0.06f * hiss.high(noise);
    }
  }

  private void crackles(Stereo out) {
    var random = new WhiteNoise(seed);
    var bursts = new Glide(seed, 1.6);
    double time = 0;
    while (Sampling.samples(time) < out.length()) {
      crackle(out, Sampling.samples(time), random);
      double busy = bursts.at(Sampling.samples(time));
      time += random.pause(4 + 34 * busy * busy);
    }
  }

  private static void crackle(Stereo out, int at, WhiteNoise random) {
    var wood = new Resonance(random.between(900, 5200), 1.6);
    float fall = Sampling.decay(random.between(0.0006, 0.004));
    double size = random.between(0.15, 1);
    var level = (float) (size * size * size * 4.5);
    var pan = (float) random.between(0.15, 0.85);
    for (var i = at; i < out.length() && level > 1e-3f; i++) {
      float sample = wood.band(random.next()) * level;
      out.left()[i] += sample * (1 - pan);
      out.right()[i] += sample * pan;
      level *= fall;
    }
  }
}
