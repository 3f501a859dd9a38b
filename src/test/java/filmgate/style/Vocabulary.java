package filmgate.style;

import static java.util.Comparator.comparingInt;
import static java.util.regex.Matcher.quoteReplacement;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words and phrases that the project does not use, from the glossary and the style page.
 *
 * @param words banned words, in lower case
 * @param terms the terms of several words, which may contain banned words
 * @param exempt names that a document or a dialect fixes, as they are written
 * @param phrases banned phrases in English text
 * @param latin Latin words and phrases that Chinese text may contain, longest first
 */
record Vocabulary(
    Set<String> words,
    Pattern terms,
    Set<String> exempt,
    List<Pattern> phrases,
    List<String> latin) {
  private static final Pattern PARTS =
      Pattern.compile("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[A-Z]+|\\p{IsHan}+");
  private static final Pattern CODE =
      Pattern.compile("(?ms)^```.*?^```[^\\n]*$|`[^`]*`|\\{[@#\\w.]+[^}]*\\}|https?://\\S+");

  /** A word, or a name such as {@code video_url}, {@code mode=pro}, or {@code kling-v3}. */
  private static final Pattern LATIN = Pattern.compile("[A-Za-z][\\w.@/\\[\\]=-]*");

  /** The values that a field may have: {@code 必须是 json 或 csv}. */
  private static final Pattern VALUE_LIST =
      Pattern.compile("必须是 ([A-Za-z_]+(?:、[A-Za-z_]+)*(?: 或 [A-Za-z_]+)?)");

  static Vocabulary read() throws IOException {
    var glossary = Files.readString(Path.of("docs", "glossary.md"));
    var style = Files.readString(Path.of("docs", "style.md"));
    return new Vocabulary(
        cells(glossary, "| word | meaning | not used |", 3),
        terms(cells(glossary, "| word | meaning | not used |", 1)),
        cells(glossary, "| name | fixed by |", 1),
        column(style, "| phrase | instead |", 1).map(Vocabulary::phrase).toList(),
        cells(style, "| word | kind |", 1).stream()
            .sorted(comparingInt(String::length).reversed())
            .toList());
  }

  /** The terms of several words, in singular and plural. */
  private static Pattern terms(Set<String> words) {
    return words.stream()
        .filter(word -> word.contains(" "))
        .map(word -> word.replace(" ", "s? ") + "s?")
        .collect(collectingAndThen(joining("|"), Vocabulary::phrase));
  }

  private static Pattern phrase(String text) {
    return Pattern.compile("\\b(?:" + text + ")\\b", Pattern.CASE_INSENSITIVE);
  }

  private static Set<String> cells(String page, String head, int column) {
    var all = new HashSet<String>();
    column(page, head, column)
        .flatMap(cell -> Stream.of(cell.split(", *", -1)))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .forEach(all::add);
    return all;
  }

  /** The cells of a column of the table with this head, without back quotes. */
  private static Stream<String> column(String page, String head, int column) {
    return page.lines()
        .dropWhile(line -> !line.equals(head))
        .skip(2)
        .takeWhile(line -> line.startsWith("|"))
        .map(line -> line.split("(?<!\\\\)\\|", -1)[column].strip().replace("`", ""));
  }

  /** The banned words in a name such as {@code FilmWriter} or {@code film_ms}. */
  List<String> bannedIn(String name) {
    return exempt.contains(name) ? List.of() : banned(name);
  }

  /** The banned words and phrases in a sentence, without code. */
  List<String> bannedInText(String text) {
    var plain = terms.matcher(withoutCode(text)).replaceAll(" ");
    var found = new ArrayList<String>();
    for (var word : plain.split("[^\\p{L}_/]+", -1)) {
      if (!exempt.contains(word)) {
        found.addAll(banned(word));
      }
    }
    found.addAll(phrasesIn(text));
    return found;
  }

  /** The banned phrases in a text, without code. */
  List<String> phrasesIn(String text) {
    var plain = withoutCode(text);
    return phrases.stream()
        .flatMap(phrase -> phrase.matcher(plain).results())
        .map(MatchResult::group)
        .toList();
  }

  private List<String> banned(String name) {
    return PARTS
        .matcher(name)
        .results()
        .map(part -> part.group().toLowerCase(Locale.ROOT))
        .filter(words::contains)
        .toList();
  }

  /**
   * The Latin words in a Chinese text outside code, assignments, allowed phrases, and lists of
   * these values.
   */
  List<String> foreignInChinese(String text, Set<String> values) {
    var plain = withoutCode(text);
    for (var allowed : latin) {
      plain = plain.replaceAll("(?<![\\w.])" + Pattern.quote(allowed) + "(?!\\w)", " ");
    }
    plain =
        VALUE_LIST
            .matcher(plain)
            .replaceAll(
                list -> isListOf(values, list.group(1)) ? "" : quoteReplacement(list.group()));
    return LATIN
        .matcher(plain)
        .results()
        .map(word -> word.group().replaceAll("[.]$", ""))
        .filter(word -> word.matches("[A-Za-z]{2,}"))
        .toList();
  }

  private static boolean isListOf(Set<String> values, String list) {
    return Stream.of(list.split("、| 或 ", -1)).allMatch(values::contains);
  }

  private static String withoutCode(String text) {
    return CODE.matcher(text).replaceAll(" ").replaceAll("\\s+", " ");
  }
}
