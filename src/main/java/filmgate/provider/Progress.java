package filmgate.provider;

import filmgate.task.Failure;
import filmgate.task.Video;

/** How far an upstream's work is. */
public sealed interface Progress {
  /** Still at work; {@code percent} 0 to 99, 0 where the upstream does not say. */
  record Waiting(int percent) implements Progress {}

  /** The film is there. */
  record Completed(Video video) implements Progress {}

  /** The upstream will not make it: final. */
  record RejectedByUpstream(Failure failure) implements Progress {}

  /** The upstream lost the work by a fault of its own. */
  record UpstreamFailed(Failure failure) implements Progress {}

  /** The upstream does not know the work, which ended with an earlier run of this server. */
  record WorkLost() implements Progress {}
}
