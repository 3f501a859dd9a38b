package filmgate.text;

import java.util.Locale.LanguageRange;
import java.util.Optional;

/** The language of a message: rule {@code language} in docs/reference/rules.md. */
public enum Language {
  EN("en"),
  ZH("zh");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** The language tag, which {@link #of} reads. */
  public String tag() {
    return tag;
  }

  /**
   * The language that a caller requests: {@code ?language=} if given, else {@code Accept-Language}.
   * Chinese in any script or region is {@link #ZH}, everything else {@link #EN}.
   */
  public static Language of(Optional<String> languageParam, Optional<String> acceptLanguage) {
    return languageParam
        .filter(text -> !text.isBlank())
        .map(text -> isChinese(text) ? ZH : EN)
        .orElseGet(() -> acceptLanguage.map(Language::preferred).orElse(EN));
  }

  /** The range with the highest weight wins, the first of equals; a weight of 0 means never. */
  private static Language preferred(String header) {
    try {
      return LanguageRange.parse(header).stream()
          .filter(range -> range.getWeight() > 0)
          .findFirst()
          .map(range -> isChinese(range.getRange()) ? ZH : EN)
          .orElse(EN);
    } catch (IllegalArgumentException _) {
      return EN;
    }
  }

  private static boolean isChinese(String tag) {
    var text = tag.strip();
    return text.regionMatches(true, 0, "zh", 0, 2)
        && (text.length() == 2 || !Character.isLetterOrDigit(text.charAt(2)));
  }
}
