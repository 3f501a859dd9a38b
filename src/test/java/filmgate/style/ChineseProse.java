package filmgate.style;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The mechanical rules of Chinese text in docs/style.md, for the lines of a Markdown page. */
final class ChineseProse {
  private static final Pattern CODE = Pattern.compile("`[^`]+`");
  private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)]\\([^)\\s]+\\)");
  private static final Pattern HEADING_ID = Pattern.compile(" \\{#[^}]+}$");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  /** Marks of English text, except between the digits of a number and in a name. */
  private static final Pattern HALF_WIDTH =
      Pattern.compile(
          "(?<!\\d)[,:](?!//)|[,:](?![\\d/])|[;!?()]|(?<=\\p{IsHan})\\.|\\.(?=\\p{IsHan})");

  private static final Pattern NO_SPACE =
      Pattern.compile("\\p{IsHan}[A-Za-z0-9]|[A-Za-z0-9]\\p{IsHan}");
  private static final Pattern SPACE_AT_MARK =
      Pattern.compile("[，。：；？！（）、“”] +(?=\\S)|(?<=\\S) +[，。：；？！（）、“”]");
  private static final Pattern SPACE_IN_HAN = Pattern.compile("\\p{IsHan} +\\p{IsHan}");

  /** A sentence that was left in English: four words in lower case. */
  private static final Pattern ENGLISH = Pattern.compile("\\b[a-z]+ [a-z]+ [a-z]+ [a-z]+\\b");

  /** A line that continues a paragraph, which HTML shows as a space. */
  private static final Pattern CONTINUED =
      Pattern.compile("(?m)^(?![#|<]|- |\\d+\\. ).*[\\p{IsHan}，。：；？！）、]\\n *[^\\s#|<-].*");

  private ChineseProse() {}

  /** What breaks a rule in these lines without fenced blocks, each with its surroundings. */
  static List<String> violations(List<String> lines) {
    var found = new ArrayList<String>();
    for (var line : lines) {
      for (var part : line.split("(?<!\\\\)\\|", -1)) {
        found.addAll(inSegment(plain(part)));
      }
    }
    CONTINUED.matcher(String.join("\n", lines)).results().forEach(one -> found.add(one.group()));
    return List.copyOf(found);
  }

  /** Code becomes one Latin letter, so that it needs the same spaces. */
  private static String plain(String line) {
    var text = HEADING_ID.matcher(line).replaceAll("");
    text = CODE.matcher(text).replaceAll("X");
    text = LINK.matcher(text).replaceAll("$1");
    return text.replace("**", "").replace("<br>", " ").strip();
  }

  private static List<String> inSegment(String text) {
    if (!HAN.matcher(text).find()) {
      return ENGLISH.matcher(text).results().map(MatchResult::group).toList();
    }
    var found = new ArrayList<String>();
    for (var rule : List.of(HALF_WIDTH, NO_SPACE, SPACE_AT_MARK, SPACE_IN_HAN, ENGLISH)) {
      rule.matcher(text).results().forEach(one -> found.add(around(text, one)));
    }
    return found;
  }

  private static String around(String text, MatchResult one) {
    return text.substring(Math.max(0, one.start() - 12), Math.min(text.length(), one.end() + 12));
  }
}
