package filmgate.render.sound.music;

import filmgate.render.sound.signal.OnePole;
import filmgate.render.sound.signal.Sampling;
import filmgate.render.sound.signal.Stereo;
import filmgate.render.sound.signal.Wavetable;
import filmgate.render.sound.signal.WhiteNoise;
import java.util.List;

/** A rock band on a stage: drums, a bass, and a distorted guitar that plays a riff. */
public final class Band {
  private static final List<Integer> BARS = List.of(0, 0, -4, -2);
  private static final List<Integer> RIFF = List.of(1, 0, 1, 1, 0, 1, 0, 1);

  private final WhiteNoise random;
  private final DrumKit drums;
  private final double eighth;
  private final int root;

  private Band(long seed) {
    random = new WhiteNoise(seed);
    drums = new DrumKit(seed);
    eighth = 30 / random.between(118, 134);
    root = 40 + random.index(4);
  }

  /** Adds the song to {@code out}. */
  public static void play(Stereo out, long seed) {
    var band = new Band(seed);
    double seconds = out.length() / (double) Sampling.RATE;
    var number = 0;
    for (double start = 0; start < seconds; start += band.eighth * 8) {
      var key = band.root + BARS.get(number % BARS.size());
      band.drums.bar(out, start, band.eighth, number % 4 == 3);
      band.bass(out, start, key);
      band.guitar(out.left(), start, key, 0.9991);
      band.guitar(out.right(), start, key, 1.0012);
      band.lead(out, start);
      number++;
    }
  }

  private void bass(Stereo out, double start, int key) {
    double hertz = MelodyNote.pitch(key - 12);
    for (var i = 0; i < 8; i++) {
      Instrument.BASS.play(
          new MelodyNote(start + i * eighth, 0.1, hertz, 0.16, 0), out, random.seed());
    }
  }

  private void guitar(float[] out, double start, int key, double detune) {
    for (var i = 0; i < RIFF.size(); i++) {
      chord(out, Sampling.samples(start + i * eighth), key, detune * (RIFF.get(i) == 0 ? 1 : -1));
    }
  }

  /** A chord of a fifth and an octave; a negative {@code detune} is held, the others are damped. */
  private void chord(float[] out, int first, int key, double detune) {
    double hertz = MelodyNote.pitch(key) * Math.abs(detune) / Sampling.RATE;
    var soft = new OnePole(3000);
    var count = Math.min(Sampling.samples(eighth), out.length - first);
    float fall = Sampling.decay(detune < 0 ? 0.6 : 0.06);
    float level = 1;
    for (var i = 0; i < count; i++) {
      float sum =
          Wavetable.BRIGHT.at(i * hertz)
              + Wavetable.BRIGHT.at(i * hertz * 1.4983)
              + 0.6f * Wavetable.BRIGHT.at(i * hertz * 2);
      float driven = sum * 5 * level;
      float edge = Math.min(1, Math.min(i / 60f, (count - i) / 200f));
      out[first + i] += 0.17f * edge * soft.low(driven / (1 + Math.abs(driven)));
      level *= fall;
    }
  }

  /** A phrase that answers the riff in every bar. */
  private void lead(Stereo out, double start) {
    int[] scale = {0, 3, 5, 7, 10, 12};
    var notes = 2 + random.index(3);
    double time = start + eighth * random.index(3);
    for (var i = 0; i < notes; i++) {
      double length = eighth * (1 + random.index(3));
      double hertz = MelodyNote.pitch(root + 24 + scale[random.index(scale.length)]);
      Instrument.VIOLIN.play(new MelodyNote(time, length * 0.8, hertz, 0.06, 0.1), out, 0);
      time += length;
    }
  }
}
