package filmgate.api;

import static filmgate.view.Schema.enumOf;
import static filmgate.view.Schema.string;
import static filmgate.view.Schema.unixTime;

import filmgate.assets.BlobStore;
import filmgate.assets.SignedLink;
import filmgate.catalogue.Reason;
import filmgate.store.TaskQueries;
import filmgate.task.Task;
import filmgate.task.TaskId;
import filmgate.task.TaskState;
import filmgate.task.VideoResult;
import filmgate.task.VideoResult.Retention;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;

/** Hands films out, whole or in part: to the task's owner, or to whoever has a signed link. */
final class FilmEndpoint {
  private static final String VIDEO = "video";

  static final Parameter VARIANT =
      Parameter.query("variant", enumOf(VIDEO), "The only one there is.");

  static final List<Parameter> SIGNATURE =
      List.of(
          Parameter.query("exp", unixTime(), "Until when the link works."),
          Parameter.query("sig", string(), "What makes the link ours."));

  static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.header("Range", string(), "A part of the file: 206."),
          Parameter.header("If-Range", string(), "The `ETag` that the range is for."),
          Parameter.IF_NONE_MATCH);

  static final List<ApiError> ERRORS =
      List.of(
          ApiError.Missing.TASK_NOT_FOUND,
          ApiError.NoFilm.NOT_FINISHED,
          ApiError.NoFilm.TASK_FAILED,
          ApiError.Gone.FILM_EXPIRED,
          new ApiError.RangeUnsatisfiable(0));

  private final TaskQueries tasks;
  private final BlobStore blobs;
  private final Glimpses glimpses;

  FilmEndpoint(TaskQueries tasks, BlobStore blobs, Glimpses glimpses) {
    this.tasks = tasks;
    this.blobs = blobs;
    this.glimpses = glimpses;
  }

  /** {@code GET /v1/videos/{id}/content}. */
  Answer content(Call call) {
    var task = StatusEndpoint.own(find(StatusEndpoint.id(call)), call.caller());
    if (!call.query("variant").orElse(VIDEO).equals(VIDEO)) {
      throw Call.invalid("variant", Reason.INVALID_VALUE, VIDEO);
    }
    return film(call, task);
  }

  /** {@code GET /files/{id}.mp4?exp&sig}: a wrong signature says nothing about the task. */
  Answer signed(Call call) {
    var path = call.path();
    var check = glimpses.check(path, call.query("exp").orElse(""), call.query("sig").orElse(""));
    return switch (check) {
      case SignedLink.Check.Verified _ -> film(call, find(named(call.param())));
      case SignedLink.Check.LinkExpired _ -> throw new ApiException(ApiError.Gone.LINK_EXPIRED);
      case SignedLink.Check.SignatureMismatch _ ->
          throw new ApiException(ApiError.Forbidden.INVALID_SIGNATURE);
    };
  }

  private static TaskId named(String file) {
    var name =
        file.endsWith(Glimpses.SUFFIX)
            ? file.substring(0, file.length() - Glimpses.SUFFIX.length())
            : "";
    return TaskId.parse(name).orElseThrow(() -> new ApiException(ApiError.Missing.TASK_NOT_FOUND));
  }

  private Task find(TaskId id) {
    return tasks
        .cached(id)
        .or(() -> tasks.find(id))
        .orElseThrow(() -> new ApiException(ApiError.Missing.TASK_NOT_FOUND));
  }

  private Answer film(Call call, Task task) {
    return switch (task.state()) {
      case TaskState.Succeeded(var result) -> film(call, task, result);
      case TaskState.Failed _, TaskState.Cancelled _ ->
          throw new ApiException(ApiError.NoFilm.TASK_FAILED);
      case TaskState.Queued _,
          TaskState.Submitting _,
          TaskState.Running _,
          TaskState.Unknown _,
          TaskState.Storing _,
          TaskState.Cancelling _ ->
          throw new ApiException(ApiError.NoFilm.NOT_FINISHED);
    };
  }

  private Answer film(Call call, Task task, VideoResult result) {
    var kept =
        result.retention() instanceof Retention.AvailableUntil(var until)
            && until > glimpses.now().toEpochMilli();
    if (!kept) {
      throw new ApiException(ApiError.Gone.FILM_EXPIRED);
    }
    var tag = '"' + result.digest() + '"';
    var fields = fields(task, tag);
    if (call.header(HttpHeader.IF_NONE_MATCH).filter(t -> ETags.matches(t, tag)).isPresent()) {
      return new Answer.Whole(HttpStatus.NOT_MODIFIED_304, fields, new byte[0]);
    }
    return switch (range(call, tag, result.bytes())) {
      case ByteRange.All _ ->
          new Answer.Part(HttpStatus.OK_200, fields, open(result), 0, result.bytes());
      case ByteRange.Outside _ ->
          throw new ApiException(new ApiError.RangeUnsatisfiable(result.bytes()));
      case ByteRange.Part(var offset, var length) -> {
        var last = offset + length - 1;
        fields.add(
            new HttpField(
                HttpHeader.CONTENT_RANGE,
                "bytes %d-%d/%d".formatted(offset, last, result.bytes())));
        yield new Answer.Part(HttpStatus.PARTIAL_CONTENT_206, fields, open(result), offset, length);
      }
    };
  }

  /** A range counts only if the caller's copy is of this film ({@code If-Range}). */
  private static ByteRange range(Call call, String tag, long bytes) {
    var range = call.header(HttpHeader.RANGE);
    var sameFilm = call.header(HttpHeader.IF_RANGE).map(tag::equals).orElse(true);
    return range.isPresent() && sameFilm ? ByteRange.of(range.get(), bytes) : new ByteRange.All();
  }

  private SeekableByteChannel open(VideoResult result) {
    return blobs
        .open(result.digest())
        .orElseThrow(() -> new ApiException(ApiError.Gone.FILM_EXPIRED));
  }

  private static List<HttpField> fields(Task task, String tag) {
    var name = task.id().value() + Glimpses.SUFFIX;
    var fields = new ArrayList<HttpField>();
    fields.add(Fields.MP4);
    fields.add(Fields.ACCEPT_RANGES);
    fields.add(Fields.PRIVATE);
    fields.add(Fields.NO_SNIFF);
    fields.add(new HttpField(HttpHeader.ETAG, tag));
    fields.add(new HttpField("Content-Disposition", "inline; filename=\"" + name + "\""));
    return fields;
  }
}
