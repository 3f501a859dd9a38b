package filmgate.api;

import static filmgate.api.Access.GENERATE;
import static filmgate.api.Access.KEY;
import static filmgate.api.Operation.Tag.TASKS;

import filmgate.view.TaskListView;
import filmgate.view.TaskView;
import java.util.List;

/** What has been asked for: see, stop, repeat, delete (contract 5.1). */
final class TaskRoutes implements RouteGroup {
  private final TaskViews views;

  TaskRoutes(TaskViews views) {
    this.views = views;
  }

  @Override
  public List<Route> routes() {
    var tasks = views.actions();
    return List.of(
        Route.get(
            "/v1/tasks",
            KEY,
            views.list(TaskListView::tasks),
            Operation.of(TASKS, "listTasks", "The account's tasks, a page at a time.")
                .reads(ListEndpoint.PARAMETERS)
                .answers(TaskListView.TASKS)),
        Route.post(
                "/v1/tasks/batch",
                GENERATE,
                tasks::batch,
                Operation.of(TASKS, "getTasks", "Up to 100 tasks by their ids.")
                    .answers(TaskListView.BATCH))
            .taking(TaskEndpoints.BATCH),
        Route.post(
            "/v1/tasks/{id}/cancel",
            GENERATE,
            tasks::cancel,
            Operation.of(TASKS, "cancelTask", "Stops a task; what it held is given back.")
                .answers(TaskView.SCHEMA)
                .answers(202, TaskView.SCHEMA)
                .fails(ApiError.Missing.TASK_NOT_FOUND, ApiError.Standing.NOT_CANCELLABLE)),
        Route.post(
            "/v1/tasks/{id}/retry",
            GENERATE,
            tasks::retry,
            Operation.of(TASKS, "retryTask", "Asks for the same film again, as a new task.")
                .reads(Parameter.IDEMPOTENCY_KEY, TestOutcomes.PARAMETER)
                .answers(SubmitEndpoint.ACCEPTED)
                .fails(ApiError.Missing.TASK_NOT_FOUND, ApiError.Gone.INPUT_EXPIRED)
                .fails(SubmitEndpoint.ERRORS)),
        Route.delete(
            "/v1/tasks/{id}",
            GENERATE,
            tasks::erase,
            Operation.of(TASKS, "deleteTask", "Deletes a task that is over, with its files.")
                .answers(TaskEndpoints.ERASED)
                .fails(ApiError.Missing.TASK_NOT_FOUND, ApiError.Standing.TASK_NOT_FINISHED)),
        Route.get(
            "/v1/tasks/{id}",
            KEY,
            views.status(TaskView::render),
            Operation.of(TASKS, "getTask", "How a task is.")
                .reads(StatusEndpoint.PARAMETERS)
                .answers(TaskView.SCHEMA)
                .fails(ApiError.Missing.TASK_NOT_FOUND)));
  }
}
