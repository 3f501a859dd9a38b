package filmgate.provider;

import filmgate.task.Failure;
import filmgate.task.Video;
import filmgate.task.Video.UpstreamCost;
import java.util.List;

/** The progress of a task at an upstream. */
public sealed interface Progress {
  /** In progress; {@code percent} is 0 to 99, and 0 if the upstream does not report it. */
  record Waiting(int percent) implements Progress {}

  /** The video is finished; {@code costs} is what the upstream charged, if it says so. */
  record Completed(Video video, List<UpstreamCost> costs) implements Progress {
    public Completed {
      costs = List.copyOf(costs);
    }

    /** A video of an upstream that does not say what it charged. */
    public Completed(Video video) {
      this(video, List.of());
    }
  }

  /** The upstream rejected the task: final. */
  record RejectedByUpstream(Failure failure) implements Progress {}

  /** The upstream failed. */
  record UpstreamFailed(Failure failure) implements Progress {}

  /** The work was lost when an earlier run of this server ended. */
  record WorkLost() implements Progress {}
}
