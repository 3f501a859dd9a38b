package filmgate.render.sound.bed;

import filmgate.render.sound.signal.OnePole;
import filmgate.render.sound.signal.Resonance;
import filmgate.render.sound.signal.Sampling;
import filmgate.render.sound.signal.SideNoise;
import filmgate.render.sound.signal.Stereo;
import filmgate.render.sound.signal.WhiteNoise;
import java.util.ArrayList;
import java.util.List;

/**
 * Waves that swell, break, and wash back over the shore.
 *
 * @param period the mean time between two waves in seconds
 * @param weight 1 for the sea, less for a lake
 */
record WaveBed(long seed, double period, double weight) implements Bed {
  @Override
  public void play(Stereo out) {
    var waves = waves(out.length() / (double) Sampling.RATE);
    side(out.left(), waves, -1);
    side(out.right(), waves, 1);
  }

  /** A wave breaks at {@code time} in seconds, at {@code pan}. */
  private record Breaker(double time, double level, double pan) {}

  private List<Breaker> waves(double seconds) {
    var random = new WhiteNoise(seed);
    var waves = new ArrayList<Breaker>();
    double time = random.between(0.2, 0.45) * period - period;
    while (time < seconds + 3) {
      waves.add(new Breaker(time, random.between(0.65, 1.1), random.between(-0.6, 0.6)));
      time += period * random.between(0.75, 1.3);
    }
    return waves;
  }

  private void side(float[] out, List<Breaker> waves, int side) {
    var noise = new SideNoise(seed, side);
    var deep = new OnePole(130 / weight);
    var deeper = new OnePole(200 / weight);
    var wash = new Resonance(900, 0.6);
    var edgeOfWash = new OnePole(140);
    var edge = new OnePole(85);
    var fizz = new OnePole(3800);
    float body = 0;
    float foam = 0;
    float swell = 0;
    for (var i = 0; i < out.length; i++) {
      if (i % Sampling.CHUNK == 0) {
        double time = i / (double) Sampling.RATE;
        body = (float) sum(waves, time, side, WavePart.BODY);
        foam = (float) sum(waves, time, side, WavePart.FOAM);
        swell = (float) (0.35 + sum(waves, time, side, WavePart.SWELL));
        wash.tune(380 + 3600 * Math.min(1, body), 0.6);
      }
      float pink = noise.next();
      float rumble = edge.high(deeper.low(deep.low(pink))) * swell * 0.42f * (float) weight;
      out[i] +=
          rumble + 0.75f * body * edgeOfWash.high(wash.low(pink)) + 0.6f * foam * fizz.high(pink);
    }
  }

  private enum WavePart {
    SWELL,
    BODY,
    FOAM
  }

  private double sum(List<Breaker> waves, double time, int side, WavePart part) {
    double sum = 0.03;
    for (var wave : waves) {
      double since = (time - wave.time) * 6.5 / period;
      if (since > -4 && since < 9) {
        sum += wave.level * (1 + side * wave.pan * 0.6) * level(since, part);
      }
    }
    return sum;
  }

  private static double level(double since, WavePart part) {
    return switch (part) {
      case SWELL -> since < 0 ? StrictMath.exp(since / 1.3) : StrictMath.exp(-since / 0.9);
      case BODY -> since < 0 ? StrictMath.exp(since / 0.45) * 0.95 : StrictMath.exp(-since / 1.25);
      case FOAM ->
          since < 0.2 ? 0 : Math.min(1, (since - 0.2) / 0.8) * StrictMath.exp(-since / 2.3);
    };
  }
}
