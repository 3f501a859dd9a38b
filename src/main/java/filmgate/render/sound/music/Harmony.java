package filmgate.render.sound.music;

import filmgate.render.scene.CameraDirection.Pace;
import filmgate.render.scene.Mood;
import java.util.List;

/**
 * The material of the accompaniment.
 *
 * @param root the lowest key of the piano that is used, where 60 is the middle C
 * @param scale the steps of the scale in semitones
 * @param chords the chords as steps of the scale, one a bar
 * @param tempo beats a minute
 * @param melody how many beats have a note of melody, 0 to 1
 * @param pulse how many low notes a beat has, 0 for none
 * @param treble how many octaves the melody lies above the chords
 */
record Harmony(
    int root,
    List<Integer> scale,
    List<Integer> chords,
    double tempo,
    double melody,
    int pulse,
    int treble) {
  private static final List<Integer> MAJOR = List.of(0, 2, 4, 7, 9);
  private static final List<Integer> MINOR = List.of(0, 3, 5, 7, 10);
  private static final List<Integer> SUSPENDED = List.of(0, 2, 5, 7, 10);
  private static final List<Integer> LYDIAN = List.of(0, 2, 4, 7, 11);
  private static final List<Integer> STRANGE = List.of(0, 1, 5, 6, 10);
  private static final List<Integer> DARK = List.of(0, 3, 5, 6, 10);

  Harmony {
    scale = List.copyOf(scale);
    chords = List.copyOf(chords);
  }

  /** The music of a mood; a fast scene has a fast tempo. */
  static Harmony of(Mood mood, Pace pace) {
    var plain = plain(mood);
    double speed =
        switch (pace) {
          case SLOW_MOTION -> 0.75;
          case SLOW -> 0.88;
          case NORMAL, REVERSE -> 1;
          case FAST -> 1.2;
          case TIME_LAPSE -> 1.3;
        };
    return new Harmony(
        plain.root,
        plain.scale,
        plain.chords,
        plain.tempo * speed,
        plain.melody,
        plain.pulse,
        plain.treble);
  }

  private static Harmony plain(Mood mood) {
    return switch (mood) {
      case NEUTRAL -> new Harmony(50, MAJOR, List.of(0, 3, 4, 2), 66, 0.4, 0, 1);
      case PEACEFUL -> new Harmony(53, MAJOR, List.of(0, 4, 3, 0), 56, 0.35, 0, 1);
      case HAPPY -> new Harmony(55, MAJOR, List.of(0, 3, 4, 3), 96, 0.7, 1, 1);
      case ROMANTIC -> new Harmony(51, LYDIAN, List.of(0, 3, 1, 4), 60, 0.5, 0, 1);
      case SAD -> new Harmony(48, MINOR, List.of(0, 4, 2, 3), 52, 0.4, 0, 1);
      case EERIE -> new Harmony(45, STRANGE, List.of(0, 1, 3, 1), 46, 0.25, 0, 2);
      case TENSE -> new Harmony(41, DARK, List.of(0, 0, 2, 3), 104, 0.12, 2, 1);
      case EPIC -> new Harmony(43, SUSPENDED, List.of(0, 4, 2, 3), 76, 0.35, 1, 1);
      case ENERGETIC -> new Harmony(52, MINOR, List.of(0, 2, 3, 4), 120, 0.6, 2, 1);
    };
  }

  /** The pitch of a step of the scale in hertz; a step beyond the scale is an octave higher. */
  double pitch(int step, int transpose) {
    var octave = Math.floorDiv(step, scale.size());
    var note = scale.get(Math.floorMod(step, scale.size()));
    return MelodyNote.pitch(root + transpose + 12 * octave + note);
  }
}
