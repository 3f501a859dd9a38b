package filmgate.generation;

/**
 * One still picture of a request.
 *
 * @param param where the caller wrote it, {@code image_urls[0]}
 * @param source an http(s) URL, a data: URI, or {@code blob:} and the digest of a kept blob
 * @param role what the picture is for
 */
public record Image(String param, String source, Role role) {
  /** What a picture is for. */
  public enum Role {
    FIRST_FRAME,
    LAST_FRAME,
    REFERENCE
  }
}
