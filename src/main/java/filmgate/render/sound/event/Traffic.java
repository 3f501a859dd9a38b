package filmgate.render.sound.event;

import filmgate.render.sound.signal.OnePole;
import filmgate.render.sound.signal.PinkNoise;
import filmgate.render.sound.signal.Resonance;
import filmgate.render.sound.signal.Sampling;
import filmgate.render.sound.signal.Stereo;
import filmgate.render.sound.signal.Wavetable;
import filmgate.render.sound.signal.WhiteNoise;

/** Vehicles that pass, and their signals. */
final class Traffic {
  private Traffic() {}

  /** A car that passes from one side to the other: tyres and a motor, bright when it is near. */
  static Stereo pass(long seed, double motor, double seconds) {
    var random = new WhiteNoise(seed);
    var pink = new PinkNoise(random.seed());
    var band = new Resonance(700, 0.7);
    var out = new Stereo(Sampling.samples(seconds));
    double side = random.chance(0.5) ? 1 : -1;
    double turns = 0;
    double pitch = 0;
    float loud = 0;
    float leftGain = 0;
    float rightGain = 0;
    for (var i = 0; i < out.length(); i++) {
      if (i % Sampling.CHUNK == 0) {
        double way = (i / (double) out.length() - 0.5) * seconds * 1.6;
        double near = 1 / (1 + way * way * 1.4);
        double edge = Shape.swell(i / (double) Sampling.RATE, seconds / 2, seconds);
        loud = (float) (near * edge);
        band.tune(350 + 1300 * near, 0.7);
        pitch = motor * (1 - 0.055 * way / (1 + Math.abs(way))) / Sampling.RATE;
        double pan = side * way / (0.6 + Math.abs(way));
        leftGain = (float) StrictMath.sqrt((1 - pan) / 2);
        rightGain = (float) StrictMath.sqrt((1 + pan) / 2);
      }
      turns += pitch;
      float heard = loud * (band.band(pink.next()) * 1.8f + Wavetable.ENGINE.at(turns) * 0.16f);
      out.left()[i] = heard * leftGain;
      out.right()[i] = heard * rightGain;
    }
    return out;
  }

  /** The horn of a car: two tones. */
  static float[] horn(long seed) {
    var random = new WhiteNoise(seed);
    double pitch = random.between(340, 430);
    var twice = random.chance(0.5);
    var out = new float[Sampling.samples(twice ? 0.75 : 0.5)];
    tone(out, new Signal(pitch, pitch * 1.26, twice ? 0.22 : 0.5, 0), 0.3);
    if (twice) {
      tone(out, new Signal(pitch, pitch * 1.26, 0.4, 0.32), 0.3);
    }
    return out;
  }

  /** The horn of a locomotive: a chord. */
  static float[] trainHorn(long seed) {
    double pitch = new WhiteNoise(seed).between(300, 320);
    var out = new float[Sampling.samples(2.4)];
    tone(out, new Signal(pitch, pitch * 1.19, 2.4, 0), 0.25);
    tone(out, new Signal(pitch * 1.335, pitch * 1.68, 2.4, 0), 0.2);
    return out;
  }

  /** The horn of a ship, deep and long. */
  static float[] shipHorn(long seed) {
    double pitch = new WhiteNoise(seed).between(84, 96);
    var out = new float[Sampling.samples(2.8)];
    tone(out, new Signal(pitch, pitch * 1.5, 2.8, 0), 0.4);
    return out;
  }

  /** Two pitches, heard from {@code start} on. */
  private record Signal(double low, double high, double seconds, double start) {}

  private static void tone(float[] out, Signal signal, double level) {
    var soft = new OnePole(2600);
    var first = Sampling.samples(signal.start);
    var count = Math.min(Sampling.samples(signal.seconds), out.length - first);
    for (var i = 0; i < count; i++) {
      double time = i / (double) Sampling.RATE;
      float both = Wavetable.BRIGHT.at(time * signal.low) + Wavetable.BRIGHT.at(time * signal.high);
      double edge = Math.min(Math.min(1, time / 0.03), (signal.seconds - time) / 0.08);
      out[first + i] += (float) (level * edge) * soft.low(both);
    }
  }

  /** A siren in two pitches, distant. */
  static float[] siren(long seed) {
    var random = new WhiteNoise(seed);
    double pitch = random.between(610, 680);
    var soft = new OnePole(1800);
    var out = new float[Sampling.samples(5)];
    double turns = 0;
    for (var i = 0; i < out.length; i++) {
      double time = i / (double) Sampling.RATE;
      double swing = 0.5 + 0.5 * Wavetable.SINE.at(time * 0.55);
      turns += pitch * (1 + 0.55 * swing) / Sampling.RATE;
      out[i] = soft.low(Wavetable.WARM.at(turns)) * (float) (0.3 * Shape.swell(time, 2, 5));
    }
    return out;
  }
}
