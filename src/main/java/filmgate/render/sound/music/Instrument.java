package filmgate.render.sound.music;

import filmgate.render.sound.signal.OnePole;
import filmgate.render.sound.signal.Sampling;
import filmgate.render.sound.signal.Stereo;
import filmgate.render.sound.signal.Wavetable;
import filmgate.render.sound.signal.WhiteNoise;

/** How notes are played. */
enum Instrument {
  /** Two soft tones that beat slowly, with a long attack. */
  PAD,
  /** A small bell or a celesta. */
  BELL,
  PIANO,
  /** A plucked string. */
  GUITAR,
  /** A bowed string with vibrato. */
  VIOLIN,
  BASS;

  /** Adds the note to {@code out}; what lies outside is left out. */
  void play(MelodyNote note, Stereo out, long seed) {
    var first = Sampling.samples(note.start());
    if (first < 0 || first >= out.length()) {
      return;
    }
    switch (this) {
      case PAD -> {
        held(note, Wavetable.WARM, new Hold(0.9, 1.4, 0.9987, 0), out.left());
        held(note, Wavetable.WARM, new Hold(0.9, 1.4, 1.0016, 0), out.right());
      }
      case VIOLIN -> {
        held(note, Wavetable.BRIGHT, new Hold(0.09, 0.18, 0.9996, 0.006), out.left());
        held(note, Wavetable.BRIGHT, new Hold(0.1, 0.2, 1.0005, 0.006), out.right());
      }
      case BELL -> struck(note, new double[] {1, 0.28, 0.1, 0.03}, 0.9, out);
      case PIANO -> struck(note, new double[] {1, 0.55, 0.3, 0.16, 0.1, 0.06}, 0.75, out);
      case BASS -> struck(note, new double[] {1, 0.6, 0.25, 0.1}, 0.5, out);
      case GUITAR -> plucked(note, out, seed);
    }
  }

  /** The attack and release in seconds, the detuning as a factor, and the depth of a vibrato. */
  private record Hold(double attack, double release, double detune, double vibrato) {}

  private static void held(MelodyNote note, Wavetable table, Hold hold, float[] out) {
    var first = Sampling.samples(note.start());
    double seconds = note.seconds() + hold.release;
    var count = Math.min(Sampling.samples(seconds), out.length - first);
    double base = note.hertz() * hold.detune / Sampling.RATE;
    double turns = 0.1;
    double step = base;
    float loud = 0;
    float change = 0;
    for (var i = 0; i < count; i++) {
      if (i % Sampling.CHUNK == 0) {
        double time = i / (double) Sampling.RATE;
        float target = (float) (note.level() * envelope(time, seconds, hold));
        change = (target - loud) / Sampling.CHUNK;
        double swing = Wavetable.SINE.at(time * 5.6) * Math.min(1, time / 0.4);
        step = base * (1 + hold.vibrato * swing);
      }
      loud += change;
      turns += step;
      out[first + i] += loud * table.at(turns);
    }
  }

  private static double envelope(double time, double seconds, Hold hold) {
    double part =
        Math.clamp(Math.min(time / hold.attack, (seconds - time) / hold.release - 0.05), 0, 1);
    return part * part * (3 - 2 * part);
  }

  /** Harmonics that fade, the higher ones faster. */
  private static void struck(MelodyNote note, double[] harmonics, double fade, Stereo out) {
    var first = Sampling.samples(note.start());
    double length = Math.min(3.2, note.seconds() + fade * 3);
    var tone = new float[Math.min(Sampling.samples(length), out.length() - first)];
    for (var h = 0; h < harmonics.length; h++) {
      double hertz = note.hertz() * (h + 1) * (1 + 0.0004 * h * h);
      ring(tone, hertz, note.level() * harmonics[h], fade / (1 + 0.6 * h));
    }
    for (var i = 0; i < Math.min(150, tone.length); i++) {
      tone[i] *= i / 150f;
    }
    out.mix(Stereo.ofMono(fadeEnd(tone)), first, 1, note.pan());
  }

  /** Adds a sine that falls to 1/e in {@code fade} seconds, by its recurrence. */
  private static void ring(float[] out, double hertz, double level, double fade) {
    double fall = StrictMath.exp(-1 / (fade * Sampling.RATE));
    double turn = 2 * StrictMath.PI * hertz / Sampling.RATE;
    double forward = 2 * fall * StrictMath.cos(turn);
    double back = -fall * fall;
    double before = -level * StrictMath.sin(turn) / fall;
    double now = 0;
    var end = Math.min(out.length, Sampling.samples(fade * 7));
    for (var i = 0; i < end; i++) {
      out[i] += (float) now;
      double next = forward * now + back * before;
      before = now;
      now = next;
    }
  }

  /** A string after Karplus and Strong. */
  private static void plucked(MelodyNote note, Stereo out, long seed) {
    var first = Sampling.samples(note.start());
    var random = new WhiteNoise(seed);
    var string = new float[(int) (Sampling.RATE / note.hertz())];
    float mean = 0;
    var pick = new OnePole(4200);
    for (var i = 0; i < string.length; i++) {
      string[i] = pick.low(random.next());
      mean += string[i] / string.length;
    }
    for (var i = 0; i < string.length; i++) {
      string[i] -= mean;
    }
    var count = Math.min(Sampling.samples(note.seconds() + 1.2), out.length() - first);
    var tone = new float[count];
    var at = 0;
    for (var i = 0; i < count; i++) {
      var next = at + 1 == string.length ? 0 : at + 1;
      float value = string[at];
      string[at] = (value * 0.52f + string[next] * 0.48f) * 0.9965f + 1e-18f;
      tone[i] = value * (float) note.level() * 1.8f;
      at = next;
    }
    out.mix(Stereo.ofMono(fadeEnd(tone)), first, 1, note.pan());
  }

  private static float[] fadeEnd(float[] tone) {
    var fade = Math.min(tone.length, Sampling.samples(0.05));
    for (var i = 0; i < fade; i++) {
      tone[tone.length - 1 - i] *= i / (float) fade;
    }
    return tone;
  }
}
