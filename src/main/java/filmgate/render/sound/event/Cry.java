package filmgate.render.sound.event;

import filmgate.render.sound.signal.Resonance;
import filmgate.render.sound.signal.Sampling;
import filmgate.render.sound.signal.Wavetable;
import filmgate.render.sound.signal.WhiteNoise;

/**
 * The voice of an animal or a person: a tone and breath through the resonances of a mouth that
 * opens and closes.
 *
 * @param seconds of one cry
 * @param pitch of the voice over the cry
 * @param mouth the resonances
 * @param breath the part of noise, 0 to 1
 * @param repeats how often it is heard
 * @param gap the time between two cries in seconds
 */
record Cry(double seconds, Pitch pitch, Mouth mouth, double breath, int repeats, double gap) {
  /**
   * The pitch in hertz.
   *
   * @param vibrato swings per second
   * @param depth how far it swings, as a part of the pitch; the loudness swings with it
   */
  record Pitch(double start, double middle, double end, double vibrato, double depth) {
    double at(double part) {
      double base =
          part < 0.4
              ? start + (middle - start) * part / 0.4
              : middle + (end - middle) * (part - 0.4) / 0.6;
      return base;
    }
  }

  /**
   * The two resonances in hertz when the mouth is closed, and how far it opens: 1 is not at all.
   */
  record Mouth(double first, double second, double open) {}

  /** The samples. */
  float[] play(long seed) {
    var random = new WhiteNoise(seed);
    var out = new float[Sampling.samples(repeats * seconds + (repeats - 1) * gap + 0.02)];
    for (var i = 0; i < repeats; i++) {
      double at = i * (seconds + gap * random.between(0.85, 1));
      one(out, Sampling.samples(at), random.between(0.95, 1.05), random);
    }
    return Shape.endSoftly(out);
  }

  private void one(float[] out, int first, double tune, WhiteNoise random) {
    var low = new Resonance(mouth.first, 5);
    var high = new Resonance(mouth.second, 6);
    var count = Math.min(Sampling.samples(seconds), out.length - first);
    double turns = 0;
    double step = 0;
    double loud = 0;
    for (var i = 0; i < count; i++) {
      if (i % Sampling.CHUNK == 0) {
        double time = i / (double) Sampling.RATE;
        double part = time / seconds;
        double swing = Wavetable.SINE.at(time * pitch.vibrato);
        step = pitch.at(part) * tune * (1 + pitch.depth * swing) / Sampling.RATE;
        double open = 1 + (mouth.open - 1) * Wavetable.SINE.at(part / 2);
        low.tune(mouth.first * open, 5);
        high.tune(mouth.second * open, 6);
        loud = Shape.swell(time, seconds * 0.18, seconds) * (1 - pitch.depth * (1 - swing));
      }
      turns += step;
      float voice = Wavetable.BRIGHT.at(turns) * (float) (1 - breath);
      float source = voice + random.next() * (float) (breath * 1.2);
      float sum = low.band(source) + 0.8f * high.band(source) + 0.08f * source;
      out[first + i] += sum * (float) loud;
    }
  }
}
