package filmgate.app.cli.command;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/** How many cells of a terminal a text takes: Chinese, Japanese, and Korean characters take two. */
final class DisplayWidth {
  private static final Set<UnicodeScript> WIDE =
      Set.of(
          UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);
  private static final int FULL_WIDTH_FIRST = 0xff01;
  private static final int FULL_WIDTH_LAST = 0xff60;
  private static final int PUNCTUATION_FIRST = 0x3000;
  private static final int PUNCTUATION_LAST = 0x303e;
  private static final int EMOJI_FIRST = 0x1f300;
  private static final int EMOJI_LAST = 0x1faff;

  private DisplayWidth() {}

  static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  private static int of(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(codePoint) ? 2 : 1;
    };
  }

  private static boolean isWide(int codePoint) {
    return WIDE.contains(UnicodeScript.of(codePoint))
        || isBetween(codePoint, FULL_WIDTH_FIRST, FULL_WIDTH_LAST)
        || isBetween(codePoint, PUNCTUATION_FIRST, PUNCTUATION_LAST)
        || isBetween(codePoint, EMOJI_FIRST, EMOJI_LAST);
  }

  private static boolean isBetween(int codePoint, int first, int last) {
    return first <= codePoint && codePoint <= last;
  }
}
