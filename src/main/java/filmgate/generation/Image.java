package filmgate.generation;

/**
 * A still image that is an input of a generation.
 *
 * @param param the path of its field, {@code image_urls[0]}
 * @param source a URL, a {@code data:} URI, or {@code blob:} and the digest of a blob
 * @param role how the image is used
 */
public record Image(String param, String source, Role role) {
  public enum Role {
    FIRST_FRAME,
    LAST_FRAME,
    REFERENCE
  }
}
