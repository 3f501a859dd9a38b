package filmgate.docs.page;

/** A part of a program that has one colour. */
public record CodeToken(TokenKind kind, String text) {
  /** What the part is. */
  public enum TokenKind {
    PLAIN,
    KEYWORD,
    STRING,
    NUMBER,
    COMMENT,

    /**
     * The expression that reads the key from the environment, such as {@code $FILMGATE_KEY} within
     * a string of a shell or {@code os.environ["FILMGATE_KEY"]}. A page replaces it with the key of
     * the reader: with the bare text if it starts with a dollar sign, else with a string literal.
     */
    API_KEY
  }

  public static CodeToken of(TokenKind kind, String text) {
    return new CodeToken(kind, text);
  }
}
