package filmgate.store;

import filmgate.id.TaskId;
import filmgate.task.VideoFile;
import java.time.Instant;
import java.util.List;

/** Reads of the files that are made from videos. All may block on the database. */
public interface ResultFileQueries {
  /** The digests of the stored files of a task, without the video. */
  List<String> digests(TaskId task);

  /** Whether a task has a preview. */
  PreviewStatus preview(TaskId task);

  /** At most {@code limit} previews that are to be made by this time, the earliest first. */
  List<DuePreview> duePreviews(Instant by, int limit);

  /** The status of a preview. */
  sealed interface PreviewStatus {
    /** It is not made yet; {@code attempts} failed. */
    record Pending(int attempts) implements PreviewStatus {}

    record Ready(VideoFile file) implements PreviewStatus {}

    /** It cannot be made, or was deleted with its video. */
    record NoPreview() implements PreviewStatus {}
  }

  /** A preview that is to be made; {@code attempts} failed before. */
  record DuePreview(TaskId task, int attempts) {}
}
