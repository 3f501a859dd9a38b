package filmgate.api.admin;

import static filmgate.api.route.RouteAccess.ADMIN;

import filmgate.api.error.ApiError.Idempotency;
import filmgate.api.error.ApiError.NotFound;
import filmgate.api.error.ApiError.TaskConflict;
import filmgate.api.request.PageParameters;
import filmgate.api.route.Operation;
import filmgate.api.route.Operation.Tag;
import filmgate.api.route.Parameter;
import filmgate.api.route.Route;
import filmgate.api.route.RouteGroup;
import filmgate.api.task.TaskFilterParameters;
import filmgate.api.task.TaskHistoryEndpoints;
import filmgate.api.task.TaskSnapshots;
import filmgate.id.TaskId;
import filmgate.intake.operator.CustomerTasks;
import filmgate.intake.operator.RefundService;
import filmgate.json.Schema;
import filmgate.store.LedgerQueries;
import filmgate.view.account.LedgerView;
import filmgate.view.task.OperatorTaskView;
import filmgate.view.task.TaskContentView;
import filmgate.view.timeline.TaskTimelineView;
import java.util.List;

/** The admin API for the tasks of customers. */
public final class TaskAdminRoutes implements RouteGroup {
  private static final String TASKS = "/admin/v1/tasks";
  private static final Parameter ACCOUNT =
      Parameter.query(
          "account",
          Parameter.TEXT,
          "Only tasks of this account. Required with `model`, and with `status` except `failed`.");

  private final TaskAdminEndpoints tasks;

  public TaskAdminRoutes(
      CustomerTasks tasks,
      RefundService refunds,
      LedgerQueries ledger,
      TaskHistoryEndpoints history,
      TaskSnapshots snapshots) {
    this.tasks = new TaskAdminEndpoints(tasks, refunds, ledger, history, snapshots);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Operation.of(Tag.ADMIN, "adminListTasks", "List the tasks of all accounts, or of one.")
            .withParameters(ACCOUNT, TaskFilterParameters.STATUS, TaskFilterParameters.MODEL)
            .withParameters(PageParameters.parameters(TaskId.PATTERN))
            .returns(OperatorTaskView.PAGE)
            .withErrors(NotFound.ACCOUNT_NOT_FOUND)
            .get(TASKS, ADMIN, tasks::list),
        Operation.of(
                Tag.ADMIN,
                "adminListUnknownOutcomes",
                "List the tasks of a channel whose upstream never said whether it took them.")
            .withParameters(PageParameters.parameters(TaskId.PATTERN))
            .returns(OperatorTaskView.PAGE)
            .withErrors(NotFound.CHANNEL_NOT_FOUND)
            .get("/admin/v1/channels/{name}/unknown_outcomes", ADMIN, tasks::unknownOutcomes),
        Operation.of(Tag.ADMIN, "adminGetTask", "Get a task of any account.")
            .returns(OperatorTaskView.SCHEMA)
            .withErrors(NotFound.TASK_NOT_FOUND)
            .get(TASKS + "/{id}", ADMIN, tasks::one),
        Operation.of(
                Tag.ADMIN,
                "adminGetTaskTimeline",
                "Get what happened to a task of any account, in the order of time.")
            .returns(TaskTimelineView.SCHEMA)
            .withErrors(NotFound.TASK_NOT_FOUND)
            .get(TASKS + "/{id}/timeline", ADMIN, tasks::timeline),
        Operation.of(
                Tag.ADMIN,
                "adminReadTaskContent",
                "Read the request and the video of a task of any account, which is audited.")
            .returns(TaskContentView.SCHEMA)
            .withErrors(NotFound.TASK_NOT_FOUND)
            .post(TASKS + "/{id}/content", ADMIN, tasks::content)
            .withBody(Schema.request(TaskAdminEndpoints.CONTENT).named("ReadTaskContentRequest")),
        Operation.of(Tag.ADMIN, "adminRefundTask", "Refund a task.")
            .withParameters(Parameter.IDEMPOTENCY_KEY)
            .returns(201, LedgerView.SCHEMA)
            .withErrors(NotFound.TASK_NOT_FOUND, TaskConflict.NOT_CHARGED_YET)
            .withErrors(TaskConflict.NOT_CHARGED, TaskConflict.ALREADY_REFUNDED)
            .withErrors(Idempotency.IDEMPOTENCY_KEY_REUSED)
            .post(TASKS + "/{id}/refund", ADMIN, tasks::refund)
            .withBody(Schema.request(TaskAdminEndpoints.REFUND).named("RefundRequest")));
  }
}
