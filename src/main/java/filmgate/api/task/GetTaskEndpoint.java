package filmgate.api.task;

import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.ETags;
import filmgate.api.route.Endpoint;
import filmgate.api.route.Parameter;
import filmgate.api.route.ResponseHeaders;
import filmgate.json.Schema;
import filmgate.task.Task;
import filmgate.text.Language;
import filmgate.view.task.TaskSnapshot;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;

/**
 * Tells how a task is, in one of the public shapes.
 *
 * <p>Answers from memory unless it has to wait or the task is too old to stand there. Another
 * account's task looks the same as none.
 */
public final class GetTaskEndpoint implements Endpoint {
  private static final int WAIT_SECONDS_MAX = 60;
  private static final byte[] NOTHING = {};

  public static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.query(
              "wait",
              Schema.integer(0, WAIT_SECONDS_MAX),
              "Seconds to wait for the end of the task, or with `If-None-Match` for any change."),
          Parameter.IF_NONE_MATCH);

  private final TaskLookup tasks;
  private final LongPolls waits;
  private final TaskSnapshots snapshots;
  private final BiFunction<TaskSnapshot, Language, byte[]> shape;
  private final StatusBodyCache bodies = new StatusBodyCache();

  public GetTaskEndpoint(
      TaskLookup tasks,
      LongPolls waits,
      TaskSnapshots snapshots,
      BiFunction<TaskSnapshot, Language, byte[]> shape) {
    this.tasks = tasks;
    this.waits = waits;
    this.snapshots = snapshots;
    this.shape = shape;
  }

  @Override
  public Optional<ApiResponse> handlesImmediately(ApiRequest call) {
    if (call.hasQuery() && call.number("wait", WAIT_SECONDS_MAX) > 0) {
      return Optional.empty();
    }
    return tasks.cached(call).map(task -> respond(call, task));
  }

  @Override
  public ApiResponse handle(ApiRequest call) {
    var task = tasks.own(call);
    var id = task.id();
    var seconds = call.number("wait", WAIT_SECONDS_MAX);
    if (seconds == 0) {
      return respond(call, task);
    }
    call.request().addIdleTimeoutListener(_ -> false);
    waits.awaitChange(() -> isFinalOrChanged(call, tasks.any(id)), id, Duration.ofSeconds(seconds));
    return respond(call, tasks.any(id));
  }

  /** With {@code If-None-Match} any change ends the wait, else only the end of the task. */
  private boolean isFinalOrChanged(ApiRequest call, Task task) {
    return task.state().isFinal()
        || (call.header(HttpHeader.IF_NONE_MATCH).isPresent()
            && !matches(call, currentSnapshot(call, task).etag()));
  }

  private ApiResponse respond(ApiRequest call, Task task) {
    var shown = currentSnapshot(call, task);
    var tag = shown.etag();
    var tagField = new HttpField(HttpHeader.ETAG, tag);
    var open = !task.state().isFinal();
    if (matches(call, tag)) {
      return new ApiResponse.Full(
          HttpStatus.NOT_MODIFIED_304, fields(tagField, open, false), NOTHING);
    }
    var body = bodies.bodyFor(shown, this::render);
    return new ApiResponse.Full(HttpStatus.OK_200, fields(tagField, open, true), body);
  }

  private static List<HttpField> fields(HttpField tag, boolean open, boolean body) {
    if (!body) {
      return open
          ? List.of(
              tag,
              ResponseHeaders.PRIVATE,
              ResponseHeaders.POLL.get(0),
              ResponseHeaders.POLL.get(1))
          : List.of(tag, ResponseHeaders.PRIVATE);
    }
    return open
        ? List.of(
            ResponseHeaders.JSON,
            tag,
            ResponseHeaders.PRIVATE,
            ResponseHeaders.POLL.get(0),
            ResponseHeaders.POLL.get(1))
        : List.of(ResponseHeaders.JSON, tag, ResponseHeaders.PRIVATE);
  }

  private byte[] render(TaskSnapshotKey shown) {
    return shape.apply(snapshots.snapshot(shown), shown.language());
  }

  private TaskSnapshotKey currentSnapshot(ApiRequest call, Task task) {
    return new TaskSnapshotKey(task, snapshots.liveState(task), call.language(), call.publicUrl());
  }

  private static boolean matches(ApiRequest call, String tag) {
    return call.header(HttpHeader.IF_NONE_MATCH)
        .filter(given -> ETags.matches(given, tag))
        .isPresent();
  }
}
