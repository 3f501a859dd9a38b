package filmgate.render.prompt.text;

import filmgate.render.prompt.lexicon.Lexicon;
import filmgate.render.prompt.lexicon.WordMeaning;
import filmgate.render.prompt.text.PromptText.Word;
import filmgate.render.scene.Action;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Removes what is only heard, such as "soft piano" or 鸟叫声, and what is done by something that is
 * not a subject, as in "clouds racing" or "sweat flying".
 */
public final class Unseen {
  private static final int DOER_WORDS = 2;
  private static final Set<String> SOUNDS =
      Set.of(
          "sound",
          "sounds",
          "noise",
          "noises",
          "music",
          "melody",
          "ambience",
          "ambiance",
          "soundtrack",
          "tune",
          "song",
          "solo",
          "chords",
          "notes",
          "hum",
          "humming",
          "buzzing",
          "chirping",
          "chirps",
          "screeching",
          "rumble",
          "rumbling");
  private static final Set<String> INSTRUMENTS =
      Set.of("piano", "guitar", "violin", "drum", "flute", "guzheng");
  private static final Set<String> DETERMINERS =
      Set.of("a", "an", "the", "his", "her", "their", "one", "two", "three");
  private static final Set<String> CALLS = Set.of("", "叫", "鸣", "啼", "的", "的叫");

  private final Lexicon lexicon;
  private final PromptText text;
  private final List<Word> words;
  private final List<Mention> mentions;

  public Unseen(Lexicon lexicon, PromptText text, List<Mention> mentions) {
    this.lexicon = lexicon;
    this.text = text;
    words = text.words();
    this.mentions = mentions;
  }

  /** What is left. */
  public List<Mention> kept() {
    var heard = new HashSet<Integer>();
    for (var mention : mentions) {
      if (mention.has(WordMeaning.Thing.class) && isHeardClause(mention)) {
        heard.add(mention.clause());
      }
    }
    var kept = new ArrayList<Mention>();
    for (var mention : mentions) {
      var drawn =
          mention.has(WordMeaning.Thing.class)
              ? !isNamedSound(mention)
              : !mention.has(WordMeaning.Activity.class) || !isDoneByOther(mention);
      var inHeard =
          heard.contains(mention.clause())
              && (mention.has(WordMeaning.Thing.class) || mention.has(WordMeaning.Activity.class));
      if (drawn && !inHeard) {
        kept.add(mention);
      }
    }
    return kept;
  }

  /** "Piano music", "the noise of a train", 古琴声. */
  private boolean isNamedSound(Mention mention) {
    var next = mention.lastWord() + 1;
    if (isEnglish(mention)) {
      return (isWord(next, SOUNDS) && words.get(next).joined()) || isSoundOf(mention.firstWord());
    }
    var rest = text.between(mention.end(), text.original().length());
    var sound = rest.indexOf('声');
    return sound >= 0 && sound <= 2 && CALLS.contains(rest.substring(0, sound));
  }

  private boolean isSoundOf(int first) {
    var before = first - 1;
    while (before > 0 && DETERMINERS.contains(words.get(before).text())) {
      before--;
    }
    return before > 0 && words.get(before).text().equals("of") && isWord(before - 1, SOUNDS);
  }

  private boolean isWord(int index, Set<String> list) {
    return index >= 0 && index < words.size() && list.contains(words.get(index).text());
  }

  /** Whether the clause is only an instrument, or only birds that sing. */
  private boolean isHeardClause(Mention mention) {
    if (mention.clause() == 0 || !isEnglish(mention) || hasDeterminer(mention.clause())) {
      return false;
    }
    var clause = mentions.stream().filter(one -> one.clause() == mention.clause()).toList();
    var things = clause.stream().filter(one -> one.has(WordMeaning.Thing.class)).count();
    var activities = clause.stream().filter(one -> one.has(WordMeaning.Activity.class)).toList();
    var thing = mention.find(WordMeaning.Thing.class).orElseThrow();
    if (things != 1 || mention.source() != Mention.Origin.LEXICON) {
      return false;
    }
    var places = clause.stream().anyMatch(one -> one.has(WordMeaning.Location.class));
    return thing.kind().equals("bird")
        ? !places && !activities.isEmpty() && activities.stream().allMatch(Unseen::isSong)
        : INSTRUMENTS.contains(thing.kind()) && activities.isEmpty();
  }

  private static boolean isSong(Mention mention) {
    return mention
        .find(WordMeaning.Activity.class)
        .filter(one -> one.action() == Action.SING)
        .isPresent();
  }

  private boolean hasDeterminer(int clause) {
    return words.stream()
        .anyMatch(word -> word.clause() == clause && DETERMINERS.contains(word.text()));
  }

  private boolean isDoneByOther(Mention mention) {
    return words.get(mention.lastWord()).text().endsWith("ing")
        && isEnglish(mention)
        && (followsWeather(mention) || followsUnknown(mention));
  }

  /** "Clouds racing", "rain running down". */
  private boolean followsWeather(Mention mention) {
    return mentions.stream()
        .filter(one -> one.lastWord() == mention.firstWord() - 1)
        .anyMatch(
            one ->
                one.clause() == mention.clause()
                    && one.meanings().stream()
                        .allMatch(each -> each instanceof WordMeaning.Conditions));
  }

  /** "Sweat flying", after a comma. */
  private boolean followsUnknown(Mention mention) {
    var first = mention.firstWord();
    while (first > 0 && words.get(first - 1).clause() == mention.clause()) {
      first--;
    }
    var doers = words.subList(first, mention.firstWord());
    return mention.clause() > 0
        && !doers.isEmpty()
        && doers.size() <= DOER_WORDS
        && doers.stream().noneMatch(this::isUnderstood);
  }

  private boolean isUnderstood(Word word) {
    return word.text().endsWith("ly")
        || lexicon.isFunctionWord(word.text())
        || mentions.stream()
            .anyMatch(one -> one.start() <= word.start() && word.end() <= one.end());
  }

  private static boolean isEnglish(Mention mention) {
    return mention.end() - mention.start() > mention.lastWord() + 1 - mention.firstWord();
  }
}
