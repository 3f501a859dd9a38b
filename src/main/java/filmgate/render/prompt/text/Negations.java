package filmgate.render.prompt.text;

import filmgate.render.prompt.lexicon.WordMeaning;
import filmgate.render.prompt.text.PromptText.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Removes what a prompt negates. */
public final class Negations {
  private static final int REACH = 5;
  private static final Set<String> ALTERNATIVES =
      Set.of("or", "nor", "and", "any", "和", "或", "与", "及");

  private final List<Word> words;
  private final List<Mention> kept = new ArrayList<>();
  private final List<Mention> negated = new ArrayList<>();

  public Negations(List<Word> words, List<Mention> mentions) {
    this.words = words;
    Mention last = null;
    for (var mention : mentions) {
      if (mention.has(WordMeaning.Negating.class)) {
        last = mention;
      } else if (last != null && reaches(last, mention)) {
        if (!isModifier(mention)) {
          last = mention;
        }
        negated.add(mention);
      } else {
        last = null;
        kept.add(mention);
      }
    }
  }

  /** A word such as "other" or a colour does not end the negation of the noun behind it. */
  private static boolean isModifier(Mention mention) {
    return mention.meanings().stream()
        .allMatch(
            one ->
                one instanceof WordMeaning.Tinted
                    || one instanceof WordMeaning.Numbered
                    || one instanceof WordMeaning.Described);
  }

  /** Whether the negation at or continued by {@code last} includes the mention. */
  private boolean reaches(Mention last, Mention mention) {
    var gap =
        words.subList(Math.min(last.lastWord() + 1, mention.firstWord()), mention.firstWord());
    if (last.sentence() != mention.sentence() || gap.size() > REACH) {
      return false;
    }
    if (last.has(WordMeaning.Negating.class) || isModifier(last)) {
      return last.clause() == mention.clause();
    }
    return gap.stream().anyMatch(word -> ALTERNATIVES.contains(word.text()))
        && gap.stream().allMatch(word -> ALTERNATIVES.contains(word.text()));
  }

  /** What is left. */
  public List<Mention> kept() {
    return kept;
  }

  /** What was negated. */
  public List<Mention> negated() {
    return negated;
  }
}
