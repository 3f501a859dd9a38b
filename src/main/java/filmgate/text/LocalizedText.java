package filmgate.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text in English and Chinese. */
public record LocalizedText(String en, String zh) {

  public String forLanguage(Language language) {
    return switch (language) {
      case EN -> en;
      case ZH -> zh;
    };
  }

  /** The same text with {@code {name}} replaced by {@code value} in both languages. */
  public LocalizedText with(String name, String value) {
    var placeholder = "{" + name + "}";
    return new LocalizedText(en.replace(placeholder, value), zh.replace(placeholder, value));
  }

  public LocalizedText with(String name, LocalizedText value) {
    var placeholder = "{" + name + "}";
    return new LocalizedText(en.replace(placeholder, value.en), zh.replace(placeholder, value.zh));
  }

  /** The same text with the name {@code word}, as a whole word, replaced in both languages. */
  public LocalizedText withWord(String word, String replacement) {
    if (word.equals(replacement)) {
      return this;
    }
    var pattern = Pattern.compile("(?<![\\w.{])" + Pattern.quote(word) + "(?![\\w}])");
    var other = Matcher.quoteReplacement(replacement);
    return new LocalizedText(
        pattern.matcher(en).replaceAll(other), pattern.matcher(zh).replaceAll(other));
  }
}
