package filmgate.render.prompt.text;

import filmgate.render.prompt.lexicon.Lexicon;
import filmgate.render.prompt.lexicon.WordForms;
import filmgate.render.prompt.lexicon.WordForms.Form;
import filmgate.render.prompt.lexicon.WordMeaning;
import filmgate.render.prompt.lexicon.WordMeaning.Strength;
import filmgate.render.prompt.noun.Drawable;
import filmgate.render.prompt.noun.NounSource;
import filmgate.render.prompt.text.Mention.Origin;
import filmgate.render.prompt.text.PromptText.Word;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words that the lexicon does not contain: names of persons, and nouns of other tables. */
public final class UnknownWords {
  private static final int NAME_REACH = 3;
  private static final int CHINESE_NOUN_MAX = 6;

  private final Lexicon lexicon;
  private final NounSource nouns;
  private final PromptText text;
  private final List<Word> words;

  public UnknownWords(Lexicon lexicon, NounSource nouns, PromptText text) {
    this.lexicon = lexicon;
    this.nouns = nouns;
    this.text = text;
    words = text.words();
  }

  /** Adds what an English word means, and returns how many words were used. */
  public int english(int index, List<String> run, List<Mention> found) {
    var name = nameLength(index, run);
    if (name > 0) {
      found.add(person(index, index + name - 1));
      return name;
    }
    for (var length = Math.min(3, run.size()); length > 0; length--) {
      var noun = englishNoun(run.subList(0, length));
      if (noun != null) {
        found.add(noun.mention(words, index, index + length - 1));
        return length;
      }
    }
    return 1;
  }

  /** A noun that was found, and the form of its last word. */
  private record FoundNoun(Drawable drawable, Form form) {
    Mention mention(List<Word> words, int first, int last) {
      return PromptReader.mention(
          words, first, last, form, Origin.NOUN, List.of(meaning(drawable)));
    }
  }

  private @Nullable FoundNoun englishNoun(List<String> phrase) {
    var last = phrase.getLast();
    if (lexicon.isFunctionWord(phrase.getFirst()) || lexicon.isFunctionWord(last)) {
      return null;
    }
    var before = String.join(" ", phrase.subList(0, phrase.size() - 1));
    for (var candidate : WordForms.candidates(last)) {
      if (candidate.form() != Form.VERB && candidate.word().length() > 2) {
        var noun = before.isEmpty() ? candidate.word() : before + " " + candidate.word();
        var drawable = nouns.find(noun);
        if (drawable.isPresent()) {
          return new FoundNoun(drawable.get(), candidate.form());
        }
      }
    }
    return null;
  }

  private static WordMeaning meaning(Drawable drawable) {
    return switch (drawable.meaning()) {
      case SUBJECT -> new WordMeaning.Thing(drawable.kind(), drawable.variant(), 0, Map.of());
      case SETTING -> new WordMeaning.Location(drawable.kind(), Strength.WEAK);
    };
  }

  /** Two capitalized words that are in no table, before something that a person does. */
  private int nameLength(int index, List<String> run) {
    if (run.size() < 3 || !isCapitalized(index) || !isCapitalized(index + 1)) {
      return 0;
    }
    if (isKnown(run.get(1)) || englishNoun(run.subList(0, 2)) != null) {
      return 0;
    }
    var length = run.size() > 3 && isCapitalized(index + 2) && !isKnown(run.get(2)) ? 3 : 2;
    for (var i = length; i < Math.min(run.size(), length + NAME_REACH); i++) {
      var match = lexicon.english(run.subList(i, run.size()));
      if (match.isPresent() && match.get().senses().stream().anyMatch(UnknownWords::isActivity)) {
        return length;
      }
    }
    return 0;
  }

  private static boolean isActivity(List<WordMeaning> sense) {
    return sense.getFirst() instanceof WordMeaning.Activity;
  }

  private boolean isKnown(String word) {
    return lexicon.isFunctionWord(word) || lexicon.english(List.of(word)).isPresent();
  }

  private boolean isCapitalized(int index) {
    var word = words.get(index);
    return word.text().length() > 1
        && Character.isUpperCase(text.original().charAt(word.start()))
        && word.text().chars().allMatch(c -> Character.isLetter(c) || c == '\'');
  }

  private Mention person(int first, int last) {
    return PromptReader.mention(
        words,
        first,
        last,
        Form.BASE,
        Origin.NAME,
        List.of(new WordMeaning.Thing("person", "", 1, Map.of())));
  }

  /** Adds what the Chinese characters at an index mean, and returns how many were used. */
  public int chinese(int index, int end, List<Mention> found) {
    var start = words.get(index).start();
    var name = chineseName(index, end);
    if (name > 0) {
      found.add(person(index, index + name - 1));
      return name;
    }
    for (var length = Math.min(CHINESE_NOUN_MAX, end - start); length > 1; length--) {
      if (isInterrupted(start, length, end)) {
        continue;
      }
      var drawable = nouns.find(text.between(start, start + length));
      if (drawable.isPresent()) {
        found.add(
            new FoundNoun(drawable.get(), Form.BASE).mention(words, index, index + length - 1));
        return length;
      }
    }
    return 1;
  }

  /** Whether a phrase of the lexicon begins within these characters. */
  private boolean isInterrupted(int start, int length, int end) {
    for (var i = start + 1; i < start + length; i++) {
      var match = lexicon.chinese(text.characters(), i, end);
      if (match.isPresent() && (match.get().length() > 1 || i + 1 < start + length)) {
        return true;
      }
    }
    return false;
  }

  /** A surname with one or two more characters, directly before something that a person does. */
  private int chineseName(int index, int end) {
    if (!lexicon.isSurname(words.get(index).text().charAt(0))) {
      return 0;
    }
    var start = words.get(index).start();
    for (var length = 2; length <= 3; length++) {
      var next = start + length;
      if (next >= end || lexicon.chinese(text.characters(), next - 1, end).isPresent()) {
        return 0;
      }
      var match = lexicon.chinese(text.characters(), next, end);
      if (match.isPresent() && match.get().senses().stream().anyMatch(UnknownWords::isActivity)) {
        return length;
      }
    }
    return 0;
  }
}
