package filmgate.generation;

/**
 * A film that the generation starts from or borrows from.
 *
 * @param param where the caller wrote it, {@code video_list[0].video_url}
 * @param source an http(s) URL, a data: URI, or {@code blob:} and the digest of a kept blob
 * @param use what the film is for
 * @param keepAudio whether its own sound stays in the result
 */
public record Clip(String param, String source, Use use, boolean keepAudio) {
  /** What a clip is for. */
  public enum Use {
    /** The film to be edited: the result is as long as it is. */
    BASE,
    /** A film whose look and movement are borrowed. */
    FEATURE
  }
}
