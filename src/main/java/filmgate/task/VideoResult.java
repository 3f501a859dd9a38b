package filmgate.task;

/**
 * A stored video.
 *
 * @param digest SHA-256 of the file in hex: the name of its blob
 * @param bytes the size of the file
 */
public record VideoResult(String digest, long bytes, VideoFacts facts, Retention retention) {

  /** How long the video is available. */
  public sealed interface Retention {
    /** The video is available until this time (milliseconds since 1970). */
    record AvailableUntil(long millis) implements Retention {}

    /** The video was deleted at this time (milliseconds since 1970). */
    record DeletedSince(long millis) implements Retention {}
  }

  VideoResult deletedSince(long millis) {
    return new VideoResult(digest, bytes, facts, new Retention.DeletedSince(millis));
  }
}
