package filmgate.api.video;

import static filmgate.json.Schema.bool;
import static filmgate.json.Schema.enumOf;
import static filmgate.json.Schema.unixTime;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.api.error.InvalidParameter;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.Operation;
import filmgate.api.route.Parameter;
import filmgate.api.task.FileLinks;
import filmgate.api.task.TaskLookup;
import filmgate.api.task.TaskSnapshots;
import filmgate.assets.BlobStore;
import filmgate.id.TaskId;
import filmgate.task.Task;
import filmgate.task.VideoFile;
import filmgate.task.VideoResult;
import filmgate.task.VideoVariant;
import filmgate.text.Reason;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Serves the files of a result, whole or by range: to the owner of the task, or by a signed link.
 */
public final class VideoContentEndpoint {
  private static final String VARIANT_NAME = "variant";
  private static final String DOWNLOAD_NAME = "download";

  public static final Parameter VARIANT =
      Parameter.query(
          VARIANT_NAME,
          enumOf(wireNames().toArray(String[]::new)),
          "The file of the result. By default the video.");

  public static final List<Parameter> SIGNATURE =
      List.of(
          Parameter.query("exp", unixTime(), "The time at which the link expires."),
          Parameter.query("sig", Parameter.TEXT, "The signature of the link."));

  private static final Parameter DOWNLOAD =
      Parameter.query(
          DOWNLOAD_NAME, bool(), "`true`: browsers store the file instead of showing it.");

  private static final List<ApiError> ERRORS =
      List.of(
          ApiError.NotFound.TASK_NOT_FOUND,
          ApiError.NotFound.VARIANT_NOT_FOUND,
          ApiError.VideoUnavailable.NOT_FINISHED,
          ApiError.VideoUnavailable.VARIANT_NOT_READY,
          ApiError.VideoUnavailable.TASK_FAILED,
          ApiError.Gone.VIDEO_EXPIRED,
          new ApiError.RangeUnsatisfiable(0));

  private final TaskLookup tasks;
  private final BlobStore blobs;
  private final TaskSnapshots snapshots;
  private final AwaitedPreviews previews;

  public VideoContentEndpoint(
      TaskLookup tasks, BlobStore blobs, TaskSnapshots snapshots, AwaitedPreviews previews) {
    this.tasks = tasks;
    this.blobs = blobs;
    this.snapshots = snapshots;
    this.previews = previews;
  }

  private static Stream<String> wireNames() {
    return Stream.of(VideoVariant.values()).map(VideoVariant::wireName);
  }

  /** Adds what all routes to a file have in common. */
  public static Operation describe(Operation operation) {
    var types =
        Stream.of(VideoVariant.values())
            .map(variant -> FileResponse.contentType(variant).getValue())
            .distinct()
            .toList();
    var described =
        operation.withParameters(DOWNLOAD).withParameters(StoredFile.PARAMETERS).withErrors(ERRORS);
    for (var status : List.of(200, 206)) {
      for (var type : types) {
        described = described.returnsMedia(status, type);
      }
    }
    return described;
  }

  /** {@code GET /v1/videos/{id}/content}. */
  public ApiResponse content(ApiRequest call) {
    var task = tasks.own(call);
    var name = call.query(VARIANT_NAME).orElse(VideoVariant.VIDEO.wireName());
    var variant = VideoVariant.ofWireName(name).orElseThrow(() -> unknownVariant());
    return file(call, task, variant, call.flag(DOWNLOAD_NAME));
  }

  private static ApiException unknownVariant() {
    return InvalidParameter.of(
        VARIANT_NAME,
        Reason.INVALID_VALUE,
        "must be one of " + wireNames().collect(Collectors.joining(", ")),
        "必须是以下之一：" + wireNames().collect(Collectors.joining("、")));
  }

  /**
   * {@code GET /files/{id}.mp4?exp&sig}, and the names of the other variants: a wrong signature
   * does not reveal whether the task exists.
   */
  ApiResponse signed(ApiRequest call) {
    var path = call.path();
    var download = call.flag(DOWNLOAD_NAME);
    var check = snapshots.check(path, call.query("exp").orElse(""), call.query("sig").orElse(""));
    return switch (check) {
      case VERIFIED -> {
        var named =
            FileLinks.parse(call.param())
                .orElseThrow(() -> new ApiException(ApiError.NotFound.TASK_NOT_FOUND));
        yield file(call, tasks.any(named.task()), named.variant(), download);
      }
      case LINK_EXPIRED -> throw new ApiException(ApiError.Gone.LINK_EXPIRED);
      case SIGNATURE_MISMATCH -> throw new ApiException(ApiError.Forbidden.INVALID_SIGNATURE);
    };
  }

  private ApiResponse file(ApiRequest call, Task task, VideoVariant variant, boolean download) {
    return switch (Availability.of(task, snapshots.now())) {
      case Availability.Available(var result) -> {
        var disposition = ContentDisposition.of(task, variant, download);
        yield new FileResponse(blobs, find(task.id(), result, variant), disposition).to(call);
      }
      case Availability.Unavailable(var reason) -> throw new ApiException(reason);
    };
  }

  private VideoFile find(TaskId task, VideoResult result, VideoVariant variant) {
    return switch (variant) {
      case VIDEO -> new VideoFile(variant, result.digest(), result.bytes());
      case POSTER, THUMBNAIL ->
          result
              .still(variant)
              .orElseThrow(() -> new ApiException(ApiError.NotFound.VARIANT_NOT_FOUND));
      case PREVIEW -> previews.await(task);
    };
  }
}
