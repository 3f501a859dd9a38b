package filmgate.assets;

import java.util.regex.Pattern;

/**
 * A blob's name and size.
 *
 * @param digest SHA-256 of the content, 64 lower-case hexadecimal digits
 * @param bytes size of the content
 */
public record BlobId(String digest, long bytes) {
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  public BlobId {
    if (!isDigest(digest) || bytes < 0) {
      throw new IllegalArgumentException("not the name and size of a blob");
    }
  }

  /** Whether a text has the form of a digest; nothing else ever becomes part of a path. */
  static boolean isDigest(String text) {
    return DIGEST.matcher(text).matches();
  }
}
