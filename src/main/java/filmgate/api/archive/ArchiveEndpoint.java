package filmgate.api.archive;

import filmgate.api.archive.RequestedVideo.Included;
import filmgate.api.archive.RequestedVideo.Missing;
import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.Endpoint;
import filmgate.api.task.RequestedTasks;
import filmgate.api.task.TaskLookup;
import filmgate.api.video.Availability;
import filmgate.api.video.ContentDisposition;
import filmgate.api.zip.ZipDownload;
import filmgate.api.zip.ZipWriter;
import filmgate.assets.BlobStore;
import filmgate.id.TaskId;
import filmgate.task.Task;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** {@code POST /v1/tasks/archive}: the videos of the requested tasks and a manifest. */
final class ArchiveEndpoint implements Endpoint {
  /** Why there is no video at all: the reason that the caller can do most about comes first. */
  static final List<ApiError> ERRORS =
      List.of(
          ApiError.VideoUnavailable.NOT_FINISHED,
          ApiError.Gone.VIDEO_EXPIRED,
          ApiError.VideoUnavailable.TASK_FAILED,
          ApiError.NotFound.TASK_NOT_FOUND);

  private final TaskLookup tasks;
  private final BlobStore blobs;
  private final Clock clock;

  ArchiveEndpoint(TaskLookup tasks, BlobStore blobs, Clock clock) {
    this.tasks = tasks;
    this.blobs = blobs;
    this.clock = clock;
  }

  @Override
  public ApiResponse handle(ApiRequest call) {
    var videos = RequestedTasks.ids(call).stream().map(id -> find(call, id)).toList();
    requireAny(videos);
    call.releaseBody();
    var name =
        "filmgate-videos-%s.zip".formatted(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    return ZipDownload.of(name, zip -> write(videos, zip));
  }

  private RequestedVideo find(ApiRequest call, String id) {
    return TaskId.parse(id)
        .flatMap(task -> tasks.own(call, task))
        .map(task -> find(id, task))
        .orElseGet(() -> new Missing(id, ApiError.NotFound.TASK_NOT_FOUND));
  }

  private RequestedVideo find(String id, Task task) {
    return switch (Availability.of(task, clock.instant())) {
      case Availability.Available(var result) when blobs.exists(result.digest()) ->
          new Included(id, ContentDisposition.uniqueName(task), result.digest());
      case Availability.Available _ -> new Missing(id, ApiError.Gone.VIDEO_EXPIRED);
      case Availability.Unavailable(var reason) -> new Missing(id, reason);
    };
  }

  /**
   * Requires a video.
   *
   * @throws ApiException 404, 409, or 410
   */
  private static void requireAny(List<RequestedVideo> videos) {
    var reasons = new ArrayList<ApiError>();
    for (var video : videos) {
      switch (video) {
        case Included _ -> {
          return;
        }
        case Missing missing -> reasons.add(missing.reason());
      }
    }
    throw new ApiException(ERRORS.stream().filter(reasons::contains).findFirst().orElseThrow());
  }

  private void write(List<RequestedVideo> videos, ZipWriter zip) throws IOException {
    var written = new ArrayList<RequestedVideo>();
    for (var video : videos) {
      written.add(
          switch (video) {
            case Included included -> write(included, zip);
            case Missing missing -> missing;
          });
    }
    zip.addText(ArchiveManifest.NAME, output -> output.write(ArchiveManifest.render(written)));
  }

  /** A video that was deleted since the request began is missing. */
  private RequestedVideo write(Included video, ZipWriter zip) throws IOException {
    var content = blobs.open(video.digest());
    if (content.isEmpty()) {
      return new Missing(video.task(), ApiError.Gone.VIDEO_EXPIRED);
    }
    zip.addMedia(video.file(), content.get());
    return video;
  }
}
