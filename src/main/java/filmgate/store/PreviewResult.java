package filmgate.store;

import filmgate.task.VideoFile;
import java.time.Instant;

/** The result of an attempt to make a preview. */
public sealed interface PreviewResult {
  /** The preview is a blob. */
  record Made(VideoFile file) implements PreviewResult {}

  /** The attempt failed, and the next one is due at this time. */
  record RetryAt(Instant due) implements PreviewResult {}

  /** The attempt failed, and it was the last one. */
  record GivenUp() implements PreviewResult {}
}
