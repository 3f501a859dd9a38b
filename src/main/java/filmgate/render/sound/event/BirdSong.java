package filmgate.render.sound.event;

import filmgate.render.sound.signal.WhiteNoise;
import java.util.ArrayList;
import java.util.List;

/** The songs of birds. */
final class BirdSong {
  private final WhiteNoise random;
  private final List<Chirp> notes = new ArrayList<>();
  private double time;

  private BirdSong(long seed) {
    random = new WhiteNoise(seed);
  }

  /** Long trills in several pitches, each a fast frequency modulation, as a canary sings. */
  static float[] canary(long seed) {
    var song = new BirdSong(seed);
    var phrases = 3 + song.random.index(2);
    for (var phrase = 0; phrase < phrases; phrase++) {
      song.trill();
    }
    return Chirp.play(song.notes);
  }

  private void trill() {
    double high = random.between(3600, 5600);
    double low = high * random.between(0.6, 0.85);
    double length = random.between(0.045, 0.085);
    var rising = random.chance(0.35);
    var count = 7 + random.index(9);
    for (var i = 0; i < count; i++) {
      double loud = 0.3 + 0.25 * i / count;
      notes.add(
          new Chirp(time, length, rising ? low : high, rising ? high : low, high * 0.03, 48, loud));
      time += length * 1.25;
    }
    time += random.between(0.06, 0.16);
  }

  /** A short phrase of varied whistles, as a robin sings. */
  static float[] robin(long seed) {
    var song = new BirdSong(seed);
    var count = 4 + song.random.index(5);
    for (var i = 0; i < count; i++) {
      double from = song.random.between(2100, 4400);
      double length = song.random.between(0.07, 0.22);
      double to = from * song.random.between(0.72, 1.35);
      double tremble = song.random.chance(0.4) ? from * 0.09 : 0;
      song.notes.add(new Chirp(song.time, length, from, to, tremble, 26, 0.42));
      song.time += length + song.random.between(0.02, 0.11);
    }
    return Chirp.play(song.notes);
  }

  /** Single chirps, as sparrows make. */
  static float[] sparrow(long seed) {
    var song = new BirdSong(seed);
    var count = 2 + song.random.index(4);
    for (var i = 0; i < count; i++) {
      double top = song.random.between(4200, 5400);
      song.notes.add(Chirp.plain(song.time, 0.045, top * 0.75, top, 0.35));
      song.notes.add(Chirp.plain(song.time + 0.045, 0.06, top, top * 0.62, 0.42));
      song.time += song.random.between(0.16, 0.34);
    }
    return Chirp.play(song.notes);
  }

  /** Two long pure whistles, the second one lower, as a chickadee sings. */
  static float[] chickadee(long seed) {
    double pitch = new WhiteNoise(seed).between(3500, 4000);
    return Chirp.play(
        List.of(
            Chirp.plain(0, 0.4, pitch, pitch * 0.985, 0.38),
            Chirp.plain(0.46, 0.45, pitch * 0.86, pitch * 0.85, 0.38)));
  }

  /** Two calls of a cuckoo. */
  static float[] cuckoo(long seed) {
    double pitch = new WhiteNoise(seed).between(640, 680);
    var notes = new ArrayList<Chirp>();
    for (var i = 0; i < 2; i++) {
      notes.add(Chirp.plain(i * 1.15, 0.2, pitch, pitch * 0.98, 0.5));
      notes.add(Chirp.plain(i * 1.15 + 0.3, 0.32, pitch * 0.82, pitch * 0.8, 0.5));
    }
    return Chirp.play(notes);
  }

  /** Slow whistles that grow louder, then a fast rattle, as a nightingale sings. */
  static float[] nightingale(long seed) {
    var song = new BirdSong(seed);
    double pitch = song.random.between(2200, 3000);
    for (var i = 0; i < 5; i++) {
      song.notes.add(Chirp.plain(song.time, 0.21, pitch, pitch * 1.03, 0.12 + 0.07 * i));
      song.time += 0.27;
    }
    for (var i = 0; i < 14; i++) {
      song.notes.add(Chirp.plain(song.time, 0.035, pitch * 1.9, pitch * 1.1, 0.45));
      song.time += 0.052;
    }
    return Chirp.play(song.notes);
  }

  /** The call of an owl. */
  static float[] owl(long seed) {
    double pitch = new WhiteNoise(seed).between(330, 390);
    return Chirp.play(
        List.of(
            new Chirp(0, 0.45, pitch, pitch * 0.97, 4, 6, 0.5),
            Chirp.plain(1.0, 0.14, pitch * 0.97, pitch, 0.3),
            new Chirp(1.22, 0.8, pitch * 1.02, pitch * 0.92, 7, 6.5, 0.55)));
  }

  /** The cooing of a dove. */
  static float[] dove(long seed) {
    double pitch = new WhiteNoise(seed).between(440, 500);
    return Chirp.play(
        List.of(
            new Chirp(0, 0.3, pitch, pitch * 1.08, 14, 24, 0.35),
            new Chirp(0.38, 0.55, pitch * 1.12, pitch, 14, 24, 0.45),
            new Chirp(1.05, 0.4, pitch, pitch * 0.95, 14, 24, 0.35)));
  }
}
