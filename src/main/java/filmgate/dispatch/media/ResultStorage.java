package filmgate.dispatch.media;

import filmgate.task.Video;
import filmgate.task.VideoResult;

/** Copies a finished film into our own storage. */
public interface ResultStorage {
  StorageResult store(Video video);

  /** What came of keeping. */
  sealed interface StorageResult {
    /** The film is durable in our storage. */
    record Stored(VideoResult result) implements StorageResult {}

    /** It cannot be done now; the film still lies where it was. */
    record RetryLater() implements StorageResult {}

    /** The film is no longer where it was. */
    record SourceGone() implements StorageResult {}
  }
}
