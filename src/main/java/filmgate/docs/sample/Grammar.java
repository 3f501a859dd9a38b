package filmgate.docs.sample;

import filmgate.docs.page.CodeToken;
import filmgate.docs.page.CodeToken.TokenKind;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What colours the templates of a language, which are programs of this project. They use no nested
 * quotes.
 *
 * @param keywords the words with a colour of their own
 * @param comment how a comment up to the end of its line begins
 * @param key the expression that reads the key of the caller
 */
record Grammar(Set<String> keywords, String comment, String key) {
  private static final String REST =
      """
      |(?<escape>\\\\.)\
      |(?<string>\"""[\\s\\S]*?\"""|"(?:\\\\.|[^"\\\\])*"|'(?:\\\\.|[^'\\\\])*'|`[^`]*`)\
      |(?<number>\\b\\d+\\b)\
      |(?<word>[A-Za-z_]\\w*)\
      |[\\s\\S]\
      """;

  static Grammar of(SampleLanguage language) {
    return switch (language) {
      case CURL -> grammar("set if then fi local until do done return exit", "#", "$FILMGATE_KEY");
      case PYTHON ->
          grammar(
              "as def except from if else import in is not return try while with None True False",
              "#",
              "os.environ[\"FILMGATE_KEY\"]");
      case JAVASCRIPT ->
          grammar(
              "async await const from function if import let return while",
              "//",
              "process.env.FILMGATE_KEY");
      case GO ->
          grammar(
              "const defer for func if import nil package return struct type var",
              "//",
              "os.Getenv(\"FILMGATE_KEY\")");
      case JAVA ->
          grammar(
              "class final if import new public return static throws var void while",
              "//",
              "System.getenv(\"FILMGATE_KEY\")");
      case PHP ->
          grammar(
              "array const echo function if int never null return string true void while",
              "//",
              "getenv('FILMGATE_KEY')");
      case RUBY ->
          grammar("abort def end if require unless until", "#", "ENV.fetch(\"FILMGATE_KEY\")");
      case SWIFT ->
          grammar(
              "as async await else func guard if import let nil repeat return struct throws try"
                  + " var while",
              "//",
              "ProcessInfo.processInfo.environment[\"FILMGATE_KEY\"]!");
      case C_SHARP ->
          grammar(
              "async await const if is new not or return static string using var void while",
              "//",
              "Environment.GetEnvironmentVariable(\"FILMGATE_KEY\")");
    };
  }

  private static Grammar grammar(String keywords, String comment, String key) {
    return new Grammar(Set.of(keywords.split(" ", -1)), comment, key);
  }

  /** The tokens of a template. A placeholder is part of the token in which it is written. */
  List<CodeToken> tokens(String template) {
    var pattern =
        Pattern.compile(
            "(?<key>%s)|(?<comment>%s.*)%s".formatted(Pattern.quote(key), comment, REST));
    var out = new TokenWriter();
    pattern.matcher(template).results().forEach(token -> out.add(kind(token), token.group()));
    return out.tokens();
  }

  private TokenKind kind(MatchResult token) {
    if (token.group("key") != null) {
      return TokenKind.API_KEY;
    }
    if (token.group("comment") != null) {
      return TokenKind.COMMENT;
    }
    if (token.group("string") != null) {
      return TokenKind.STRING;
    }
    if (token.group("number") != null) {
      return TokenKind.NUMBER;
    }
    return keywords.contains(token.group()) ? TokenKind.KEYWORD : TokenKind.PLAIN;
  }
}
