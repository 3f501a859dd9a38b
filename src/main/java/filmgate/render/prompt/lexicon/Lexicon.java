package filmgate.render.prompt.lexicon;

import filmgate.render.prompt.lexicon.WordForms.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** All phrases that are understood, in English and Chinese, and what each of them means. */
public final class Lexicon {
  private static final List<String> FILES =
      List.of(
          "withheld.tsv",
          "settings.tsv",
          "light.tsv",
          "camera.tsv",
          "look.tsv",
          "actions.tsv",
          "persons.tsv",
          "animals.tsv",
          "things.tsv",
          "words.tsv");

  private final PhraseTree english = new PhraseTree();
  private final PhraseTree chinese = new PhraseTree();
  private final Set<String> functionWords;
  private final Set<Integer> surnames;
  private int phrases;

  /**
   * A phrase of the lexicon that was found.
   *
   * @param length the number of words of an English phrase, or of characters of a Chinese one
   * @param senses the meanings, one list for each sense
   * @param form how the last word that is not in its base form differs from it
   */
  public record Match(int length, List<List<WordMeaning>> senses, Form form) {}

  private Lexicon() {
    for (var file : FILES) {
      LexiconFiles.rows(file).forEach(this::addRow);
    }
    functionWords =
        Set.copyOf(
            LexiconFiles.lines("stopwords.txt").stream()
                .flatMap(line -> LexiconFiles.words(line).stream())
                .distinct()
                .toList());
    surnames =
        Set.copyOf(
            String.join("", LexiconFiles.lines("surnames.txt"))
                .codePoints()
                .boxed()
                .distinct()
                .toList());
  }

  /** The lexicon of this program. */
  public static Lexicon shared() {
    return Shared.LEXICON;
  }

  /** Delays reading the files until the lexicon is first needed. */
  private static final class Shared {
    private static final Lexicon LEXICON = new Lexicon();
  }

  private void addRow(List<String> row) {
    var meanings = MeaningSyntax.read(row.getFirst().strip());
    for (var phrase : phrases(LexiconFiles.column(row, 1))) {
      english.add(List.of(phrase.split("[ -]", -1)), meanings);
    }
    for (var phrase : phrases(LexiconFiles.column(row, 2))) {
      chinese.add(
          phrase.toLowerCase(Locale.ROOT).chars().mapToObj(Character::toString).toList(), meanings);
    }
  }

  private List<String> phrases(String column) {
    var found = Arrays.stream(column.split(", ", -1)).filter(one -> !one.isBlank()).toList();
    phrases += found.size();
    return found;
  }

  /** The number of phrases. */
  public int size() {
    return phrases;
  }

  /** Whether an English word is so common that it is never looked up as a noun. */
  public boolean isFunctionWord(String word) {
    return functionWords.contains(word);
  }

  /** Whether a character is a Chinese surname. */
  public boolean isSurname(char character) {
    return surnames.contains((int) character);
  }

  /**
   * The longest Chinese phrase at an index.
   *
   * @param text in simplified characters and lower case
   */
  public Optional<Match> chinese(CharSequence text, int from, int end) {
    var node = chinese;
    Match best = null;
    for (var i = from; i < end; i++) {
      node = node.after(Character.toString(text.charAt(i)));
      if (node == null) {
        break;
      }
      if (!node.senses().isEmpty()) {
        best = new Match(i + 1 - from, node.senses(), Form.BASE);
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * The longest English phrase that starts with the first of the words.
   *
   * @param words in lower case, in any form
   */
  public Optional<Match> english(List<String> words) {
    var all = new ArrayList<Match>();
    walk(english, words, 0, Form.BASE, all);
    Match best = null;
    for (var match : all) {
      if (best == null || match.length() > best.length()) {
        best = match;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Adds the matches below a node; of those with equal lengths the most likely one comes first. */
  private static void walk(
      PhraseTree node, List<String> words, int index, Form form, List<Match> found) {
    if (!node.senses().isEmpty()) {
      var senses = index == 1 ? possible(node.senses(), form) : node.senses();
      if (!senses.isEmpty()) {
        found.add(new Match(index, senses, form));
      }
    }
    if (index == words.size()) {
      return;
    }
    for (var candidate : WordForms.candidates(words.get(index))) {
      var next = node.after(candidate.word());
      if (next != null) {
        var changed = candidate.form() == Form.BASE ? form : candidate.form();
        walk(next, words, index + 1, changed, found);
      }
    }
  }

  /** A form in -ing or -ed is a verb: nouns such as "park" are not meant by "parked". */
  private static List<List<WordMeaning>> possible(List<List<WordMeaning>> senses, Form form) {
    return form == Form.VERB ? senses.stream().filter(Lexicon::isVerb).toList() : senses;
  }

  private static boolean isVerb(List<WordMeaning> sense) {
    return switch (sense.getFirst()) {
      case WordMeaning.Activity _,
          WordMeaning.Moving _,
          WordMeaning.Angled _,
          WordMeaning.Offensive _ ->
          true;
      case WordMeaning.Location _,
          WordMeaning.DayTime _,
          WordMeaning.Conditions _,
          WordMeaning.Feeling _,
          WordMeaning.Thing _,
          WordMeaning.Sized _,
          WordMeaning.Paced _,
          WordMeaning.Graded _,
          WordMeaning.Finished _,
          WordMeaning.Tinted _,
          WordMeaning.Described _,
          WordMeaning.Wearing _,
          WordMeaning.Numbered _,
          WordMeaning.Located _,
          WordMeaning.Headed _,
          WordMeaning.Referring _,
          WordMeaning.CameraNoun _,
          WordMeaning.Negating _,
          WordMeaning.Spoken _,
          WordMeaning.Meaningless _ ->
          false;
    };
  }
}
