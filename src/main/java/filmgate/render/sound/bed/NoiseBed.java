package filmgate.render.sound.bed;

import filmgate.render.sound.signal.Glide;
import filmgate.render.sound.signal.OnePole;
import filmgate.render.sound.signal.PinkNoise;
import filmgate.render.sound.signal.Sampling;
import filmgate.render.sound.signal.Stereo;

/**
 * A band of noise that swells slowly: a room, distant traffic, leaves, or water.
 *
 * @param low the lower corner of the band in hertz
 * @param high the upper corner
 * @param swells per second
 * @param depth how far it swells, 0 to 1
 * @param gain of the filtered noise
 */
record NoiseBed(long seed, double low, double high, double swells, double depth, double gain)
    implements Bed {
  private static final float SHARED = 0.4f;

  @Override
  public void play(Stereo out) {
    var left = new PinkNoise(seed);
    var right = new PinkNoise(seed ^ 0x51deL);
    var swell = new Glide(seed, swells);
    OnePole[] lower = {new OnePole(low), new OnePole(low), new OnePole(low), new OnePole(low)};
    OnePole[] upper = {new OnePole(high), new OnePole(high), new OnePole(high), new OnePole(high)};
    float loud = 0;
    for (var i = 0; i < out.length(); i++) {
      if (i % Sampling.CHUNK == 0) {
        loud = (float) (gain * (1 - depth * swell.at(i)));
      }
      float first = lower[1].high(lower[0].high(upper[1].low(upper[0].low(left.next()))));
      float second = lower[3].high(lower[2].high(upper[3].low(upper[2].low(right.next()))));
      out.left()[i] += loud * (first + SHARED * second);
      out.right()[i] += loud * (second + SHARED * first);
    }
  }
}
