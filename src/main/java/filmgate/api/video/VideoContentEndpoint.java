package filmgate.api.video;

import static filmgate.json.Schema.enumOf;
import static filmgate.json.Schema.unixTime;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.api.error.InvalidParameter;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.Operation;
import filmgate.api.route.Parameter;
import filmgate.api.route.ResponseHeaders;
import filmgate.api.task.TaskLookup;
import filmgate.api.task.TaskSnapshots;
import filmgate.assets.BlobStore;
import filmgate.id.TaskId;
import filmgate.task.Task;
import filmgate.task.TaskState;
import filmgate.task.VideoResult;
import filmgate.task.VideoResult.Retention;
import filmgate.text.Reason;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import org.eclipse.jetty.http.HttpField;

/** Serves the video file, whole or by range: to the owner of the task, or by a signed link. */
public final class VideoContentEndpoint {
  private static final String VIDEO = "video";

  public static final Parameter VARIANT =
      Parameter.query("variant", enumOf(VIDEO), "The only variant.");

  public static final List<Parameter> SIGNATURE =
      List.of(
          Parameter.query("exp", unixTime(), "The time at which the link expires."),
          Parameter.query("sig", Parameter.TEXT, "The signature of the link."));

  private static final List<ApiError> ERRORS =
      List.of(
          ApiError.NotFound.TASK_NOT_FOUND,
          ApiError.VideoUnavailable.NOT_FINISHED,
          ApiError.VideoUnavailable.TASK_FAILED,
          ApiError.Gone.VIDEO_EXPIRED,
          new ApiError.RangeUnsatisfiable(0));

  private final TaskLookup tasks;
  private final BlobStore blobs;
  private final TaskSnapshots snapshots;

  public VideoContentEndpoint(TaskLookup tasks, BlobStore blobs, TaskSnapshots snapshots) {
    this.tasks = tasks;
    this.blobs = blobs;
    this.snapshots = snapshots;
  }

  /** Adds what all routes to a file have in common. */
  public static Operation describe(Operation operation) {
    return operation
        .withParameters(StoredFile.PARAMETERS)
        .returnsMedia("video/mp4")
        .returnsMedia(206, "video/mp4")
        .withErrors(ERRORS);
  }

  /** {@code GET /v1/videos/{id}/content}. */
  public ApiResponse content(ApiRequest call) {
    var task = tasks.own(call);
    if (!call.query("variant").orElse(VIDEO).equals(VIDEO)) {
      throw InvalidParameter.of("variant", Reason.INVALID_VALUE, "must be video", "必须是 video");
    }
    return video(call, task);
  }

  /**
   * {@code GET /files/{id}.mp4?exp&sig}: a wrong signature does not reveal whether the task exists.
   */
  ApiResponse signed(ApiRequest call) {
    var path = call.path();
    var check = snapshots.check(path, call.query("exp").orElse(""), call.query("sig").orElse(""));
    return switch (check) {
      case VERIFIED -> video(call, tasks.any(taskOf(call.param())));
      case LINK_EXPIRED -> throw new ApiException(ApiError.Gone.LINK_EXPIRED);
      case SIGNATURE_MISMATCH -> throw new ApiException(ApiError.Forbidden.INVALID_SIGNATURE);
    };
  }

  private static TaskId taskOf(String file) {
    var name =
        file.endsWith(TaskSnapshots.SUFFIX)
            ? file.substring(0, file.length() - TaskSnapshots.SUFFIX.length())
            : "";
    return TaskId.parse(name).orElseThrow(() -> new ApiException(ApiError.NotFound.TASK_NOT_FOUND));
  }

  private ApiResponse video(ApiRequest call, Task task) {
    return switch (task.state()) {
      case TaskState.Succeeded(var result) -> video(call, task, result);
      case TaskState.Failed _, TaskState.Cancelled _ ->
          throw new ApiException(ApiError.VideoUnavailable.TASK_FAILED);
      case TaskState.Queued _,
          TaskState.Submitting _,
          TaskState.Running _,
          TaskState.Unknown _,
          TaskState.Storing _,
          TaskState.Cancelling _ ->
          throw new ApiException(ApiError.VideoUnavailable.NOT_FINISHED);
    };
  }

  private ApiResponse video(ApiRequest call, Task task, VideoResult result) {
    var available =
        result.retention() instanceof Retention.AvailableUntil(var until)
            && until > snapshots.now().toEpochMilli();
    if (!available) {
      throw new ApiException(ApiError.Gone.VIDEO_EXPIRED);
    }
    var file = new StoredFile(result.digest(), result.bytes());
    return file.response(call, fields(task), () -> open(result));
  }

  private SeekableByteChannel open(VideoResult result) {
    return blobs
        .open(result.digest())
        .orElseThrow(() -> new ApiException(ApiError.Gone.VIDEO_EXPIRED));
  }

  private static List<HttpField> fields(Task task) {
    var name = task.id().value() + TaskSnapshots.SUFFIX;
    return List.of(
        ResponseHeaders.MP4,
        new HttpField("Content-Disposition", "inline; filename=\"" + name + "\""));
  }
}
