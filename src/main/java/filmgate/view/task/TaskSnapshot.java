package filmgate.view.task;

import filmgate.task.Task;
import filmgate.task.TaskState;

/**
 * One task as it can be shown at one moment.
 *
 * @param progress 0 to 100 percent
 * @param queueInfo where it stands in line
 * @param link the URL of the video
 * @param installation what is the same of all tasks of the installation
 */
public record TaskSnapshot(
    Task task, int progress, QueueInfo queueInfo, Link link, Installation installation) {

  private static final int NEARLY = 99;
  private static final int ALL = 100;

  /** Where a waiting task stands in line. */
  public sealed interface QueueInfo {
    /** It does not wait, or it is not known. */
    record NotQueued() implements QueueInfo {}

    /** The next to begin is 1. */
    record Position(long position) implements QueueInfo {}

    /** As {@link Position}, with the seconds from creation until the video is expected. */
    record EstimatedPosition(long position, long secondsUntilVideo) implements QueueInfo {}
  }

  /** The URL of the video. */
  public sealed interface Link {
    /** There is no video, or it was deleted. */
    record NoLink() implements Link {}

    /** An absolute URL that works until then (seconds since 1970). */
    record SignedUrl(String url, long expiresAt) implements Link {}
  }

  /**
   * What is the same of all tasks of an installation.
   *
   * @param currency the three letters that all money is in
   */
  public record Installation(Backend backend, String currency) {}

  /**
   * The backend that creates the video.
   *
   * @param previsualisation it is an animatic of the local renderer, not the output of a neural
   *     model
   */
  public record Backend(String name, boolean previsualisation) {}

  /** How far a task is, given the percentage that was last heard of it. */
  public static int progressOf(TaskState state, int heard) {
    return switch (state) {
      case TaskState.Queued _ -> 0;
      case TaskState.Submitting _, TaskState.Running _, TaskState.Unknown _ ->
          Math.clamp(heard, 0, NEARLY);
      case TaskState.Cancelling _ -> Math.clamp(heard, 0, NEARLY);
      case TaskState.Storing _ -> NEARLY;
      case TaskState.Succeeded _ -> ALL;
      case TaskState.Failed _, TaskState.Cancelled _ -> 0;
    };
  }

  public Backend backend() {
    return installation.backend();
  }

  public Phase phase() {
    return Phase.of(task.state());
  }

  public long createdSeconds() {
    return task.timestamps().created() / 1000;
  }

  public long finishedSeconds() {
    return task.timestamps().finished() / 1000;
  }
}
