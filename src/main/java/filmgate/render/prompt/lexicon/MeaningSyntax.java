package filmgate.render.prompt.lexicon;

import filmgate.render.prompt.lexicon.WordMeaning.LookFlag;
import filmgate.render.prompt.lexicon.WordMeaning.Strength;
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
import filmgate.render.scene.TimeOfDay;
import filmgate.render.scene.Weather;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The first column of a lexicon file: meanings separated by {@code +}, each a word followed by its
 * value and by {@code name=value} pairs, such as {@code subject person/singer place=stage}.
 */
final class MeaningSyntax {
  private MeaningSyntax() {}

  /**
   * Reads the meanings of a line.
   *
   * @throws IllegalArgumentException if a word or a value is unknown
   */
  static List<WordMeaning> read(String text) {
    var meanings = new ArrayList<WordMeaning>();
    for (var part : text.split(" \\+ ", -1)) {
      meanings.add(meaning(List.of(part.strip().split(" ", -1))));
    }
    return List.copyOf(meanings);
  }

  private static WordMeaning meaning(List<String> words) {
    var value = words.size() > 1 ? words.get(1) : "";
    var strength = strength(words);
    return switch (words.getFirst()) {
      case "setting" -> new WordMeaning.Location(value, strength);
      case "time" -> new WordMeaning.DayTime(daylight(value), strength);
      case "weather" -> new WordMeaning.Conditions(constant(Weather.class, value), strength);
      case "mood" -> new WordMeaning.Feeling(constant(Mood.class, value));
      case "subject" -> thing(value, pairs(words));
      case "action" -> activity(value, pairs(words));
      case "size" -> new WordMeaning.Sized(constant(ShotSize.class, value));
      case "move" -> new WordMeaning.Moving(constant(CameraMove.class, value));
      case "angle" -> new WordMeaning.Angled(constant(CameraAngle.class, value));
      case "pace" -> new WordMeaning.Paced(constant(Pace.class, value));
      case "grade" -> new WordMeaning.Graded(constant(Grade.class, value), strength);
      case "finish" -> new WordMeaning.Finished(constant(LookFlag.class, value));
      case "colour" -> new WordMeaning.Tinted(value);
      case "trait" -> new WordMeaning.Described(pairs(words));
      case "hair" -> new WordMeaning.Wearing(Map.of("hair", value));
      case "wear" -> new WordMeaning.Wearing(pairs(words));
      case "count" -> new WordMeaning.Numbered(Integer.parseInt(value));
      case "position" -> new WordMeaning.Located(constant(Position.class, value));
      case "heading" -> new WordMeaning.Headed(constant(Heading.class, value));
      case "pronoun" -> new WordMeaning.Referring(pairs(words), !value.equals("it"));
      case "camera" -> new WordMeaning.CameraNoun();
      case "spoken" -> new WordMeaning.Spoken();
      case "not" -> new WordMeaning.Negating();
      case "shield" -> new WordMeaning.Meaningless();
      case "withheld" -> new WordMeaning.Offensive();
      default -> throw new IllegalArgumentException("unknown meaning '" + words.getFirst() + "'");
    };
  }

  private static WordMeaning.Thing thing(String value, Map<String, String> pairs) {
    var slash = value.indexOf('/');
    var count = Integer.parseInt(pairs.getOrDefault("count", "0"));
    var attributes = new LinkedHashMap<>(pairs);
    attributes.remove("count");
    return slash < 0
        ? new WordMeaning.Thing(value, "", count, attributes)
        : new WordMeaning.Thing(
            value.substring(0, slash), value.substring(slash + 1), count, attributes);
  }

  private static WordMeaning.Activity activity(String value, Map<String, String> pairs) {
    return new WordMeaning.Activity(
        constant(Action.class, value),
        pairs.getOrDefault("prop", ""),
        Optional.ofNullable(pairs.get("heading")).map(one -> constant(Heading.class, one)));
  }

  private static Daylight daylight(String value) {
    var arrow = value.indexOf('>');
    return arrow < 0
        ? Daylight.constant(constant(TimeOfDay.class, value))
        : new Daylight(
            constant(TimeOfDay.class, value.substring(0, arrow)),
            constant(TimeOfDay.class, value.substring(arrow + 1)));
  }

  private static Strength strength(List<String> words) {
    if (words.contains("strong")) {
      return Strength.STRONG;
    }
    return words.contains("weak") ? Strength.WEAK : Strength.NORMAL;
  }

  private static Map<String, String> pairs(List<String> words) {
    var pairs = new LinkedHashMap<String, String>();
    for (var word : words) {
      var equals = word.indexOf('=');
      if (equals > 0) {
        pairs.put(word.substring(0, equals), word.substring(equals + 1));
      }
    }
    return pairs;
  }

  /** The constant of a lower-case name. */
  static <E extends Enum<E>> E constant(Class<E> type, String name) {
    return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
  }
}
