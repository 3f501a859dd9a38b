package filmgate.docs.sample;

import static java.util.regex.Matcher.quoteReplacement;

import java.util.regex.Pattern;

/** Strings as literals. Invisible characters become escapes, so that a reader sees them. */
final class StringLiteral {
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final String FOUR_DIGITS = "\\u%04x";
  private static final String BRACES = "\\u{%x}";
  private static final Pattern RUBY_INSERTION = Pattern.compile("#(?=[{$@])");

  private StringLiteral() {}

  /** In double quotes, as JSON, Python, JavaScript, and Go read it. */
  static String common(String text) {
    return '"' + escaped(text, "\"\\", FOUR_DIGITS) + '"';
  }

  static String ruby(String text) {
    return RUBY_INSERTION.matcher(common(text)).replaceAll(quoteReplacement("\\#"));
  }

  /** In single quotes if nothing needs another escape. */
  static String php(String text) {
    return text.codePoints().anyMatch(StringLiteral::isInvisible)
        ? '"' + escaped(text, "\"\\$", BRACES) + '"'
        : "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  private static String escaped(String text, String withBackslash, String invisible) {
    var out = new StringBuilder();
    text.codePoints()
        .forEach(
            one -> {
              if (withBackslash.indexOf(one) >= 0) {
                out.append('\\').appendCodePoint(one);
              } else if (isInvisible(one)) {
                out.append(invisible(one, invisible));
              } else {
                out.appendCodePoint(one);
              }
            });
    return out.toString();
  }

  private static String invisible(int character, String form) {
    return switch (character) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> form.formatted(character);
    };
  }

  /**
   * Controls, line separators, and formats such as a change of direction. Emoji consist of several
   * characters with joiners between them, and of formats beyond the basic plane.
   */
  private static boolean isInvisible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      case Character.FORMAT ->
          character != ZERO_WIDTH_JOINER && Character.isBmpCodePoint(character);
      default -> false;
    };
  }
}
