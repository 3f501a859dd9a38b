package filmgate.generation;

/**
 * A video that is an input of a generation.
 *
 * @param param the path of its field, {@code video_list[0].video_url}
 * @param source a URL, a {@code data:} URI, or {@code blob:} and the digest of a blob
 * @param use how the clip is used
 * @param keepAudio whether its audio is kept in the result
 */
public record Clip(String param, String source, Use use, boolean keepAudio) {
  public enum Use {
    /** The clip is edited, and the result has its length. */
    BASE,
    /** The clip is a reference for look and movement. */
    FEATURE
  }
}
