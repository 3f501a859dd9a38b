package filmgate.catalogue.check;

/**
 * What a check needs to know beside the body.
 *
 * @param strict {@code Prefer: handling=strict}: a field that would be ignored is refused (R13)
 */
public record CheckContext(UrlPolicy urls, boolean strict) {
  /** Tolerant handling, and every well-formed URL is allowed. */
  public static final CheckContext TOLERANT = new CheckContext(UrlPolicy.SYNTAX_ONLY, false);
}
