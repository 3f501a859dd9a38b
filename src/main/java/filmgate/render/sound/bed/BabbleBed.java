package filmgate.render.sound.bed;

import filmgate.render.sound.signal.OnePole;
import filmgate.render.sound.signal.Resonance;
import filmgate.render.sound.signal.Sampling;
import filmgate.render.sound.signal.Stereo;
import filmgate.render.sound.signal.Wavetable;
import filmgate.render.sound.signal.WhiteNoise;

/**
 * The murmur of people who talk: syllables without words, in a band like that of a distant voice.
 *
 * @param voices how many talk
 * @param low the lowest pitch of a voice in hertz
 * @param high the highest pitch of a voice
 * @param pauses the mean pause between two sentences in seconds
 */
record BabbleBed(long seed, int voices, double low, double high, double pauses) implements Bed {
  private static final int STEP = 4;
  private static final int RATE = Sampling.RATE / STEP;

  @Override
  public void play(Stereo out) {
    var random = new WhiteNoise(seed);
    var slow = new Stereo(out.length() / STEP + 2);
    for (var i = 0; i < voices; i++) {
      new Speaker(random, random.between(low, high)).talk(slow, pauses);
    }
    double gain = 0.8 / StrictMath.sqrt(voices);
    raise(slow.left(), out.left(), (float) gain);
    raise(slow.right(), out.right(), (float) gain);
  }

  private static void raise(float[] from, float[] to, float gain) {
    var soft = new OnePole(3600);
    for (var i = 0; i < to.length; i++) {
      var at = i / STEP;
      float value = from[at] + (from[at + 1] - from[at]) * (i % STEP) / STEP;
      to[i] += gain * soft.low(value);
    }
  }

  /** One person. */
  private static final class Speaker {
    private final WhiteNoise random;
    private final double pitch;
    private final float pan;
    private final float level;
    private final Resonance throat = new Resonance(500, 5, RATE);
    private final Resonance mouth = new Resonance(1400, 6, RATE);
    private double turns;

    Speaker(WhiteNoise random, double pitch) {
      this.random = new WhiteNoise(random.seed());
      this.pitch = pitch;
      pan = (float) random.between(0.05, 0.95);
      level = (float) random.between(0.5, 1.3);
    }

    void talk(Stereo out, double pauses) {
      double time = -random.between(0, 2);
      while (time * RATE < out.length()) {
        var syllables = 4 + random.index(14);
        double tune = random.between(0.92, 1.1);
        for (var i = 0; i < syllables; i++) {
          double length = random.between(0.1, 0.24);
          double fall = 1.12 - 0.24 * i / syllables;
          syllable(out, (int) (time * RATE), (int) (length * RATE), pitch * tune * fall);
          time += length * random.between(0.95, 1.15);
        }
        time += random.pause(1 / pauses) + 0.15;
      }
    }

    private void syllable(Stereo out, int at, int count, double hertz) {
      throat.tune(random.between(300, 800), 5);
      mouth.tune(random.between(950, 2300), 6);
      var loud = (float) random.between(0.5, 1.2) * level;
      var hiss = random.chance(0.4) ? 0.5f : 0.03f;
      var accent = random.between(0.95, 1.08);
      for (var i = Math.max(0, -at); i < count && at + i < out.length(); i++) {
        float part = i / (float) count;
        turns += hertz * (1 + (accent - 1) * part) / RATE;
        float shape = 4 * part * (1 - part);
        float breath = random.next() * (part < 0.2f ? hiss : 0.03f);
        float source = Wavetable.BRIGHT.at(turns) * shape + breath;
        float sample = loud * (throat.band(source) + 0.6f * mouth.band(source));
        out.left()[at + i] += sample * (1 - pan);
        out.right()[at + i] += sample * pan;
      }
    }
  }
}
