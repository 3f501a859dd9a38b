package filmgate.render.sound;

import filmgate.render.scene.CameraDirection.Pace;
import filmgate.render.scene.Mood;
import filmgate.render.setting.Setting.FloorType;
import java.util.List;

/**
 * What is heard in one shot.
 *
 * @param frames the length of the shot in frames of 1/24 s
 * @param beds what is heard all the time
 * @param events what is heard once, at its time
 * @param steps the footsteps of the main subject
 * @param music the accompaniment
 * @param space how the events and the steps resound
 */
public record ShotAudio(
    int frames,
    List<BedLevel> beds,
    List<EventCue> events,
    StepRhythm steps,
    MusicCue music,
    Space space) {
  public ShotAudio {
    beds = List.copyOf(beds);
    events = List.copyOf(events);
  }

  /** A shot with music only. */
  public static ShotAudio ofMusic(int frames, Mood mood, Pace pace) {
    return new ShotAudio(
        frames, List.of(), List.of(), StepRhythm.NONE, new MusicCue(true, mood, pace), Space.OPEN);
  }

  /**
   * A bed.
   *
   * @param id one of the ids of {@code BedCatalogue}
   * @param level 1 is as loud as any other bed
   */
  public record BedLevel(String id, double level) {}

  /**
   * A noise.
   *
   * @param id one of the ids of {@code EventCatalogue}
   * @param seconds when it begins, from the start of the shot
   * @param level 1 is near, 0.2 distant
   * @param pan -1 is left, 1 right
   */
  public record EventCue(String id, double seconds, double level, double pan) {}

  /**
   * Footsteps.
   *
   * @param perSecond steps in a second; 0 for none
   * @param first when the first foot lands, in seconds from the start of the shot
   * @param surface what is stepped on
   * @param hooves whether they are the steps of a hoofed animal
   * @param level 1 is near
   */
  public record StepRhythm(
      double perSecond, double first, FloorType surface, boolean hooves, double level) {
    /** No steps are heard. */
    public static final StepRhythm NONE = new StepRhythm(0, 0, FloorType.NONE, false, 0);
  }

  /** The accompaniment, if it is heard. */
  public record MusicCue(boolean heard, Mood mood, Pace pace) {
    /** No music is heard. */
    public static final MusicCue NONE = new MusicCue(false, Mood.NEUTRAL, Pace.NORMAL);
  }

  /** How a space resounds. */
  public enum Space {
    /** A field or the sea: not at all. */
    OPEN,
    STREET,
    ROOM,
    /** A corridor, a stage, a church, a station. */
    HALL,
    /** Mountains or a canyon. */
    VALLEY
  }
}
