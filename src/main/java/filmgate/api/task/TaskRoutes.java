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
import filmgate.view.task.TaskRequestView;
import filmgate.view.task.TaskTotalsView;
import filmgate.view.task.TaskView;
import filmgate.view.timeline.TaskTimelineView;
import java.util.List;

/** The routes of tasks: list, get, cancel, and delete. */
public final class TaskRoutes implements RouteGroup {
  private final TaskEndpoints tasks;
  private final TaskHistoryEndpoints history;
  private final Endpoint list;
  private final Endpoint get;

  public TaskRoutes(
      TaskEndpoints tasks,
      TaskHistoryEndpoints history,
      TaskQueries queries,
      TaskSnapshots snapshots,
      LongPolls longPolls) {
    this.tasks = tasks;
    this.history = history;
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
        Operation.of(TASKS, "getTaskTotals", "Get the number and the cost of tasks.")
            .withParameters(TaskFilterParameters.ALL)
            .returns(TaskTotalsView.SCHEMA)
            .get("/v1/tasks/totals", KEY, history::totals),
        Operation.of(TASKS, "getTaskTimeline", "Get what happened to a task, in the order of time.")
            .returns(TaskTimelineView.SCHEMA)
            .withErrors(ApiError.NotFound.TASK_NOT_FOUND)
            .get("/v1/tasks/{id}/timeline", KEY, history::timeline),
        Operation.of(TASKS, "getTaskRequest", "Get the request of a task, to send it again.")
            .returns(TaskRequestView.SCHEMA)
            .withErrors(ApiError.NotFound.TASK_NOT_FOUND)
            .get("/v1/tasks/{id}/request", KEY, history::request),
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
