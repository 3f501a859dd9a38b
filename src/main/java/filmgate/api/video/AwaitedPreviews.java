package filmgate.api.video;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.api.task.LongPolls;
import filmgate.id.TaskId;
import filmgate.store.ResultFileQueries;
import filmgate.store.ResultFileQueries.PreviewStatus;
import filmgate.task.VideoFile;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Finds previews. A request for one that is not made yet waits a few seconds, and the preview is
 * made before all others.
 *
 * @param prioritize makes the preview of a task next
 */
public record AwaitedPreviews(
    ResultFileQueries files, LongPolls longPolls, Consumer<TaskId> prioritize) {
  private static final Duration WAIT_MAX = Duration.ofSeconds(5);

  /**
   * @throws ApiException 409 if the preview is not ready in time, or 404 if there is none
   */
  VideoFile await(TaskId task) {
    if (files.preview(task) instanceof PreviewStatus.Pending) {
      prioritize.accept(task);
      longPolls.awaitChange(
          () -> !(files.preview(task) instanceof PreviewStatus.Pending), task, WAIT_MAX);
    }
    return switch (files.preview(task)) {
      case PreviewStatus.Ready(var file) -> file;
      case PreviewStatus.Pending _ ->
          throw new ApiException(ApiError.VideoUnavailable.VARIANT_NOT_READY);
      case PreviewStatus.NoPreview _ -> throw new ApiException(ApiError.NotFound.VARIANT_NOT_FOUND);
    };
  }
}
