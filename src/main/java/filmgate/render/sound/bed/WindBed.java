package filmgate.render.sound.bed;

import filmgate.render.sound.signal.Glide;
import filmgate.render.sound.signal.Resonance;
import filmgate.render.sound.signal.Sampling;
import filmgate.render.sound.signal.SideNoise;
import filmgate.render.sound.signal.Stereo;

/**
 * Wind in gusts, which whistle when they are strong.
 *
 * @param pitch the middle of the band in hertz when it is calm
 * @param strength 0 is a breeze, 1 a gale
 */
record WindBed(long seed, double pitch, double strength) implements Bed {
  @Override
  public void play(Stereo out) {
    side(out.left(), 1);
    side(out.right(), 2);
  }

  private void side(float[] out, int number) {
    var pink = new SideNoise(seed, number);
    var gusts = new Glide(seed, 0.35);
    var flutter = new Glide(seed + number, 1.7);
    var body = new Resonance(pitch, 0.8);
    var howl = new Resonance(pitch * 2, 14);
    float loud = 0;
    float whistle = 0;
    for (var i = 0; i < out.length; i++) {
      if (i % Sampling.CHUNK == 0) {
        double gust = 0.75 * gusts.at(i) + 0.25 * flutter.at(i);
        body.tune(pitch * (0.7 + 1.3 * gust), 0.8 + strength * gust);
        howl.tune(pitch * (1.6 + 1.1 * gust), 16);
        loud = (float) (0.3 + 1.1 * gust * gust);
        whistle = (float) (strength * gust * gust * 1.4);
      }
      float noise = pink.next();
      out[i] += 0.62f * loud * (body.band(noise) + whistle * howl.band(noise));
    }
  }
}
