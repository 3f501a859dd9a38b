package filmgate.render.prompt.text;

import filmgate.render.prompt.lexicon.WordMeaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a scene must not contain. */
public final class Removals {
  private static final Set<String> COMPARED = Set.of("gender", "age");

  private final List<WordMeaning> removed = new ArrayList<>();

  public void add(Mention mention) {
    removed.addAll(mention.meanings());
  }

  /** Whether a meaning is removed. */
  public boolean contains(WordMeaning meaning) {
    return removed.stream().anyMatch(one -> covers(one, meaning));
  }

  /** Whether quoted sentences are removed. */
  public boolean containsDialogue() {
    return removed.stream().anyMatch(WordMeaning.Spoken.class::isInstance);
  }

  private static boolean covers(WordMeaning removed, WordMeaning meaning) {
    return switch (removed) {
      case WordMeaning.Thing(var kind, var variant, _, var attributes)
          when meaning instanceof WordMeaning.Thing other ->
          kind.equals(other.kind())
              && (variant.isEmpty() || variant.equals(other.variant()))
              && agrees(attributes, other.attributes());
      case WordMeaning.Location(var setting, _)
          when meaning instanceof WordMeaning.Location other ->
          setting.equals(other.setting());
      case WordMeaning.DayTime(var daylight, _) when meaning instanceof WordMeaning.DayTime other ->
          daylight.equals(other.daylight());
      case WordMeaning.Conditions(var weather, _)
          when meaning instanceof WordMeaning.Conditions other ->
          weather == other.weather();
      case WordMeaning.Graded(var grade, _) when meaning instanceof WordMeaning.Graded other ->
          grade == other.grade();
      case WordMeaning.Activity(var action, _, _)
          when meaning instanceof WordMeaning.Activity other ->
          action == other.action();
      default -> removed.equals(meaning);
    };
  }

  private static boolean agrees(Map<String, String> removed, Map<String, String> traits) {
    return removed.entrySet().stream()
        .filter(one -> COMPARED.contains(one.getKey()))
        .allMatch(one -> one.getValue().equals(traits.get(one.getKey())));
  }
}
