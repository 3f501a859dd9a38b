package filmgate.api.video;

import static filmgate.json.Schema.enumOf;
import static filmgate.json.Schema.string;
import static filmgate.json.Schema.unixTime;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.api.error.InvalidParameter;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.ETags;
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
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;

/** Serves the video file, whole or by range: to the owner of the task, or by a signed link. */
public final class VideoContentEndpoint {
  private static final String VIDEO = "video";

  public static final Parameter VARIANT =
      Parameter.query("variant", enumOf(VIDEO), "The only variant.");

  static final List<Parameter> SIGNATURE =
      List.of(
          Parameter.query("exp", unixTime(), "The time at which the link expires."),
          Parameter.query("sig", Parameter.TEXT, "The signature of the link."));

  private static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.header("Range", string(), "A part of the file: 206."),
          Parameter.header("If-Range", string(), "The `ETag` to which the range belongs."),
          Parameter.IF_NONE_MATCH);

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
        .withParameters(PARAMETERS)
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
    var tag = '"' + result.digest() + '"';
    var fields = fields(task, tag);
    if (call.header(HttpHeader.IF_NONE_MATCH).filter(t -> ETags.matches(t, tag)).isPresent()) {
      return new ApiResponse.Full(HttpStatus.NOT_MODIFIED_304, fields, new byte[0]);
    }
    return switch (range(call, tag, result.bytes())) {
      case ByteRange.FullRange _ ->
          new ApiResponse.Stream(HttpStatus.OK_200, fields, open(result), 0, result.bytes());
      case ByteRange.Unsatisfiable _ ->
          throw new ApiException(new ApiError.RangeUnsatisfiable(result.bytes()));
      case ByteRange.Slice(var offset, var length) -> {
        var last = offset + length - 1;
        fields.add(
            new HttpField(
                HttpHeader.CONTENT_RANGE,
                "bytes %d-%d/%d".formatted(offset, last, result.bytes())));
        yield new ApiResponse.Stream(
            HttpStatus.PARTIAL_CONTENT_206, fields, open(result), offset, length);
      }
    };
  }

  /**
   * A range applies only to GET (RFC 9110, 14.2), and only if the caller's copy is of this video
   * ({@code If-Range}).
   */
  private static ByteRange range(ApiRequest call, String tag, long bytes) {
    var range = call.header(HttpHeader.RANGE);
    var sameVideo = call.header(HttpHeader.IF_RANGE).map(tag::equals).orElse(true);
    var get = HttpMethod.GET.is(call.request().getMethod());
    return get && range.isPresent() && sameVideo
        ? ByteRange.of(range.get(), bytes)
        : new ByteRange.FullRange();
  }

  private SeekableByteChannel open(VideoResult result) {
    return blobs
        .open(result.digest())
        .orElseThrow(() -> new ApiException(ApiError.Gone.VIDEO_EXPIRED));
  }

  private static List<HttpField> fields(Task task, String tag) {
    var name = task.id().value() + TaskSnapshots.SUFFIX;
    var fields = new ArrayList<HttpField>();
    fields.add(ResponseHeaders.MP4);
    fields.add(ResponseHeaders.ACCEPT_RANGES);
    fields.add(ResponseHeaders.PRIVATE);
    fields.add(ResponseHeaders.NO_SNIFF);
    fields.add(new HttpField(HttpHeader.ETAG, tag));
    fields.add(new HttpField("Content-Disposition", "inline; filename=\"" + name + "\""));
    return fields;
  }
}
