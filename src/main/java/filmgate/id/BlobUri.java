package filmgate.id;

import java.util.Optional;

/** The reference to a blob in a stored generation: {@code blob:} and the digest. */
public final class BlobUri {
  public static final String SCHEME = "blob:";

  private BlobUri() {}

  public static String of(String digest) {
    return SCHEME + digest;
  }

  /** The digest of a reference to a blob; empty for any other source. */
  public static Optional<String> digest(String source) {
    return source.startsWith(SCHEME)
        ? Optional.of(source.substring(SCHEME.length()))
        : Optional.empty();
  }
}
