package filmgate.api;

import static filmgate.api.Operation.Tag.TASKS;
import static filmgate.api.RouteAccess.GENERATE;
import static filmgate.api.RouteAccess.KEY;

import filmgate.view.TaskListView;
import filmgate.view.TaskView;
import java.util.List;

/** What has been asked for: see, stop, repeat, delete (contract 5.1). */
final class TaskRoutes implements RouteGroup {
  private final TaskEndpointFactory views;

  TaskRoutes(TaskEndpointFactory views) {
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
        Route.post(
            "/v1/tasks/{id}/retry",
            GENERATE,
            tasks::retry,
            Operation.of(TASKS, "retryTask", "Asks for the same film again, as a new task.")
                .withParameters(Parameter.IDEMPOTENCY_KEY, TestOutcomeHeader.PARAMETER)
                .returns(CreateVideoEndpoint.ACCEPTED)
                .withErrors(ApiError.NotFound.TASK_NOT_FOUND, ApiError.Gone.INPUT_EXPIRED)
                .withErrors(CreateVideoEndpoint.ERRORS)),
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
