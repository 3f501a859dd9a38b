package filmgate.render.prompt.text;

import filmgate.render.prompt.lexicon.Lexicon;
import filmgate.render.prompt.lexicon.WordForms.Form;
import filmgate.render.prompt.lexicon.WordMeaning;
import filmgate.render.prompt.noun.NounSource;
import filmgate.render.prompt.text.Mention.Origin;
import filmgate.render.prompt.text.PromptText.Word;
import filmgate.render.scene.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the phrases of a prompt, from left to right, the longest first. */
public final class PromptReader {
  private static final int PHRASE_WORDS_MAX = 7;
  private static final int PHRASE_CHARACTERS_MAX = 12;
  private static final int COUNT_MAX = 12;

  private static final Set<String> UNITS =
      Set.of(
          "year", "years", "mm", "fps", "second", "seconds", "s", "degree", "degrees", "k", "am",
          "pm", "x", "minutes", "hours", "shot", "shots");

  private static final Set<String> ARTICLES = Set.of("a", "an", "the", "his", "her", "its");

  /** Characters that do not form a word with the one beside them. */
  private static final String BESIDE_WORDS =
      "的在和与及是有着了过得这那把被向从到个只条匹头位名杯本座朵棵辆艘架张枚片块里中上下内外旁边前后"
          + "对给让为很正将会能要也都就还又并而且或们它他她我你来去出起之以于由用像如吃喝骑抱拿穿戴";

  private final Lexicon lexicon;
  private final PromptText text;
  private final List<Word> words;
  private final UnknownWords unknown;
  private final List<Mention> found = new ArrayList<>();

  public PromptReader(Lexicon lexicon, NounSource nouns, PromptText text) {
    this.lexicon = lexicon;
    this.text = text;
    words = text.words();
    unknown = new UnknownWords(lexicon, nouns, text);
  }

  /**
   * The phrases in the sequence of the prompt.
   *
   * @param elements the descriptions of elements by name; the words of the name are used if there
   *     is none
   */
  public List<Mention> read(Map<String, String> elements) {
    var index = 0;
    while (index < words.size()) {
      var length = readAt(index);
      index += Math.max(1, length);
    }
    for (var element : text.elements()) {
      addElement(element, Optional.ofNullable(elements.get(element.name())));
    }
    found.sort(Comparator.comparingInt(Mention::start));
    return found;
  }

  /** Reads the phrase that starts at a word, and returns how many words it takes. */
  private int readAt(int index) {
    var word = words.get(index);
    var number = isPhrase(index) ? 0 : number(index);
    if (number > 0) {
      return number;
    }
    if (word.isChinese() || isBeforeChinese(index)) {
      var match = lexicon.chinese(text.characters(), word.start(), endOfRun(index));
      if (match.isPresent() && isWord(match.get(), index)) {
        var end = lastWordBefore(index, word.start() + match.get().length());
        return add(index, end, match.get());
      }
    }
    if (word.isChinese()) {
      return unknown.chinese(index, endOfRun(index), found);
    }
    return readEnglish(index);
  }

  /** Whether a phrase starts here that is longer than a number with its measure word. */
  private boolean isPhrase(int index) {
    var start = words.get(index).start();
    return lexicon
        .chinese(text.characters(), start, endOfRun(index))
        .filter(one -> one.length() > 2)
        .isPresent();
  }

  /**
   * Whether a single character is a word of its own, as 马 is in 一匹马 but not in 罗马: the characters
   * beside it are other phrases, function words, or not Chinese.
   */
  private boolean isWord(Lexicon.Match match, int index) {
    if (match.length() > 1
        || match.senses().getFirst().getFirst() instanceof WordMeaning.Negating) {
      return true;
    }
    var start = words.get(index).start();
    return isFreeBefore(start, index) && isFreeAfter(start + 1, endOfRun(index));
  }

  private boolean isFreeBefore(int start, int index) {
    var joined = index > 0 && words.get(index - 1).end() == start;
    var before = start == 0 ? ' ' : text.characters().charAt(start - 1);
    return !joined
        || !PromptText.isHan(before)
        || BESIDE_WORDS.indexOf(before) >= 0
        || (!found.isEmpty() && found.getLast().end() == start);
  }

  private boolean isFreeAfter(int next, int end) {
    return next >= end
        || !PromptText.isHan(text.characters().charAt(next))
        || BESIDE_WORDS.indexOf(text.characters().charAt(next)) >= 0
        || lexicon.chinese(text.characters(), next, end).isPresent();
  }

  private int readEnglish(int index) {
    var run = run(index);
    var match = lexicon.english(run).map(one -> isNounPlace(one, index) ? noun(one, run) : one);
    if (match.isPresent()) {
      return add(index, index + match.get().length() - 1, match.get());
    }
    return unknown.english(index, run, found);
  }

  /** Whether a verb of several words is where only a noun can be, as "wave at" in "a wave at". */
  private boolean isNounPlace(Lexicon.Match match, int index) {
    return match.length() > 1
        && match.form() == Form.BASE
        && match.senses().stream().allMatch(PromptReader::isActivity)
        && index > 0
        && (ARTICLES.contains(words.get(index - 1).text()) || isAdjective(index - 1));
  }

  private boolean isAdjective(int index) {
    return !found.isEmpty()
        && found.getLast().lastWord() == index
        && (found.getLast().has(WordMeaning.Tinted.class)
            || found.getLast().has(WordMeaning.Described.class));
  }

  private Lexicon.Match noun(Lexicon.Match verb, List<String> run) {
    return lexicon
        .english(run.subList(0, 1))
        .filter(one -> one.senses().stream().anyMatch(sense -> !isActivity(sense)))
        .orElse(verb);
  }

  private static boolean isActivity(List<WordMeaning> sense) {
    return sense.getFirst() instanceof WordMeaning.Activity;
  }

  private int add(int index, int last, Lexicon.Match match) {
    var senses = match.senses();
    var meanings = senses.size() == 1 ? senses.getFirst() : sense(index, match);
    var plural = last + 1 < words.size() && words.get(last + 1).text().equals("们");
    var form = plural ? Form.PLURAL : match.form();
    found.add(mention(words, index, last, form, Origin.LEXICON, meanings));
    return last - index + (plural ? 2 : 1);
  }

  /** Of "wave" the noun or the verb: the verb follows a subject, or has the form of a verb. */
  private List<WordMeaning> sense(int index, Lexicon.Match match) {
    var verbal = match.form() == Form.VERB || followsSubject(index);
    for (var sense : match.senses()) {
      if (sense.getFirst() instanceof WordMeaning.Activity == verbal) {
        return sense;
      }
    }
    return match.senses().getFirst();
  }

  private boolean followsSubject(int index) {
    if (index > 0 && words.get(index - 1).text().equals("to")) {
      return true;
    }
    if (text.images().stream().anyMatch(one -> one.word() == index)) {
      return true;
    }
    if (found.isEmpty()) {
      return false;
    }
    var last = found.getLast();
    var subject = last.has(WordMeaning.Thing.class) || last.has(WordMeaning.Referring.class);
    return (subject || last.has(WordMeaning.Paced.class)) && last.lastWord() == index - 1;
  }

  private int number(int index) {
    var word = words.get(index);
    var number = ChineseNumbers.at(text.characters(), word.start());
    var digits = Character.isDigit(word.text().charAt(0));
    if (number.length() > 0 && (word.isChinese() || (digits && word.text().length() == 1))) {
      var last = number.length() == 1 ? index : Math.min(index + 1, words.size() - 1);
      found.add(numbered(index, last, number.count()));
      return last - index + 1;
    }
    if (digits && word.text().length() <= 2 && word.text().chars().allMatch(Character::isDigit)) {
      var count = Math.clamp(Integer.parseInt(word.text()), 0, COUNT_MAX);
      if (count > 0
          && !isMeasured(index)
          && lexicon.english(run(index)).isEmpty()
          && !isBeforeChinese(index)) {
        found.add(numbered(index, index, count));
        return 1;
      }
    }
    return 0;
  }

  /** "30 years old", "35 mm", "5 seconds": not a number of subjects. */
  private boolean isMeasured(int index) {
    return index + 1 < words.size() && UNITS.contains(words.get(index + 1).text());
  }

  private Mention numbered(int first, int last, int count) {
    return mention(
        words, first, last, Form.BASE, Origin.LEXICON, List.of(new WordMeaning.Numbered(count)));
  }

  private void addElement(PromptText.ElementName element, Optional<String> description) {
    var described = description.map(this::described).orElse(List.of());
    var named = described.isEmpty() ? described(element.name()) : described;
    if (named.isEmpty() && description.isEmpty()) {
      return;
    }
    var person = new WordMeaning.Thing("person", "", 1, Map.of());
    var meanings =
        (named.isEmpty() ? List.<WordMeaning>of(person) : named)
            .stream()
                .map(one -> description.isPresent() ? shown(one, "@" + element.name()) : one)
                .toList();
    var before = Math.max(0, element.word() - 1);
    var word = element.attached() || element.word() >= words.size() ? before : element.word();
    if (words.isEmpty()) {
      found.add(elementMention(element, 0, 0, 0, meanings));
    } else {
      var near = words.get(word);
      found.add(elementMention(element, element.word(), near.clause(), near.sentence(), meanings));
    }
  }

  /** The first subject of a description, or of a name, with its traits. */
  private List<WordMeaning> described(String words) {
    var inner = new PromptText(words.replace('_', ' '), List.of());
    return new PromptReader(lexicon, NounSource.NONE, inner)
        .read(Map.of()).stream()
            .filter(one -> one.has(WordMeaning.Thing.class))
            .findFirst()
            .map(Mention::meanings)
            .orElse(List.of());
  }

  private static WordMeaning shown(WordMeaning meaning, String name) {
    return meaning instanceof WordMeaning.Thing thing
        ? thing.with(Subject.REFERENCE, name)
        : meaning;
  }

  private static Mention elementMention(
      PromptText.ElementName element,
      int word,
      int clause,
      int sentence,
      List<WordMeaning> meanings) {
    return new Mention(
        element.start(),
        element.start() + element.name().length() + 1,
        word,
        word - 1,
        clause,
        sentence,
        element.attached() ? Form.PLURAL : Form.BASE,
        Origin.ELEMENT,
        List.copyOf(meanings));
  }

  public static Mention mention(
      List<Word> words, int first, int last, Form form, Origin source, List<WordMeaning> meanings) {
    var from = words.get(first);
    return new Mention(
        from.start(),
        words.get(last).end(),
        first,
        last,
        from.clause(),
        from.sentence(),
        form,
        source,
        meanings);
  }

  /** The words from an index that no mark separates. */
  private List<String> run(int index) {
    var run = new ArrayList<String>();
    for (var i = index; i < words.size() && run.size() < PHRASE_WORDS_MAX; i++) {
      var word = words.get(i);
      if (word.isChinese() || (i > index && !word.joined())) {
        break;
      }
      run.add(word.text());
    }
    return run;
  }

  private boolean isBeforeChinese(int index) {
    var word = words.get(index);
    var next = word.end();
    return next < text.characters().length() && PromptText.isHan(text.characters().charAt(next));
  }

  /** The index after the last character that follows without a mark or a space. */
  private int endOfRun(int index) {
    var end = words.get(index).end();
    for (var i = index + 1; i < words.size() && i < index + PHRASE_CHARACTERS_MAX; i++) {
      if (words.get(i).start() != end) {
        break;
      }
      end = words.get(i).end();
    }
    return end;
  }

  private int lastWordBefore(int index, int end) {
    var last = index;
    while (last + 1 < words.size() && words.get(last + 1).start() < end) {
      last++;
    }
    return last;
  }
}
