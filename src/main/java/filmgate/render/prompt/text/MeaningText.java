package filmgate.render.prompt.text;

import filmgate.render.prompt.lexicon.WordMeaning;
import filmgate.render.scene.Daylight;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Describes meanings in words, such as {@code subject dog/golden-retriever}. */
public final class MeaningText {
  private MeaningText() {}

  public static String of(List<WordMeaning> meanings) {
    return meanings.stream()
        .map(MeaningText::of)
        .filter(one -> !one.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** Empty for a meaning that only changes others. */
  private static String of(WordMeaning meaning) {
    return switch (meaning) {
      case WordMeaning.Location(var setting, _) -> "setting " + setting;
      case WordMeaning.DayTime(var daylight, _) -> "time " + daylight(daylight);
      case WordMeaning.Conditions(var weather, _) -> "weather " + name(weather);
      case WordMeaning.Feeling(var mood) -> "mood " + name(mood);
      case WordMeaning.Thing thing -> "subject " + thing(thing);
      case WordMeaning.Activity(var action, var prop, _) ->
          "action " + name(action) + (prop.isEmpty() ? "" : " with " + prop);
      case WordMeaning.Sized(var size) -> "size " + name(size);
      case WordMeaning.Moving(var move) -> "move " + name(move);
      case WordMeaning.Angled(var angle) -> "angle " + name(angle);
      case WordMeaning.Paced(var pace) -> "pace " + name(pace);
      case WordMeaning.Graded(var grade, _) -> "grade " + name(grade);
      case WordMeaning.Finished(var finish) -> "finish " + name(finish);
      case WordMeaning.Tinted(var colour) -> "colour " + colour;
      case WordMeaning.Described(var traits) -> pairs(traits);
      case WordMeaning.Wearing(var traits) -> pairs(traits);
      case WordMeaning.Numbered(var count) -> "count " + count;
      case WordMeaning.Located(var position) -> "position " + name(position);
      case WordMeaning.Headed(var heading) -> "heading " + name(heading);
      case WordMeaning.Referring(_, var person) -> person ? "person" : "";
      case WordMeaning.CameraNoun _ -> "camera";
      case WordMeaning.Spoken _ -> "dialogue";
      case WordMeaning.Negating _, WordMeaning.Meaningless _, WordMeaning.Offensive _ -> "";
    };
  }

  private static String thing(WordMeaning.Thing thing) {
    return thing.variant().isEmpty() ? thing.kind() : thing.kind() + "/" + thing.variant();
  }

  private static String daylight(Daylight daylight) {
    return daylight.changes()
        ? name(daylight.start()) + " to " + name(daylight.end())
        : name(daylight.start());
  }

  private static String pairs(Map<String, String> traits) {
    return new TreeMap<>(traits)
        .entrySet().stream()
            .map(one -> one.getKey() + " " + one.getValue())
            .collect(Collectors.joining(", "));
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
