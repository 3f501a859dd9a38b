package filmgate.catalogue.check;

import filmgate.text.AcceptedFiles;

/**
 * Whether a request may contain a URL (rule R11). Called for every well-formed URL: it must be fast
 * and must not use the network, so it checks literal addresses and the links of uploads only.
 */
@FunctionalInterface
public interface UrlPolicy {
  /** Allows every well-formed URL. */
  UrlPolicy SYNTAX_ONLY = (_, _) -> UrlDecision.ALLOWED;

  /**
   * @param accepted what the field accepts
   */
  UrlDecision check(String url, AcceptedFiles accepted);

  /** The decision about one URL. */
  enum UrlDecision {
    ALLOWED,
    /** Refused as {@code invalid_url}. */
    INVALID,
    /** Refused as {@code blocked_url}: a literal private, loopback or link-local address. */
    BLOCKED,
    /**
     * Refused as {@code upload_not_found}: the link of an upload that the account does not have.
     */
    UNKNOWN_UPLOAD,
    /** Refused as {@code invalid_value}: an upload of another kind. */
    WRONG_UPLOAD
  }
}
