package filmgate.provider;

import filmgate.task.Failure;
import filmgate.task.Video;

/** The progress of a task at an upstream. */
public sealed interface Progress {
  /** In progress; {@code percent} is 0 to 99, and 0 if the upstream does not report it. */
  record Waiting(int percent) implements Progress {}

  /** The video is finished. */
  record Completed(Video video) implements Progress {}

  /** The upstream rejected the task: final. */
  record RejectedByUpstream(Failure failure) implements Progress {}

  /** The upstream failed. */
  record UpstreamFailed(Failure failure) implements Progress {}

  /** The work was lost when an earlier run of this server ended. */
  record WorkLost() implements Progress {}
}
