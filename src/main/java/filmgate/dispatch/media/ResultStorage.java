package filmgate.dispatch.media;

import filmgate.task.Task;
import filmgate.task.TaskWarning;
import filmgate.task.Video;
import filmgate.task.VideoResult;
import java.util.List;

/** Copies a finished video to result storage. */
public interface ResultStorage {
  /** Stores the video of a request, without audio if the request has none. */
  StorageResult store(Video video, Task.Request request);

  sealed interface StorageResult {
    /** The video is stored durably; {@code warnings} list how it differs from the request. */
    record Stored(VideoResult result, List<TaskWarning> warnings) implements StorageResult {
      public Stored {
        warnings = List.copyOf(warnings);
      }
    }

    /** The video cannot be stored now and is still at its location. */
    record RetryLater() implements StorageResult {}

    /** The video is no longer at its location. */
    record SourceGone() implements StorageResult {}
  }
}
