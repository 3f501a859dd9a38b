package filmgate.task;

import java.util.List;
import java.util.Optional;

/**
 * A stored video.
 *
 * @param digest SHA-256 of the file in hex: the name of its blob
 * @param bytes the size of the file
 * @param stills the poster and the thumbnail; empty if they could not be made
 */
public record VideoResult(
    String digest, long bytes, VideoFacts facts, Retention retention, List<VideoFile> stills) {

  public VideoResult {
    stills = List.copyOf(stills);
  }

  /** A video without a poster and a thumbnail. */
  public VideoResult(String digest, long bytes, VideoFacts facts, Retention retention) {
    this(digest, bytes, facts, retention, List.of());
  }

  /** How long the video is available. */
  public sealed interface Retention {
    /** The video is available until this time (milliseconds since 1970). */
    record AvailableUntil(long millis) implements Retention {}

    /** The video was deleted at this time (milliseconds since 1970). */
    record DeletedSince(long millis) implements Retention {}
  }

  /** The still of this variant. */
  public Optional<VideoFile> still(VideoVariant variant) {
    return stills.stream().filter(file -> file.variant() == variant).findFirst();
  }

  VideoResult deletedSince(long millis) {
    return new VideoResult(digest, bytes, facts, new Retention.DeletedSince(millis));
  }
}
