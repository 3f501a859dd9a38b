package filmgate.docs.sample;

import filmgate.docs.page.CodeToken;
import filmgate.docs.page.CodeToken.TokenKind;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * How a language writes values of JSON.
 *
 * @param indent the indent of one level
 * @param object what encloses an object
 * @param array what encloses an array
 * @param separator the text between a key and its value
 * @param style the details of layout
 * @param words the words of {@code true}, {@code false}, and {@code null}
 * @param string a string as a literal
 */
record LiteralSyntax(
    String indent,
    Brackets object,
    Brackets array,
    String separator,
    Style style,
    Words words,
    UnaryOperator<String> string) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
  private static final Pattern DIGITS = Pattern.compile("-?\\d+");
  private static final Brackets SQUARE = new Brackets("[", "]", false);
  private static final Brackets CURLY = new Brackets("{", "}", false);
  private static final Brackets SPACED = new Brackets("{", "}", true);
  private static final Words COMMON = new Words("true", "false", "null");

  /** The brackets, and whether a blank follows and precedes them within a line. */
  record Brackets(String open, String close, boolean spaced) {}

  record Words(String yes, String no, String absent) {}

  /**
   * The details of layout.
   *
   * @param keys how keys are written
   * @param trailingComma whether the last line of several ends with a comma
   * @param aligned whether the values of neighbouring lines begin in the same column
   */
  record Style(Keys keys, boolean trailingComma, boolean aligned) {}

  /** How the keys of an object are written. */
  enum Keys {
    /** As strings. */
    STRINGS,
    /** As strings, in the colour of names. */
    PROPERTIES,
    /** As names where that is possible. */
    NAMES
  }

  static final LiteralSyntax JSON =
      new LiteralSyntax(
          "  ",
          CURLY,
          SQUARE,
          ": ",
          new Style(Keys.PROPERTIES, false, false),
          COMMON,
          StringLiteral::common);

  static final LiteralSyntax PYTHON =
      new LiteralSyntax(
          "    ",
          CURLY,
          SQUARE,
          ": ",
          new Style(Keys.STRINGS, true, false),
          new Words("True", "False", "None"),
          StringLiteral::common);

  static final LiteralSyntax JAVASCRIPT =
      new LiteralSyntax(
          "  ",
          SPACED,
          SQUARE,
          ": ",
          new Style(Keys.NAMES, true, false),
          COMMON,
          StringLiteral::common);

  static final LiteralSyntax GO =
      new LiteralSyntax(
          "\t",
          new Brackets("map[string]any{", "}", false),
          new Brackets("[]any{", "}", false),
          ": ",
          new Style(Keys.STRINGS, true, true),
          new Words("true", "false", "nil"),
          StringLiteral::common);

  static final LiteralSyntax PHP =
      new LiteralSyntax(
          "    ",
          SQUARE,
          SQUARE,
          " => ",
          new Style(Keys.STRINGS, true, false),
          COMMON,
          StringLiteral::php);

  static final LiteralSyntax RUBY =
      new LiteralSyntax(
          "  ",
          SPACED,
          SQUARE,
          ": ",
          new Style(Keys.NAMES, false, false),
          new Words("true", "false", "nil"),
          StringLiteral::ruby);

  Brackets brackets(JsonNode container) {
    if (container.isArray()) {
      return array;
    }
    return object.equals(array) && looksLikeArray(container)
        ? new Brackets("(object) " + object.open(), object.close(), object.spaced())
        : object;
  }

  /** Whether an object, written with the brackets of arrays, could be one. */
  private static boolean looksLikeArray(JsonNode container) {
    return container.propertyNames().stream().allMatch(name -> DIGITS.matcher(name).matches());
  }

  CodeToken key(String name) {
    return switch (style.keys()) {
      case STRINGS -> CodeToken.of(TokenKind.STRING, string.apply(name));
      case PROPERTIES -> CodeToken.of(TokenKind.PLAIN, string.apply(name));
      case NAMES ->
          NAME.matcher(name).matches()
              ? CodeToken.of(TokenKind.PLAIN, name)
              : CodeToken.of(TokenKind.STRING, string.apply(name));
    };
  }

  CodeToken scalar(JsonNode value) {
    if (value.isString()) {
      return CodeToken.of(TokenKind.STRING, string.apply(value.stringValue()));
    }
    if (value.isNumber()) {
      return CodeToken.of(TokenKind.NUMBER, value.asString());
    }
    var word =
        value.isBoolean() ? (value.booleanValue() ? words.yes() : words.no()) : words.absent();
    return CodeToken.of(TokenKind.KEYWORD, word);
  }
}
