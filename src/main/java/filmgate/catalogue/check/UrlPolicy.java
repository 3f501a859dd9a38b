package filmgate.catalogue.check;

/**
 * Whether a request may contain a URL (rule R11). Called for every well-formed URL: it must be fast
 * and must not use the network, so it checks literal addresses only.
 */
@FunctionalInterface
public interface UrlPolicy {
  /** Allows every well-formed URL. */
  UrlPolicy SYNTAX_ONLY = url -> UrlDecision.ALLOWED;

  UrlDecision check(String url);

  /** The decision about one URL. */
  enum UrlDecision {
    ALLOWED,
    /** Refused as {@code invalid_url}. */
    INVALID,
    /** Refused as {@code blocked_url}: a literal private, loopback or link-local address. */
    BLOCKED
  }
}
