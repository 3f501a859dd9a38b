package filmgate.render.sound.bed;

import filmgate.render.sound.signal.Glide;
import filmgate.render.sound.signal.Sampling;
import filmgate.render.sound.signal.Stereo;
import filmgate.render.sound.signal.Wavetable;

/**
 * Low tones that beat slowly against each other: space, or a large machine.
 *
 * @param root the lowest pitch in hertz
 * @param gain of the tones
 */
record DroneBed(long seed, double root, double gain) implements Bed {
  private static final double[] RATIOS = {1, 1.5, 2.01, 3.02, 4.49};

  @Override
  public void play(Stereo out) {
    for (var i = 0; i < RATIOS.length; i++) {
      tone(out.left(), i, 0.998);
      tone(out.right(), i, 1.0021);
    }
  }

  private void tone(float[] out, int number, double detune) {
    var swell = new Glide(seed + number, 0.25);
    double step = root * RATIOS[number] * detune / Sampling.RATE;
    double turns = 0.13 * number;
    float loud = 0;
    for (var i = 0; i < out.length; i++) {
      if (i % Sampling.CHUNK == 0) {
        loud = (float) (gain * (0.25 + 0.75 * swell.at(i)) / (1 + 0.7 * number));
      }
      turns += step;
      out[i] += loud * Wavetable.WARM.at(turns);
    }
  }
}
