package filmgate.api.video;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A name for a downloaded file that any system accepts: words of letters and digits in any script,
 * separated by hyphens. It contains no punctuation, control, or invisible character.
 */
public final class FileName {
  /** The most characters of most names. */
  public static final int NAME_MAX = 100;

  private static final String DEFAULT = "video";

  /** File systems permit 255 bytes for the whole name. */
  private static final int BYTES_MAX = 200;

  private FileName() {}

  /**
   * The beginning of a text and then the end.
   *
   * @param end the last part of the name, of hyphens, dots, ASCII letters, and digits
   * @param max the most characters
   */
  public static String of(String text, String end, int max) {
    var words = words(Normalizer.normalize(text, Normalizer.Form.NFC));
    var start = shortened(words, max - end.length());
    return (start.isEmpty() ? DEFAULT : start) + end;
  }

  /** The same for programs that read ASCII only: accents are dropped, as are other letters. */
  static String ascii(String text, String end, int max) {
    var plain = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKD)
        .codePoints()
        .filter(c -> !isMark(c))
        .map(c -> c < 128 ? c : ' ')
        .forEach(plain::appendCodePoint);
    return of(plain.toString(), end, max);
  }

  private static String words(String text) {
    var words = new StringBuilder();
    var gap = false;
    for (var at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      var c = text.codePointAt(at);
      if (isKept(c, gap || words.isEmpty())) {
        words.append(gap && !words.isEmpty() ? "-" : "");
        words.appendCodePoint(c);
        gap = false;
      } else {
        gap |= !isApostrophe(c);
      }
    }
    return words.toString().toLowerCase(Locale.ROOT);
  }

  /** A mark belongs to the letter before it. */
  private static boolean isKept(int c, boolean first) {
    return !isInvisible(c) && (Character.isLetterOrDigit(c) || (isMark(c) && !first));
  }

  private static boolean isMark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
      default -> false;
    };
  }

  private static boolean isApostrophe(int c) {
    return c == '\'' || c == '\u2019';
  }

  /** Fillers that Unicode counts as letters, and selectors that it counts as marks. */
  private static boolean isInvisible(int c) {
    return c == 0x115F
        || c == 0x1160
        || c == 0x3164
        || c == 0xFFA0
        || c == 0x034F
        || c == 0x17B4
        || c == 0x17B5
        || (c >= 0x180B && c <= 0x180F)
        || (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0000 && c <= 0xE0FFF);
  }

  /** Ends after a word if one ends in the second half, but never amid a character. */
  private static String shortened(String words, int max) {
    var end = end(words, max);
    if (end == words.length()) {
      return words;
    }
    while (end > 0 && isMark(words.codePointAt(end))) {
      end = words.offsetByCodePoints(end, -1);
    }
    var hyphen = words.lastIndexOf('-', end);
    return words.substring(0, hyphen > end / 2 ? hyphen : end);
  }

  /** The end of the longest beginning within both limits. */
  private static int end(String words, int max) {
    var bytes = 0;
    for (var at = 0; at < words.length(); ) {
      var c = words.codePointAt(at);
      bytes += Character.toString(c).getBytes(UTF_8).length;
      if (bytes > BYTES_MAX || at + Character.charCount(c) > max) {
        return at;
      }
      at += Character.charCount(c);
    }
    return words.length();
  }
}
