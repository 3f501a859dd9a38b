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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;

/**
 * Returns a task in one of the public formats. It responds without blocking if the task is cached
 * and the request does not wait.
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
  private final LongPolls longPolls;
  private final TaskSnapshots snapshots;
  private final BiFunction<TaskSnapshot, Language, byte[]> format;
  private final StatusBodyCache bodies = new StatusBodyCache();

  public GetTaskEndpoint(
      TaskLookup tasks,
      LongPolls longPolls,
      TaskSnapshots snapshots,
      BiFunction<TaskSnapshot, Language, byte[]> format) {
    this.tasks = tasks;
    this.longPolls = longPolls;
    this.snapshots = snapshots;
    this.format = format;
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
    var timeout = Duration.ofSeconds(seconds);
    longPolls.awaitChange(() -> isFinalOrChanged(call, tasks.any(id)), id, timeout);
    return respond(call, tasks.any(id));
  }

  /** With {@code If-None-Match}, any change ends the wait; or else only the end of the task. */
  private boolean isFinalOrChanged(ApiRequest call, Task task) {
    return task.state().isFinal()
        || (call.header(HttpHeader.IF_NONE_MATCH).isPresent()
            && !matches(call, snapshots.key(call, task).etag()));
  }

  private ApiResponse respond(ApiRequest call, Task task) {
    var key = snapshots.key(call, task);
    var tag = key.etag();
    var fields = new ArrayList<HttpField>();
    fields.add(new HttpField(HttpHeader.ETAG, tag));
    fields.add(ResponseHeaders.PRIVATE);
    if (!task.state().isFinal()) {
      fields.addAll(ResponseHeaders.POLL);
    }
    if (matches(call, tag)) {
      return new ApiResponse.Full(HttpStatus.NOT_MODIFIED_304, fields, NOTHING);
    }
    return ApiResponse.json(bodies.bodyFor(key, this::render), fields);
  }

  private byte[] render(TaskSnapshotKey key) {
    return format.apply(snapshots.snapshot(key), key.language());
  }

  private static boolean matches(ApiRequest call, String tag) {
    return call.header(HttpHeader.IF_NONE_MATCH)
        .filter(given -> ETags.matches(given, tag))
        .isPresent();
  }
}
