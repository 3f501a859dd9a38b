package filmgate.api.task;

import static filmgate.api.route.Operation.Tag.TASKS;
import static filmgate.api.route.RouteAccess.GENERATE;
import static filmgate.api.route.RouteAccess.KEY;

import filmgate.api.error.ApiError;
import filmgate.api.route.Operation;
import filmgate.api.route.Route;
import filmgate.api.route.RouteGroup;
import filmgate.view.task.TaskListView;
import filmgate.view.task.TaskView;
import java.util.List;

/** What has been asked for: see, stop, repeat, delete (contract 5.1). */
public final class TaskRoutes implements RouteGroup {
  private final TaskEndpointFactory views;

  public TaskRoutes(TaskEndpointFactory views) {
    this.views = views;
  }

  @Override
  public List<Route> routes() {
    var tasks = views.taskEndpoints();
    return List.of(
        Route.get(
            "/v1/tasks",
            KEY,
            views.list(TaskListView::tasks),
            Operation.of(TASKS, "listTasks", "The account's tasks, a page at a time.")
                .withParameters(ListTasksEndpoint.PARAMETERS)
                .returns(TaskListView.TASKS)),
        Route.post(
                "/v1/tasks/batch",
                GENERATE,
                tasks::batch,
                Operation.of(TASKS, "getTasks", "Up to 100 tasks by their ids.")
                    .returns(TaskListView.BATCH))
            .withBody(TaskEndpoints.BATCH),
        Route.post(
            "/v1/tasks/{id}/cancel",
            GENERATE,
            tasks::cancel,
            Operation.of(TASKS, "cancelTask", "Stops a task; what it held is given back.")
                .returns(TaskView.SCHEMA)
                .returns(202, TaskView.SCHEMA)
                .withErrors(
                    ApiError.NotFound.TASK_NOT_FOUND, ApiError.TaskConflict.NOT_CANCELLABLE)),
        Route.delete(
            "/v1/tasks/{id}",
            GENERATE,
            tasks::erase,
            Operation.of(TASKS, "deleteTask", "Deletes a task that is over, with its files.")
                .returns(TaskEndpoints.ERASED)
                .withErrors(
                    ApiError.NotFound.TASK_NOT_FOUND, ApiError.TaskConflict.TASK_NOT_FINISHED)),
        Route.get(
            "/v1/tasks/{id}",
            KEY,
            views.status(TaskView::render),
            Operation.of(TASKS, "getTask", "How a task is.")
                .withParameters(GetTaskEndpoint.PARAMETERS)
                .returns(TaskView.SCHEMA)
                .withErrors(ApiError.NotFound.TASK_NOT_FOUND)));
  }
}
