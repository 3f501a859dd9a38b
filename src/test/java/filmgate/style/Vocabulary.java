package filmgate.style;

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
 * The words and phrases that the project does not use: those of the glossary's table and of the
 * style page's.
 *
 * @param words banned words, in lower case
 * @param exempt names that a document or a dialect fixes, as they are written
 * @param phrases banned phrases in English text
 * @param latin Latin words that Chinese text may contain
 */
record Vocabulary(Set<String> words, Set<String> exempt, List<Pattern> phrases, Set<String> latin) {
  private static final Pattern PARTS =
      Pattern.compile("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[A-Z]+|\\p{IsHan}+");
  private static final Pattern CODE =
      Pattern.compile("(?ms)^```.*?^```[^\\n]*$|`[^`]*`|\\{[@\\w.]+[^}]*\\}|https?://\\S+");

  static Vocabulary read() throws IOException {
    var glossary = Files.readString(Path.of("docs", "glossary.md"));
    var style = Files.readString(Path.of("docs", "style.md"));
    return new Vocabulary(
        cells(glossary, "| word | meaning | not used |", 3),
        cells(glossary, "| name | fixed by |", 1),
        column(style, "| phrase | instead |", 1).map(Vocabulary::phrase).toList(),
        cells(style, "| word | kind |", 1));
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

  /** The banned words and phrases in a sentence, code left out. */
  List<String> bannedInText(String text) {
    var plain = withoutCode(text);
    var found = new ArrayList<String>();
    for (var word : plain.split("[^\\p{L}_/]+", -1)) {
      if (!exempt.contains(word)) {
        found.addAll(banned(word));
      }
    }
    found.addAll(phrasesIn(text));
    return found;
  }

  /** The banned phrases in a text, code left out. */
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

  /** The Latin words in a Chinese text that are neither allowed nor one of these names. */
  List<String> foreignInChinese(String text, Set<String> names) {
    var plain = withoutCode(text);
    return Pattern.compile("[A-Za-z][A-Za-z0-9_.@/\\[\\]-]*")
        .matcher(plain)
        .results()
        .map(word -> word.group().replaceAll("[.]$", ""))
        .filter(word -> word.matches("[A-Za-z]{2,}"))
        .filter(word -> !latin.contains(word) && !names.contains(word))
        .toList();
  }

  private static String withoutCode(String text) {
    return CODE.matcher(text).replaceAll(" ").replaceAll("\\s+", " ");
  }
}
