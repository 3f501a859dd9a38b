package filmgate.catalogue.check;

/**
 * Whether an address may stand in a request at all (R11). Asked for every well-formed http(s) URL;
 * must be fast and must not touch the network: it judges literal addresses only.
 */
@FunctionalInterface
public interface UrlPolicy {
  /** The policy that adds nothing to the check of the syntax. */
  UrlPolicy SYNTAX_ONLY = url -> UrlDecision.ALLOWED;

  UrlDecision check(String url);

  /** What the policy says about one URL. */
  enum UrlDecision {
    ALLOWED,
    /** Refused as {@code invalid_url}. */
    INVALID,
    /** Refused as {@code blocked_url}: a literal private, loopback or link-local address. */
    BLOCKED
  }
}
