package filmgate.api;

import filmgate.catalogue.Language;
import filmgate.keys.Caller;
import filmgate.store.TaskQueries;
import filmgate.task.Task;
import filmgate.task.TaskId;
import filmgate.view.Schema;
import filmgate.view.TaskSnapshot;
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
final class StatusEndpoint implements Endpoint {
  private static final int WAIT_SECONDS_MAX = 60;
  private static final byte[] NOTHING = {};

  static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.query(
              "wait",
              Schema.integer(0, WAIT_SECONDS_MAX),
              "Seconds to wait for the end of the task, or with `If-None-Match` for any change."),
          Parameter.IF_NONE_MATCH);

  private final TaskQueries tasks;
  private final Waits waits;
  private final Glimpses glimpses;
  private final BiFunction<TaskSnapshot, Language, byte[]> shape;
  private final ShownBodies bodies = new ShownBodies();

  StatusEndpoint(
      TaskQueries tasks,
      Waits waits,
      Glimpses glimpses,
      BiFunction<TaskSnapshot, Language, byte[]> shape) {
    this.tasks = tasks;
    this.waits = waits;
    this.glimpses = glimpses;
    this.shape = shape;
  }

  @Override
  public Optional<Answer> atOnce(Call call) {
    if (call.hasQuery() && call.number("wait", WAIT_SECONDS_MAX) > 0) {
      return Optional.empty();
    }
    return tasks.cached(id(call)).map(task -> show(call, own(task, call.caller())));
  }

  @Override
  public Answer answer(Call call) {
    var id = id(call);
    var task = own(find(id), call.caller());
    var seconds = call.number("wait", WAIT_SECONDS_MAX);
    if (seconds == 0) {
      return show(call, task);
    }
    call.request().addIdleTimeoutListener(_ -> false);
    waits.until(() -> isWorthTelling(call, find(id)), id, Duration.ofSeconds(seconds));
    return show(call, find(id));
  }

  /** With {@code If-None-Match} any change ends the wait, else only the end of the task. */
  private boolean isWorthTelling(Call call, Task task) {
    return task.state().isFinal()
        || (call.header(HttpHeader.IF_NONE_MATCH).isPresent()
            && !matches(call, shown(call, task).tag()));
  }

  private Answer show(Call call, Task task) {
    var shown = shown(call, task);
    var tag = shown.tag();
    var tagField = new HttpField(HttpHeader.ETAG, tag);
    var open = !task.state().isFinal();
    if (matches(call, tag)) {
      return new Answer.Whole(HttpStatus.NOT_MODIFIED_304, fields(tagField, open, false), NOTHING);
    }
    var body = bodies.of(shown, this::render);
    return new Answer.Whole(HttpStatus.OK_200, fields(tagField, open, true), body);
  }

  private static List<HttpField> fields(HttpField tag, boolean open, boolean body) {
    if (!body) {
      return open
          ? List.of(tag, Fields.PRIVATE, Fields.POLL.get(0), Fields.POLL.get(1))
          : List.of(tag, Fields.PRIVATE);
    }
    return open
        ? List.of(Fields.JSON, tag, Fields.PRIVATE, Fields.POLL.get(0), Fields.POLL.get(1))
        : List.of(Fields.JSON, tag, Fields.PRIVATE);
  }

  private byte[] render(ShownTask shown) {
    return shape.apply(glimpses.of(shown), shown.language());
  }

  private ShownTask shown(Call call, Task task) {
    return new ShownTask(task, glimpses.moment(task), call.language(), call.origin());
  }

  private static boolean matches(Call call, String tag) {
    return call.header(HttpHeader.IF_NONE_MATCH)
        .filter(given -> ETags.matches(given, tag))
        .isPresent();
  }

  private Task find(TaskId id) {
    return tasks
        .cached(id)
        .or(() -> tasks.find(id))
        .orElseThrow(() -> new ApiException(ApiError.Missing.TASK_NOT_FOUND));
  }

  static TaskId id(Call call) {
    return TaskId.parse(call.param())
        .orElseThrow(() -> new ApiException(ApiError.Missing.TASK_NOT_FOUND));
  }

  /** The task, if it is the caller's. */
  static Task own(Task task, Caller caller) {
    if (!task.owner().account().equals(caller.account())) {
      throw new ApiException(ApiError.Missing.TASK_NOT_FOUND);
    }
    return task;
  }
}
