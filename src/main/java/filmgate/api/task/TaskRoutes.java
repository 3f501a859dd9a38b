package filmgate.api.task;

import static filmgate.api.route.Operation.Tag.TASKS;
import static filmgate.api.route.RouteAccess.GENERATE;
import static filmgate.api.route.RouteAccess.KEY;

import filmgate.api.error.ApiError;
import filmgate.api.route.Endpoint;
import filmgate.api.route.Operation;
import filmgate.api.route.Route;
import filmgate.api.route.RouteGroup;
import filmgate.store.TaskQueries;
import filmgate.view.task.TaskListView;
import filmgate.view.task.TaskView;
import java.util.List;

/** The routes of tasks: list, get, cancel, and delete. */
public final class TaskRoutes implements RouteGroup {
  private final TaskEndpoints tasks;
  private final Endpoint list;
  private final Endpoint get;

  public TaskRoutes(
      TaskEndpoints tasks, TaskQueries queries, TaskSnapshots snapshots, LongPolls longPolls) {
    this.tasks = tasks;
    this.list = new ListTasksEndpoint(queries, snapshots, TaskListView::tasks);
    this.get = new GetTaskEndpoint(new TaskLookup(queries), longPolls, snapshots, TaskView::render);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Operation.of(TASKS, "listTasks", "List tasks.")
            .withParameters(ListTasksEndpoint.PARAMETERS)
            .returns(TaskListView.TASKS)
            .get("/v1/tasks", KEY, list),
        Operation.of(TASKS, "getTasks", "Get up to 100 tasks by id.")
            .returns(TaskListView.BATCH)
            .post("/v1/tasks/batch", GENERATE, tasks::batch)
            .withBody(RequestedTasks.schema("GetTasksRequest")),
        Operation.of(TASKS, "cancelTask", "Cancel a task.")
            .returns(TaskView.SCHEMA)
            .returns(202, TaskView.SCHEMA)
            .withErrors(ApiError.NotFound.TASK_NOT_FOUND, ApiError.TaskConflict.NOT_CANCELLABLE)
            .post("/v1/tasks/{id}/cancel", GENERATE, tasks::cancel),
        Operation.of(TASKS, "deleteTask", "Delete a finished task and its files.")
            .returns(TaskEndpoints.DELETED)
            .withErrors(ApiError.NotFound.TASK_NOT_FOUND, ApiError.TaskConflict.TASK_NOT_FINISHED)
            .delete("/v1/tasks/{id}", GENERATE, tasks::delete),
        Operation.of(TASKS, "getTask", "Get a task.")
            .withParameters(GetTaskEndpoint.PARAMETERS)
            .returns(TaskView.SCHEMA)
            .withErrors(ApiError.NotFound.TASK_NOT_FOUND)
            .get("/v1/tasks/{id}", KEY, get));
  }
}
