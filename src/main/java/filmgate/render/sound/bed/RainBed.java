package filmgate.render.sound.bed;

import filmgate.render.sound.signal.OnePole;
import filmgate.render.sound.signal.Resonance;
import filmgate.render.sound.signal.Sampling;
import filmgate.render.sound.signal.SideNoise;
import filmgate.render.sound.signal.Stereo;
import filmgate.render.sound.signal.WhiteNoise;

/**
 * Rain: a wash of distant drops, and single drops that are near.
 *
 * @param drops near drops in a second
 * @param wash the level of the wash
 * @param indoor whether it is heard through a window
 */
record RainBed(long seed, double drops, double wash, boolean indoor) implements Bed {
  private static final int PLACES = 6;

  @Override
  public void play(Stereo out) {
    playWash(out.left(), 1);
    playWash(out.right(), 2);
    playDrops(out);
  }

  private void playWash(float[] out, int side) {
    var pink = new SideNoise(seed, side);
    var lower = new OnePole(indoor ? 120 : 700);
    var upper = new OnePole(indoor ? 900 : 9000);
    var level = (float) (wash * (indoor ? 0.7 : 0.42));
    for (var i = 0; i < out.length; i++) {
      out[i] += level * lower.high(upper.low(pink.next()));
    }
  }

  private void playDrops(Stereo out) {
    var random = new WhiteNoise(seed);
    var ringing = new Resonance[PLACES];
    var pans = new float[PLACES];
    for (var i = 0; i < PLACES; i++) {
      ringing[i] = new Resonance(1500, 9);
      pans[i] = 0.08f + 0.84f * i / (PLACES - 1);
    }
    double scale = indoor ? 0.45 : 1;
    var next = 0;
    for (var i = 0; i < out.length(); i++) {
      float left = 0;
      float right = 0;
      var hit = -1;
      if (i >= next) {
        hit = random.index(PLACES);
        ringing[hit].tune(random.between(900, 5200) * scale, random.between(5, 12));
        next = i + 1 + Sampling.samples(random.pause(drops));
      }
      for (var n = 0; n < PLACES; n++) {
        float drop = ringing[n].band(n == hit ? (float) random.between(1, 6) : 0);
        left += drop * (1 - pans[n]);
        right += drop * pans[n];
      }
      out.left()[i] += left * 0.9f;
      out.right()[i] += right * 0.9f;
    }
  }
}
