package filmgate.docs.sample;

import tools.jackson.databind.JsonNode;

/** Writes the body of a request into a program. */
@FunctionalInterface
interface BodyPrinter {
  /**
   * Writes the body.
   *
   * @param indent the blanks with which the current line begins
   */
  void print(JsonNode body, String indent, TokenWriter out);

  /**
   * The printer of a language. Languages without a literal for mixed values get JSON as a string.
   * JSON never contains three quotes in a row, so text blocks need no escape for them.
   */
  static BodyPrinter of(SampleLanguage language) {
    return switch (language) {
      case CURL -> new JsonInString(text -> text.replace("'", "'\\''"));
      case PYTHON -> new LiteralPrinter(LiteralSyntax.PYTHON);
      case JAVASCRIPT -> new LiteralPrinter(LiteralSyntax.JAVASCRIPT);
      case GO -> new LiteralPrinter(LiteralSyntax.GO);
      case JAVA, SWIFT -> new JsonInString(text -> text.replace("\\", "\\\\"));
      case PHP -> new LiteralPrinter(LiteralSyntax.PHP);
      case RUBY -> new LiteralPrinter(LiteralSyntax.RUBY);
      case C_SHARP -> new JsonInString(text -> text);
    };
  }
}
