package filmgate.render.sound.event;

import filmgate.render.sound.signal.Sampling;
import filmgate.render.sound.signal.Wavetable;
import java.util.Comparator;
import java.util.List;

/**
 * A whistled note: a sine whose pitch glides and trembles.
 *
 * @param start in seconds
 * @param seconds how long it lasts
 * @param from the pitch at the start in hertz
 * @param to the pitch at the end in hertz
 * @param tremble how many hertz the pitch swings, {@code rate} times a second
 */
record Chirp(
    double start,
    double seconds,
    double from,
    double to,
    double tremble,
    double rate,
    double level) {
  /** A note without trembling. */
  static Chirp plain(double start, double seconds, double from, double to, double level) {
    return new Chirp(start, seconds, from, to, 0, 0, level);
  }

  /** The samples of all notes. */
  static float[] play(List<Chirp> notes) {
    var last = notes.stream().map(note -> note.start + note.seconds).max(Comparator.naturalOrder());
    var out = new float[Sampling.samples(last.orElse(0.0) + 0.01)];
    notes.forEach(note -> note.add(out));
    return out;
  }

  private void add(float[] out) {
    var first = Sampling.samples(start);
    var count = Math.min(Sampling.samples(seconds), out.length - first);
    double turns = 0;
    for (var i = 0; i < count; i++) {
      double time = i / (double) Sampling.RATE;
      double pitch = from + (to - from) * time / seconds;
      double swing = tremble > 0 ? Wavetable.SINE.at(time * rate) * tremble : 0;
      turns += (pitch + swing) / Sampling.RATE;
      double rise = Math.min(1, time / Math.min(0.012, seconds / 4));
      double fall = Math.min(1, (seconds - time) / (seconds * 0.45));
      float tone = Wavetable.SINE.at(turns) + 0.12f * Wavetable.SINE.at(turns * 2);
      out[first + i] += (float) (level * rise * rise * fall * fall) * tone;
    }
  }
}
