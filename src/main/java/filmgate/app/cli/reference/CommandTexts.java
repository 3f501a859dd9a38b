package filmgate.app.cli.reference;

import filmgate.channel.ChannelField;
import filmgate.config.Setting;
import filmgate.docs.translation.Translations;
import filmgate.text.Language;
import filmgate.text.LocalizedText;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The texts of the help in the language of a page. The descriptions of settings and of fields of
 * channels have a Chinese text of their own; all others are in {@code zh/cli.json}.
 */
final class CommandTexts {
  private static final Pattern DEFAULT = Pattern.compile("(.*?) ?\\bDefault: (.+)\\.");

  /** A name, a path, a variable, or a value; words and numbers are not. */
  private static final Pattern NAME =
      Pattern.compile(
          "`[^`]*`"
              + "|(?<![\\w-])--?[a-z][a-z-]*\\b"
              + "|(?<![!-~])@(?:@|[A-Z]+\\b)"
              + "|\\b\\d{4}-\\d\\d-\\d\\d(?:T[\\d:]+Z)?"
              + "|\\b[a-z]+://[!-~]*[\\w/]"
              + "|\\b\\w+(?:[_.:/=]\\w+)*[_.:/=](?:[A-Za-z]\\w*|…)(?:\\[])?"
              + "|\\b[\\d.]+/\\d+\\b"
              + "|\\b[A-Z]{2,}(?:_[A-Z]+)+\\b"
              + "|\\bKEY\\[]=");

  /** Defaults of one word that are not values. */
  private static final Set<String> WORDS = Set.of("all", "nowhere");

  private final Language language;
  private final Translations words;
  private final Map<String, LocalizedText> shared;

  CommandTexts(Translations words) {
    this.language = words.language();
    this.words = words;
    this.shared =
        Stream.concat(
                Arrays.stream(Setting.values()).map(Setting::description),
                Arrays.stream(ChannelField.values()).map(ChannelField::description))
            .collect(
                Collectors.toMap(
                    text -> text.en().replace("`", ""), Function.identity(), (one, _) -> one));
  }

  Language language() {
    return language;
  }

  /**
   * A description as Markdown, and the default that its last sentence names.
   *
   * @param defaultValue empty if there is none
   */
  record Description(String text, String defaultValue) {}

  /** The description of an option or argument. */
  Description description(String english) {
    var whole = shared.get(english);
    var end = DEFAULT.matcher(english);
    return whole == null && end.matches()
        ? new Description(sentences(end.group(1)), defaultValue(end.group(2)))
        : new Description(sentences(english), "");
  }

  /** Sentences as Markdown, with names as code. */
  String sentences(String english) {
    return marked(translated(english));
  }

  /** A text of the page itself. */
  String text(LocalizedText text) {
    return text.forLanguage(language);
  }

  /** A value is the same in all languages, words are not. */
  private String defaultValue(String english) {
    return english.contains(" ") || WORDS.contains(english)
        ? marked(words.text(english))
        : "`" + english + "`";
  }

  private String translated(String english) {
    var whole = shared.get(english);
    if (whole != null) {
      return whole.forLanguage(language);
    }
    return shared.entrySet().stream()
        .filter(entry -> english.startsWith(entry.getKey() + " "))
        .findFirst()
        .map(
            entry ->
                join(
                    entry.getValue().forLanguage(language),
                    words.text(english.substring(entry.getKey().length() + 1))))
        .orElseGet(() -> words.text(english));
  }

  /** Two sentences, one after the other. */
  String join(String first, String second) {
    var space = first.isEmpty() || second.isEmpty() ? "" : space();
    return first + space + second;
  }

  private String space() {
    return switch (language) {
      case EN -> " ";
      case ZH -> "";
    };
  }

  private static String marked(String text) {
    return NAME.matcher(text)
        .replaceAll(
            found -> {
              var name = found.group().replace("\\", "\\\\").replace("$", "\\$");
              return name.startsWith("`") ? name : "`" + name + "`";
            });
  }
}
