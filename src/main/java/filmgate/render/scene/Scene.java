package filmgate.render.scene;

import java.util.List;

/**
 * What one shot shows, as understood from its prompt. Equal scenes with equal seeds give equal
 * frames.
 *
 * @param setting the id of a setting, such as {@code beach}
 * @param daylight the time of day, which can change within the shot
 * @param subjects what is seen, the most important one first; empty if only the setting is seen
 * @param camera how the camera sees it
 * @param dialogue the quoted sentences of the prompt, in order, without quotation marks
 */
public record Scene(
    String setting,
    Daylight daylight,
    Weather weather,
    List<Subject> subjects,
    CameraDirection camera,
    Look look,
    Mood mood,
    List<String> dialogue) {
  /** A neutral stage without a subject. */
  public static final Scene EMPTY =
      new Scene(
          "studio",
          Daylight.constant(TimeOfDay.AFTERNOON),
          Weather.CLEAR,
          List.of(),
          CameraDirection.PLAIN,
          Look.NATURAL,
          Mood.NEUTRAL,
          List.of());

  /** The most subjects of one scene. */
  public static final int SUBJECTS_MAX = 4;

  public Scene {
    subjects = List.copyOf(subjects);
    dialogue = List.copyOf(dialogue);
    if (subjects.size() > SUBJECTS_MAX) {
      throw new IllegalArgumentException("a scene has at most " + SUBJECTS_MAX + " subjects");
    }
  }

  /** The same scene, seen in another way. */
  public Scene with(CameraDirection camera) {
    return new Scene(setting, daylight, weather, subjects, camera, look, mood, dialogue);
  }

  /** The same scene with other dialogue. */
  public Scene saying(List<String> dialogue) {
    return new Scene(setting, daylight, weather, subjects, camera, look, mood, dialogue);
  }

  /** The same scene with other subjects. */
  public Scene with(List<Subject> subjects) {
    return new Scene(setting, daylight, weather, subjects, camera, look, mood, dialogue);
  }
}
