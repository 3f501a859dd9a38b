package filmgate.render.sound.bed;

import filmgate.render.sound.signal.OnePole;
import filmgate.render.sound.signal.Sampling;
import filmgate.render.sound.signal.SideNoise;
import filmgate.render.sound.signal.Stereo;
import filmgate.render.sound.signal.Wavetable;

/** A helicopter: the beat of the blades over the whine of the turbine. */
record RotorBed(long seed) implements Bed {
  private static final double BEATS = 11.5;

  @Override
  public void play(Stereo out) {
    side(out.left(), 1, 0);
    side(out.right(), 2, 0.05);
  }

  private void side(float[] out, int side, double shift) {
    var pink = new SideNoise(seed, side);
    var dull = new OnePole(900);
    var edge = new OnePole(90);
    var duller = new OnePole(1300);
    float gate = 0;
    for (var i = 0; i < out.length; i++) {
      double time = i / (double) Sampling.RATE;
      if (i % Sampling.CHUNK == 0) {
        double turn = time * BEATS + shift;
        double phase = turn - (long) turn;
        gate = (float) (StrictMath.exp(-phase * 7) * Math.min(1, phase / 0.05) + 0.08);
      }
      float noise = edge.high(duller.low(dull.low(pink.next())));
      float thump = Wavetable.SINE.at(time * 74 + shift) * 0.1f;
      float whine = Wavetable.WARM.at(time * 1180) * 0.03f;
      out[i] += gate * (noise * 1.1f + thump) + whine;
    }
  }
}
