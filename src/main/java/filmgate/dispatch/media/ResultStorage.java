package filmgate.dispatch.media;

import filmgate.task.Video;
import filmgate.task.VideoResult;

/** Copies a finished video to result storage. */
public interface ResultStorage {
  StorageResult store(Video video);

  sealed interface StorageResult {
    /** The video is stored durably. */
    record Stored(VideoResult result) implements StorageResult {}

    /** The video cannot be stored now and is still at its location. */
    record RetryLater() implements StorageResult {}

    /** The video is no longer at its location. */
    record SourceGone() implements StorageResult {}
  }
}
