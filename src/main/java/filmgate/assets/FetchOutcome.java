package filmgate.assets;

import java.nio.file.Path;
import java.util.Locale;

/**
 * The result of a fetch. Details are sentences for callers and never contain a URL or an address.
 */
public sealed interface FetchOutcome {
  /**
   * The body is in {@code file}, which the caller of the method must delete.
   *
   * @param bytes size of the file
   */
  record Fetched(Path file, long bytes) implements FetchOutcome {}

  /** The file could not be fetched; the local renderer may draw a placeholder. */
  record Unreachable(FailureReason reason, String detail) implements FetchOutcome {}

  /** The address, or one it redirects to, must not be called. */
  record Forbidden(String detail) implements FetchOutcome {}

  /** The body is larger than {@code limit} bytes. */
  record TooLarge(long limit) implements FetchOutcome {}

  enum FailureReason {
    NAME,
    CONNECTION,
    TIMEOUT,
    STATUS,
    REDIRECTS;

    private final String wireName = name().toLowerCase(Locale.ROOT);

    /** The name in the log. */
    public String wireName() {
      return wireName;
    }
  }
}
