package filmgate.api.task;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.ResponseHeaders;
import filmgate.id.TaskId;
import filmgate.intake.TaskActions;
import filmgate.json.JsonShape;
import filmgate.json.JsonType;
import filmgate.json.Schema;
import filmgate.task.Task;
import filmgate.view.task.TaskListView;
import filmgate.view.task.TaskSnapshot;
import filmgate.view.task.TaskView;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpStatus;

/** Cancels, deletes, and returns tasks of the caller. Tasks of other accounts are not found. */
public final class TaskEndpoints {
  private static final JsonShape<DeletedTask> DELETED_SHAPE =
      JsonShape.<DeletedTask>object()
          .field("id", JsonType.STRING, task -> task.id.value())
          .field("object", JsonType.oneOf("task.deleted", "video.deleted"), DeletedTask::object)
          .field("deleted", JsonType.TRUE, _ -> true);
  public static final Schema DELETED = DELETED_SHAPE.schema().named("Deleted");

  private record DeletedTask(TaskId id, String object) {}

  private final TaskLookup tasks;
  private final TaskActions actions;
  private final TaskSnapshots snapshots;

  public TaskEndpoints(TaskLookup tasks, TaskActions actions, TaskSnapshots snapshots) {
    this.tasks = tasks;
    this.actions = actions;
    this.snapshots = snapshots;
  }

  /** {@code POST /v1/tasks/{id}/cancel}: 200 if it is cancelled, 202 if it is still stopping. */
  ApiResponse cancel(ApiRequest call) {
    return switch (actions.cancel(call.caller(), TaskLookup.id(call))) {
      case TaskActions.CancelledNow(var task) -> render(call, task, HttpStatus.OK_200);
      case TaskActions.CancelPending(var task) -> render(call, task, HttpStatus.ACCEPTED_202);
      case TaskActions.NotCancellable _ ->
          throw new ApiException(ApiError.TaskConflict.NOT_CANCELLABLE);
      case TaskActions.TaskNotFound _ -> throw new ApiException(ApiError.NotFound.TASK_NOT_FOUND);
    };
  }

  private ApiResponse render(ApiRequest call, Task task, int status) {
    var body = TaskView.render(snapshots.snapshot(call, task), call.language());
    var fields = List.of(ResponseHeaders.JSON, ResponseHeaders.PRIVATE);
    return new ApiResponse.Full(status, fields, body);
  }

  /** {@code DELETE /v1/tasks/{id}}. */
  ApiResponse delete(ApiRequest call) {
    return delete(call, "task.deleted");
  }

  /** Deletes the task that the path names; {@code object} is the type in the response. */
  public ApiResponse delete(ApiRequest call, String object) {
    var id = TaskLookup.id(call);
    return switch (actions.erase(call.caller(), id)) {
      case TaskActions.Erased _ ->
          ApiResponse.json(DELETED_SHAPE.render(new DeletedTask(id, object)));
      case TaskActions.Unfinished _ ->
          throw new ApiException(ApiError.TaskConflict.TASK_NOT_FINISHED);
      case TaskActions.TaskNotFound _ -> throw new ApiException(ApiError.NotFound.TASK_NOT_FOUND);
    };
  }

  /** {@code POST /v1/tasks/batch}: the tasks in the sequence of the request, without repetition. */
  ApiResponse batch(ApiRequest call) {
    var found = new ArrayList<TaskSnapshot>();
    var notFound = new ArrayList<String>();
    for (var text : RequestedTasks.ids(call)) {
      TaskId.parse(text)
          .flatMap(id -> tasks.own(call, id))
          .ifPresentOrElse(
              task -> found.add(snapshots.snapshot(call, task)), () -> notFound.add(text));
    }
    return ApiResponse.json(
        TaskListView.batch(found, notFound, call.language()), List.of(ResponseHeaders.PRIVATE));
  }
}
