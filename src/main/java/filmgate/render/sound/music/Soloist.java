package filmgate.render.sound.music;

import filmgate.render.sound.signal.Sampling;
import filmgate.render.sound.signal.Stereo;
import filmgate.render.sound.signal.WhiteNoise;
import java.util.List;

/** One musician who plays in a scene. */
public final class Soloist {
  private static final List<Integer> BARS = List.of(0, 5, 3, 4);

  private final WhiteNoise random;
  private final double eighth;
  private final int root;

  private Soloist(long seed, double tempo) {
    random = new WhiteNoise(seed);
    eighth = 30 / tempo;
    root = random.index(5);
  }

  /** Broken chords on a guitar. */
  public static void guitar(Stereo out, long seed) {
    new Soloist(seed, 96).arpeggios(out, Instrument.GUITAR, 43, 0.2);
  }

  /** Broken chords on a piano. */
  public static void piano(Stereo out, long seed) {
    new Soloist(seed, 84).arpeggios(out, Instrument.PIANO, 50, 0.13);
  }

  /** A slow melody on a violin. */
  public static void violin(Stereo out, long seed) {
    var player = new Soloist(seed, 72);
    double seconds = out.length() / (double) Sampling.RATE;
    var step = 4;
    for (double time = 0.1; time < seconds; ) {
      double length = player.eighth * (1 + player.random.index(4));
      step = Math.clamp(step + player.random.index(5) - 2, 0, 9);
      var note = new MelodyNote(time, length * 0.9, player.pitch(62, step), 0.2, 0.1);
      Instrument.VIOLIN.play(note, out, 0);
      time += length;
    }
  }

  /** A drummer alone. */
  public static void drums(Stereo out, long seed) {
    var player = new Soloist(seed, 112);
    var kit = new DrumKit(seed);
    double seconds = out.length() / (double) Sampling.RATE;
    var number = 0;
    for (double start = 0; start < seconds; start += player.eighth * 8) {
      kit.bar(out, start, player.eighth, number++ % 2 == 1);
    }
  }

  private void arpeggios(Stereo out, Instrument instrument, int key, double level) {
    double seconds = out.length() / (double) Sampling.RATE;
    int[] shape = {0, 2, 4, 5, 7, 5, 4, 2};
    var number = 0;
    for (double time = 0.05; time < seconds; time += eighth) {
      var chord = BARS.get(number / 8 % BARS.size());
      var step = chord + shape[number % 8];
      double loud = level * (number % 4 == 0 ? 1.25 : random.between(0.75, 1));
      double pan = random.between(-0.2, 0.2);
      var note = new MelodyNote(time, eighth, pitch(key, step), loud, pan);
      instrument.play(note, out, random.seed());
      number++;
    }
  }

  private double pitch(int key, int step) {
    int[] scale = {0, 2, 4, 5, 7, 9, 11};
    return MelodyNote.pitch(key + root + 12.0 * Math.floorDiv(step, 7) + scale[step % 7]);
  }
}
