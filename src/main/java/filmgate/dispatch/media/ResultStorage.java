package filmgate.dispatch.media;

import filmgate.task.Video;
import filmgate.task.VideoResult;

/** Copies a finished video to result storage. */
public interface ResultStorage {
  /**
   * Stores a video.
   *
   * @param retentionHours how long it is stored; 0 for the retention of the installation
   */
  StorageResult store(Video video, int retentionHours);

  sealed interface StorageResult {
    /** The video is stored durably. */
    record Stored(VideoResult result) implements StorageResult {}

    /** The video cannot be stored now and is still at its location. */
    record RetryLater() implements StorageResult {}

    /** The video is no longer at its location. */
    record SourceGone() implements StorageResult {}
  }
}
