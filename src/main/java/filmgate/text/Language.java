package filmgate.text;

import java.util.Optional;

/** The language of a message to a caller (contract 7(a)). */
public enum Language {
  EN,
  ZH;

  /**
   * Which language a caller asked for: {@code ?language=} decides where it is given, else {@code
   * Accept-Language}. Chinese in any script or region is {@link #ZH}, everything else {@link #EN}.
   */
  public static Language of(Optional<String> languageParam, Optional<String> acceptLanguage) {
    return languageParam
        .filter(text -> !text.isBlank())
        .map(text -> isChinese(text) ? ZH : EN)
        .orElseGet(() -> acceptLanguage.map(Language::preferred).orElse(EN));
  }

  /** The entry with the highest weight wins, the first of equals; a weight of 0 means never. */
  private static Language preferred(String header) {
    var best = EN;
    var bestWeight = 0.0;
    for (var entry : header.split(",", -1)) {
      var weight = weight(entry);
      if (weight > bestWeight) {
        bestWeight = weight;
        best = isChinese(entry) ? ZH : EN;
      }
    }
    return best;
  }

  private static double weight(String entry) {
    var at = entry.indexOf(";q=");
    if (at < 0) {
      return entry.isBlank() ? 0 : 1;
    }
    try {
      return Double.parseDouble(entry.substring(at + 3).trim());
    } catch (NumberFormatException _) {
      return 0;
    }
  }

  private static boolean isChinese(String tag) {
    var text = tag.strip();
    return text.regionMatches(true, 0, "zh", 0, 2)
        && (text.length() == 2 || !Character.isLetterOrDigit(text.charAt(2)));
  }
}
