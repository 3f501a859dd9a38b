package filmgate.assets;

import java.nio.file.Path;

/** How a fetch ended. Details are sentences for callers; they never hold a URL or an address. */
public sealed interface FetchOutcome {
  /**
   * The body is in {@code file}, which now belongs to whoever asked.
   *
   * @param bytes size of the file
   * @param contentType as claimed, lower case, without parameters; empty when nothing was claimed
   */
  record Fetched(Path file, long bytes, String contentType) implements FetchOutcome {}

  /** Nothing could be had there; contract 7(d) lets the local renderer draw a placeholder. */
  record Unreachable(FailureReason reason, String detail) implements FetchOutcome {}

  /** The address, or one it redirects to, must not be called. */
  record Forbidden(String detail) implements FetchOutcome {}

  /** The body is larger than {@code limit} bytes. */
  record TooLarge(long limit) implements FetchOutcome {}

  /** Why nothing could be had. */
  enum FailureReason {
    NAME,
    CONNECTION,
    TIMEOUT,
    STATUS,
    REDIRECTS
  }
}
