package filmgate.render.prompt.lexicon;

import filmgate.render.scene.Action;
import filmgate.render.scene.CameraDirection.CameraAngle;
import filmgate.render.scene.CameraDirection.CameraMove;
import filmgate.render.scene.CameraDirection.Pace;
import filmgate.render.scene.CameraDirection.ShotSize;
import filmgate.render.scene.Daylight;
import filmgate.render.scene.Look.Grade;
import filmgate.render.scene.Mood;
import filmgate.render.scene.Placement.Heading;
import filmgate.render.scene.Placement.Position;
import filmgate.render.scene.Weather;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a phrase of a prompt says about a scene. */
public sealed interface WordMeaning {
  /** How much a phrase decides if several name the same part of a scene. */
  enum Strength {
    WEAK,
    NORMAL,
    STRONG
  }

  /** A part of the look that is on or off. */
  enum LookFlag {
    SHALLOW_FOCUS,
    GRAIN,
    LETTERBOX
  }

  /** The scene is in a setting. */
  record Location(String setting, Strength strength) implements WordMeaning {}

  /** The time of day. */
  record DayTime(Daylight daylight, Strength strength) implements WordMeaning {}

  /** The weather. */
  record Conditions(Weather weather, Strength strength) implements WordMeaning {}

  /** The mood. */
  record Feeling(Mood mood) implements WordMeaning {}

  /**
   * A subject.
   *
   * @param kind the id of the subject
   * @param variant the breed or role; empty for the ordinary one
   * @param count how many the word itself means, 0 if it does not say
   * @param attributes the traits; {@code place} is the setting in which it is at home, and {@code
   *     prop} what it holds
   */
  record Thing(String kind, String variant, int count, Map<String, String> attributes)
      implements WordMeaning {
    public Thing {
      attributes = Map.copyOf(attributes);
    }

    /** The same subject with another attribute. */
    public Thing with(String name, String value) {
      var all = new HashMap<>(attributes);
      all.put(name, value);
      return new Thing(kind, variant, count, all);
    }
  }

  /**
   * What a subject does.
   *
   * @param prop the id of a subject with which it is done; empty if the word names none
   * @param heading the direction that the word itself names
   */
  record Activity(Action action, String prop, Optional<Heading> heading) implements WordMeaning {}

  /** How much of the subject is seen. */
  record Sized(ShotSize size) implements WordMeaning {}

  /** The movement of the camera. */
  record Moving(CameraMove move) implements WordMeaning {}

  /** The height of the camera. */
  record Angled(CameraAngle angle) implements WordMeaning {}

  /** How fast time passes. */
  record Paced(Pace pace) implements WordMeaning {}

  /** The colours of the image. */
  record Graded(Grade grade, Strength strength) implements WordMeaning {}

  /** A part of the look. */
  record Finished(LookFlag finish) implements WordMeaning {}

  /** A colour, {@code #rrggbb}, of the noun that follows. */
  record Tinted(String colour) implements WordMeaning {}

  /** Traits of the noun that follows. */
  record Described(Map<String, String> traits) implements WordMeaning {
    public Described {
      traits = Map.copyOf(traits);
    }
  }

  /** Something worn, or the hair. */
  record Wearing(Map<String, String> traits) implements WordMeaning {
    public Wearing {
      traits = Map.copyOf(traits);
    }
  }

  /** How many of the noun that follows. */
  record Numbered(int count) implements WordMeaning {}

  /** Where a subject is. */
  record Located(Position position) implements WordMeaning {}

  /** Which way a subject faces. */
  record Headed(Heading heading) implements WordMeaning {}

  /**
   * A pronoun.
   *
   * @param traits what it says about its person
   * @param person whether it refers to a person; if not, to an animal or a thing
   */
  record Referring(Map<String, String> traits, boolean person) implements WordMeaning {
    public Referring {
      traits = Map.copyOf(traits);
    }
  }

  /** A word for the camera or the image, which is never a subject. */
  record CameraNoun() implements WordMeaning {}

  /** A word that removes the one that follows. */
  record Negating() implements WordMeaning {}

  /** A word for what is said, which has no meaning unless it is removed. */
  record Spoken() implements WordMeaning {}

  /** A word without a meaning of its own, in which no other words are searched. */
  record Meaningless() implements WordMeaning {}

  /** A sexual, hateful, or gory word. */
  record Offensive() implements WordMeaning {}
}
