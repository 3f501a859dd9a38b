package filmgate.text;

/**
 * The characters that move the cursor or reorder a line: control characters, line and paragraph
 * separators, and the overrides and isolates of bidirectional text. A label has none of them, so
 * that a row on a terminal shows what is stored.
 */
public final class ControlCharacters {
  /** The same in a character class of a regular expression. */
  public static final String RANGES =
      "\\u0000-\\u001f\\u007f-\\u009f\\u2028-\\u202e\\u2066-\\u2069";

  private ControlCharacters() {}

  public static boolean isIn(String text) {
    for (var i = 0; i < text.length(); i++) {
      if (isControl(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isControl(int c) {
    return Character.isISOControl(c)
        || (c >= 0x2028 && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069);
  }

  /** The text with each such character written as a backslash, {@code u}, and its number. */
  public static String escape(String text) {
    if (!isIn(text)) {
      return text;
    }
    var escaped = new StringBuilder(text.length() + 16);
    text.chars()
        .forEach(
            c -> {
              if (isControl(c)) {
                escaped.append("\\u%04x".formatted(c));
              } else {
                escaped.append((char) c);
              }
            });
    return escaped.toString();
  }
}
