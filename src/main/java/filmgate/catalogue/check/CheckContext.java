package filmgate.catalogue.check;

/**
 * The settings of a check.
 *
 * @param retentionHoursMax the largest {@code retention_hours}: that of the account
 * @param strict {@code Prefer: handling=strict}: fields that would be ignored are refused (rule
 *     R13)
 */
public record CheckContext(
    UrlPolicy urls, WebhookPolicy webhooks, int retentionHoursMax, boolean strict) {
  /** Ignores unknown fields and allows every well-formed URL. */
  public static final CheckContext TOLERANT = new CheckContext(UrlPolicy.SYNTAX_ONLY, false);

  /** Allows every webhook and retention. */
  public CheckContext(UrlPolicy urls, boolean strict) {
    this(urls, WebhookPolicy.NONE, Integer.MAX_VALUE, strict);
  }
}
