package filmgate.json;

import filmgate.text.ControlCharacters;

/** The patterns of strings of one line, as {@link JsonFields} checks them. */
final class LinePattern {
  /** What {@link String#isBlank} counts as blank, apart from control characters. */
  private static final String BLANKS = " \\u1680\\u2000-\\u2006\\u2008-\\u200a\\u205f\\u3000";

  private static final String CHARACTER = "[^" + ControlCharacters.RANGES + "]";

  static final String ANY = "^" + CHARACTER + "*$";
  static final String NOT_BLANK =
      "^%1$s*[^%2$s%3$s]%1$s*$".formatted(CHARACTER, BLANKS, ControlCharacters.RANGES);

  private LinePattern() {}
}
