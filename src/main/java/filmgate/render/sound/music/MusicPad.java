package filmgate.render.sound.music;

import filmgate.render.raster.Noise;
import filmgate.render.scene.CameraDirection.Pace;
import filmgate.render.scene.Mood;
import filmgate.render.sound.signal.Sampling;
import filmgate.render.sound.signal.Stereo;
import filmgate.render.sound.signal.WhiteNoise;

/** A quiet accompaniment: long chords, and the notes of a gentle melody over them. */
public final class MusicPad {
  private static final int BEATS = 4;

  private final Harmony harmony;
  private final int transpose;
  private final WhiteNoise random;
  private final double beat;

  /**
   * @param key decides the key, which is the same in all shots of a video
   * @param seed decides the melody
   */
  public MusicPad(Mood mood, Pace pace, long key, long seed) {
    harmony = Harmony.of(mood, pace);
    transpose = (int) Math.floorMod(Noise.mix(key), 5L);
    random = new WhiteNoise(seed);
    beat = 60 / harmony.tempo();
  }

  /** Adds the music to {@code out}. */
  public void play(Stereo out) {
    double seconds = out.length() / (double) Sampling.RATE;
    double bar = beat * BEATS;
    var step = 2 + random.index(3);
    var number = 0;
    for (double start = 0; start < seconds; start += bar) {
      int chord = harmony.chords().get(number++ % harmony.chords().size());
      chord(out, start, bar, chord);
      pulse(out, start, chord);
      step = melody(out, start, chord, step);
    }
  }

  private void chord(Stereo out, double start, double bar, int chord) {
    int[] steps = {chord, chord + 2, chord + 4};
    for (var i = 0; i < steps.length; i++) {
      double hertz = harmony.pitch(steps[i], transpose);
      double level = 0.09 / (1 + 0.25 * i);
      Instrument.PAD.play(new MelodyNote(start, bar - 0.3, hertz, level, 0), out, 0);
    }
  }

  private void pulse(Stereo out, double start, int chord) {
    double hertz = harmony.pitch(chord, transpose - 12);
    for (var i = 0; i < BEATS * harmony.pulse(); i++) {
      double time = start + i * beat / harmony.pulse();
      double level = i % harmony.pulse() == 0 ? 0.11 : 0.07;
      Instrument.BASS.play(new MelodyNote(time, 0.2, hertz, level, 0), out, 0);
    }
  }

  private int melody(Stereo out, double start, int chord, int from) {
    var step = from;
    for (var i = 0; i < BEATS; i++) {
      if (random.chance(i == 0 ? harmony.melody() + 0.3 : harmony.melody())) {
        step = Math.clamp(step + random.index(5) - 2, 0, 7);
        var tone = i == 0 ? chord + 2 * random.index(3) : step;
        double hertz = harmony.pitch(tone + harmony.treble() * 5, transpose);
        double time = start + i * beat + random.between(0, 0.02);
        double level = random.between(0.05, 0.1);
        double pan = random.between(-0.35, 0.35);
        Instrument.BELL.play(new MelodyNote(time, beat, hertz, level, pan), out, 0);
      }
    }
    return step;
  }
}
