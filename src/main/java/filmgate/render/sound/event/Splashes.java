package filmgate.render.sound.event;

import filmgate.render.sound.signal.Sampling;
import filmgate.render.sound.signal.WhiteNoise;
import java.util.ArrayList;

/** Water that is hit, poured, or full of air. */
final class Splashes {
  private Splashes() {}

  /** Something falls or swims in water. */
  static float[] splash(long seed) {
    var out = new Rustle(0.9, 0.05, 3200, 1100, 0.6, 350).play(seed, 0.55);
    mix(out, bubbles(seed, 0.8, 24), 0.25, 0.1);
    return Shape.endSoftly(out);
  }

  /** Bubbles that rise, each with a pitch that rises. */
  static float[] bubbles(long seed, double seconds, double perSecond) {
    var random = new WhiteNoise(seed);
    var notes = new ArrayList<Chirp>();
    double time = 0;
    while (time < seconds) {
      double pitch = random.between(260, 950);
      double length = random.between(0.03, 0.08);
      notes.add(
          Chirp.plain(
              time, length, pitch, pitch * random.between(1.15, 1.7), random.between(0.1, 0.5)));
      time += random.pause(perSecond);
    }
    return Chirp.play(notes);
  }

  /** A drink is poured, and the pitch of the glass rises. */
  static float[] pour(long seed) {
    var out = new Rustle(2.2, 0.4, 900, 2100, 2.2, 500).play(seed, 0.25);
    mix(out, bubbles(seed, 2.0, 40), 0.22, 0.05);
    return Shape.endSoftly(out);
  }

  private static void mix(float[] out, float[] other, double gain, double seconds) {
    var at = Sampling.samples(seconds);
    for (var i = 0; i < Math.min(other.length, out.length - at); i++) {
      out[at + i] += (float) (other[i] * gain);
    }
  }
}
