package filmgate.catalogue.check;

import filmgate.text.AcceptedFiles;
import java.util.List;

/**
 * Whether a request may contain a URL (rule R11). Called for every well-formed URL: it must be fast
 * and must not use the network, so it checks literal addresses and the files of this server only.
 */
@FunctionalInterface
public interface UrlPolicy {
  /** Allows every well-formed URL. */
  UrlPolicy SYNTAX_ONLY = (_, _) -> new UrlDecision.Allowed();

  /**
   * @param accepted what the field accepts
   */
  UrlDecision check(String url, AcceptedFiles accepted);

  /** The decision about one URL. */
  sealed interface UrlDecision {
    record Allowed() implements UrlDecision {}

    /** Refused as {@code invalid_url}. */
    record InvalidUrl() implements UrlDecision {}

    /** Refused as {@code blocked_url}: a literal private, loopback or link-local address. */
    record BlockedUrl() implements UrlDecision {}

    /**
     * Refused as {@code upload_not_found}: the link of an upload that the account does not have.
     */
    record UnknownUpload() implements UrlDecision {}

    /** Refused as {@code invalid_value}: an upload of another kind. */
    record WrongUpload() implements UrlDecision {}

    /**
     * Refused as {@code invalid_value}: not the path of a sample that the field accepts.
     *
     * @param names those that it accepts
     */
    record UnknownSample(List<String> names) implements UrlDecision {
      public UnknownSample {
        names = List.copyOf(names);
      }
    }
  }
}
