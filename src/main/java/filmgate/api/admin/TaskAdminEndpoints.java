package filmgate.api.admin;

import static filmgate.json.Schema.optional;
import static filmgate.json.Schema.required;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.api.error.InvalidParameter;
import filmgate.api.request.IdempotentResponses;
import filmgate.api.request.InvalidFields;
import filmgate.api.request.PageParameters;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.Parameter;
import filmgate.api.route.ResponseHeaders;
import filmgate.api.task.TaskFilterParameters;
import filmgate.api.task.TaskHistoryEndpoints;
import filmgate.api.task.TaskLookup;
import filmgate.api.task.TaskSnapshots;
import filmgate.billing.Amount;
import filmgate.billing.AmountSchema;
import filmgate.id.AccountId;
import filmgate.id.TaskId;
import filmgate.intake.AccountService;
import filmgate.intake.idempotency.ChangeContext;
import filmgate.intake.operator.CustomerTasks;
import filmgate.intake.operator.CustomerTasks.CustomerTaskQuery;
import filmgate.intake.operator.RefundService;
import filmgate.json.JsonFields;
import filmgate.json.Schema;
import filmgate.json.Schema.Property;
import filmgate.store.LedgerQueries;
import filmgate.store.Outcome.RefundResult;
import filmgate.text.Reason;
import filmgate.view.account.LedgerView;
import filmgate.view.task.OperatorTaskView;
import filmgate.view.task.TaskContentView;
import filmgate.view.timeline.TaskTimelineView.Sight;
import java.util.List;
import java.util.OptionalLong;

/** Lets operators read the tasks of customers, their content, and refund them. */
final class TaskAdminEndpoints {
  private static final String AMOUNT = "amount";
  private static final String MEMO = "memo";
  private static final String ACCOUNT = "account";

  static final List<Property> REFUND =
      List.of(
          optional(
              AMOUNT,
              AmountSchema.of(Amount.Sign.POSITIVE)
                  .describedAs("At most what remains of the charge. Default: all of it.")),
          required(MEMO, Schema.line(AccountService.MEMO_MAX)));
  static final List<Property> CONTENT =
      List.of(
          required(
              MEMO,
              Schema.line(AccountService.MEMO_MAX)
                  .describedAs("Why you read it. The audit log has it.")));

  private final CustomerTasks tasks;
  private final RefundService refunds;
  private final LedgerQueries ledger;
  private final TaskHistoryEndpoints history;
  private final TaskSnapshots snapshots;

  TaskAdminEndpoints(
      CustomerTasks tasks,
      RefundService refunds,
      LedgerQueries ledger,
      TaskHistoryEndpoints history,
      TaskSnapshots snapshots) {
    this.tasks = tasks;
    this.refunds = refunds;
    this.ledger = ledger;
    this.history = history;
    this.snapshots = snapshots;
  }

  /** {@code GET /admin/v1/tasks/{id}}. */
  ApiResponse one(ApiRequest call) {
    return respond(OperatorTaskView.render(found(call), call.language()));
  }

  /** {@code GET /admin/v1/tasks/{id}/timeline}. */
  ApiResponse timeline(ApiRequest call) {
    return respond(history.timeline(call, found(call).task(), Sight.OPERATOR));
  }

  private CustomerTasks.TaskDetails found(ApiRequest call) {
    return tasks.find(TaskLookup.id(call)).orElseThrow(TaskAdminEndpoints::missing);
  }

  /** {@code POST /admin/v1/tasks/{id}/content}: the audit log has the read before the response. */
  ApiResponse content(ApiRequest call) {
    var fields = JsonFields.of(call.json(), CONTENT);
    var memo = fields.required(MEMO, AccountService.MEMO_MAX);
    InvalidFields.throwIfAny(fields);
    var reader = new ChangeContext(call.caller(), new ChangeContext.ChangeKey.NoKey());
    var task =
        tasks
            .readContent(reader, TaskLookup.id(call), memo)
            .orElseThrow(TaskAdminEndpoints::missing);
    var request = history.linked(task, false, call.publicUrl());
    var snapshot = snapshots.snapshot(task, call.language(), call.publicUrl());
    return respond(
        TaskContentView.render(snapshot, request.body(), request.missing(), call.language()));
  }

  /** {@code GET /admin/v1/tasks}, newest first. */
  ApiResponse list(ApiRequest call) {
    var query =
        new CustomerTaskQuery(
            call.query(ACCOUNT).map(AccountId::new),
            TaskFilterParameters.statusFilter(call),
            call.query("model").orElse(""),
            PageParameters.cursor(call, TaskId::parse),
            PageParameters.limit(call));
    return switch (tasks.list(query)) {
      case CustomerTasks.Listed(var page) -> respond(OperatorTaskView.page(page, call.language()));
      case CustomerTasks.ListRefusal.ACCOUNT_NOT_FOUND ->
          throw new ApiException(ApiError.NotFound.ACCOUNT_NOT_FOUND);
      case CustomerTasks.ListRefusal.FILTER_REQUIRES_ACCOUNT ->
          throw InvalidParameter.of(
              ACCOUNT,
              Reason.MISSING_REQUIRED,
              "is required with model, and with status unless it is failed",
              "与 `model` 或除 `failed` 外的 `status` 一起使用时必须填写");
    };
  }

  /** {@code GET /admin/v1/channels/{name}/unknown_outcomes}, newest first. */
  ApiResponse unknownOutcomes(ApiRequest call) {
    if (!Parameter.isPathPart(call.param())) {
      throw new ApiException(ApiError.NotFound.CHANNEL_NOT_FOUND);
    }
    var page =
        tasks.withUnknownOutcome(
            call.param(), PageParameters.cursor(call, TaskId::parse), PageParameters.limit(call));
    return respond(OperatorTaskView.page(page, call.language()));
  }

  private static ApiResponse respond(byte[] body) {
    return ApiResponse.json(body, List.of(ResponseHeaders.NO_STORE));
  }

  /** {@code POST /admin/v1/tasks/{id}/refund}. */
  ApiResponse refund(ApiRequest call) {
    var body = call.json();
    var fields = JsonFields.of(body, REFUND);
    var amount =
        fields.has(AMOUNT)
            ? OptionalLong.of(Amount.read(fields, AMOUNT, Amount.Sign.POSITIVE).micros())
            : OptionalLong.empty();
    var memo = fields.required(MEMO, AccountService.MEMO_MAX);
    InvalidFields.throwIfAny(fields);
    var context = IdempotentResponses.changeContext(call, body);
    return IdempotentResponses.respond(
        refunds.refund(context, TaskLookup.id(call), amount, memo),
        TaskAdminEndpoints::refunded,
        id -> LedgerView.render(ledger.transfer(Long.parseLong(id))));
  }

  private static byte[] refunded(RefundResult result) {
    return switch (result) {
      case RefundResult.Refunded(var transfer, var _) -> LedgerView.render(transfer);
      case RefundResult.UnknownTask _ -> throw missing();
      case RefundResult.NotChargedYet _ ->
          throw new ApiException(ApiError.TaskConflict.NOT_CHARGED_YET);
      case RefundResult.NotCharged _ -> throw new ApiException(ApiError.TaskConflict.NOT_CHARGED);
      case RefundResult.AlreadyRefunded _ ->
          throw new ApiException(ApiError.TaskConflict.ALREADY_REFUNDED);
      case RefundResult.MoreThanCharged(var remaining) -> throw tooMuch(new Amount(remaining));
    };
  }

  private static ApiException tooMuch(Amount remaining) {
    return InvalidParameter.of(
        AMOUNT,
        Reason.OUT_OF_RANGE,
        "must be at most %s, which remains of the charge".formatted(remaining),
        "不能超过剩余可退金额 %s".formatted(remaining));
  }

  private static ApiException missing() {
    return new ApiException(ApiError.NotFound.TASK_NOT_FOUND);
  }
}
