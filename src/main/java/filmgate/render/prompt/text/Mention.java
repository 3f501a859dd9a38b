package filmgate.render.prompt.text;

import filmgate.render.prompt.lexicon.WordForms.Form;
import filmgate.render.prompt.lexicon.WordMeaning;
import java.util.List;
import java.util.Optional;

/**
 * A phrase of a prompt that was understood.
 *
 * @param start the index of its first character
 * @param end the index after its last character
 * @param firstWord the number of its first word; a Chinese character counts as a word
 * @param lastWord the number of its last word
 * @param clause the number of the part between two commas or other marks
 * @param sentence the number of the sentence
 * @param form how the matched word differs from its base form
 * @param source where it was found
 * @param meanings what it says
 */
public record Mention(
    int start,
    int end,
    int firstWord,
    int lastWord,
    int clause,
    int sentence,
    Form form,
    Origin source,
    List<WordMeaning> meanings) {

  /** Where a phrase was found. */
  public enum Origin {
    LEXICON,
    /** In a table of nouns. */
    NOUN,
    /** In the name or description of an element. */
    ELEMENT,
    /** It looks like the name of a person. */
    NAME
  }

  /** The first meaning of a type. */
  public <M extends WordMeaning> Optional<M> find(Class<M> type) {
    return meanings.stream().filter(type::isInstance).map(type::cast).findFirst();
  }

  public boolean has(Class<? extends WordMeaning> type) {
    return meanings.stream().anyMatch(type::isInstance);
  }

  public Mention with(List<WordMeaning> others) {
    return new Mention(
        start, end, firstWord, lastWord, clause, sentence, form, source, List.copyOf(others));
  }

  /** A mention of a subject that is not written, directly before this one. */
  public Mention before(WordMeaning.Thing thing) {
    return new Mention(
        start,
        start,
        firstWord,
        firstWord - 1,
        clause,
        sentence,
        Form.BASE,
        Origin.LEXICON,
        List.of(thing));
  }
}
