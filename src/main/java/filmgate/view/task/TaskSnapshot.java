package filmgate.view.task;

import filmgate.json.Schema;
import filmgate.task.Task;
import filmgate.task.TaskState;
import filmgate.task.VideoVariant;
import java.util.Optional;

/**
 * The data of a task at one moment, from which a response is written.
 *
 * @param progress 0 to 100 percent
 */
public record TaskSnapshot(
    Task task, int progress, QueueInfo queueInfo, Link link, Installation installation) {

  /** The schema of {@link #isTest}. */
  public static final Schema TEST =
      Schema.bool().describedAs("Whether a test key created the task. Such a task costs nothing.");

  private static final int UNFINISHED_MAX = 99;
  private static final int FINISHED = 100;

  /** The position of a queued task. */
  public sealed interface QueueInfo {
    /** It is not queued, or the position is unknown. */
    record NotQueued() implements QueueInfo {}

    /** The next task to start has the position 1. */
    record Position(long position) implements QueueInfo {}

    /** With the seconds from the creation of the task until the expected video. */
    record EstimatedPosition(long position, long secondsUntilVideo) implements QueueInfo {}
  }

  /** The URLs of the files of the result. */
  public sealed interface Link {
    /** The video does not exist, or was deleted. */
    record NoLink() implements Link {}

    /**
     * An absolute URL.
     *
     * @param expiresAt when all URLs expire, in seconds since 1970
     * @param files the URLs of the files that are made from the video; empty if there are none
     */
    record SignedUrl(String url, long expiresAt, Optional<FileUrls> files) implements Link {
      /** The URL of a video without other files. */
      public SignedUrl(String url, long expiresAt) {
        this(url, expiresAt, Optional.empty());
      }

      /** The URL of a file that is made from the video. */
      Optional<String> file(VideoVariant variant) {
        return files.map(urls -> urls.of(variant));
      }
    }

    /** The absolute URLs of the files of a video, which are signed when they are read. */
    @FunctionalInterface
    interface FileUrls {
      String of(VideoVariant variant);
    }
  }

  /**
   * The values that all tasks of an installation share.
   *
   * @param currency the code of the currency of all amounts
   */
  public record Installation(String currency) {}

  /**
   * The backend that creates the video.
   *
   * @param previsualisation whether the video is drawn, without a neural model
   */
  public record Backend(String name, boolean previsualisation) {
    /** The backend of a provider. */
    public static Backend named(String provider) {
      return new Backend(provider, provider.equals(Task.LOCAL));
    }
  }

  /** The progress of a task, given the last percentage that the provider reported. */
  public static int progressOf(TaskState state, int reported) {
    return switch (state) {
      case TaskState.Queued _, TaskState.Failed _, TaskState.Cancelled _ -> 0;
      case TaskState.Submitting _,
          TaskState.Running _,
          TaskState.Unknown _,
          TaskState.Cancelling _ ->
          Math.clamp(reported, 0, UNFINISHED_MAX);
      case TaskState.Storing _ -> UNFINISHED_MAX;
      case TaskState.Succeeded _ -> FINISHED;
    };
  }

  /** Whether a test key created the task. */
  public boolean isTest() {
    return task.owner().lane().isTest();
  }

  public Backend backend() {
    return Backend.named(task.backend());
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
