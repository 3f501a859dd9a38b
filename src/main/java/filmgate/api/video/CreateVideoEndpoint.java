package filmgate.api.video;

import static filmgate.json.Schema.bool;
import static filmgate.json.Schema.string;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.api.error.ErrorSamples;
import filmgate.api.request.IdempotencyHeaders;
import filmgate.api.request.TestOutcomeHeader;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.Endpoint;
import filmgate.api.route.Parameter;
import filmgate.api.route.ResponseHeaders;
import filmgate.api.task.TaskSnapshots;
import filmgate.billing.Amount;
import filmgate.intake.Submissions;
import filmgate.intake.Submissions.Handling;
import filmgate.intake.Submissions.SubmitOptions;
import filmgate.keys.Scope;
import filmgate.task.SubmissionReceipt;
import filmgate.task.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import tools.jackson.databind.node.ObjectNode;

/** Creates a task from a request in any dialect, or checks and prices it in a dry run. */
public final class CreateVideoEndpoint implements Endpoint {
  private static final String WARNINGS = "Filmgate-Warnings";

  /** A query parameter, and a field of every body. */
  private static final String DRY_RUN = "dry_run";

  /** The field of every body in which a caller chooses channels. */
  private static final String CHANNELS = "provider";

  static final Parameter PREFER =
      Parameter.header(
          "Prefer", string(), "`handling=strict` rejects fields that would be ignored (RFC 7240).");

  /** An estimate is a dry run with or without it. */
  static final Parameter DRY_RUN_QUERY =
      Parameter.query(
          DRY_RUN, bool(), "`true`: check and price the request without creating a task.");

  public static final List<Parameter> PARAMETERS =
      List.of(DRY_RUN_QUERY, Parameter.IDEMPOTENCY_KEY, TestOutcomeHeader.PARAMETER, PREFER);

  static final List<ApiError> DRY_RUN_ERRORS =
      List.of(
          ErrorSamples.OUT_OF_FUNDS,
          ErrorSamples.OVER_SPEND_CAP,
          new ApiError.NoChannel(""),
          ApiError.Unavailable.NO_PRICE,
          ApiError.Unavailable.INSUFFICIENT_STORAGE);

  public static final List<ApiError> ERRORS =
      List.of(
          ErrorSamples.OUT_OF_FUNDS,
          ErrorSamples.OVER_SPEND_CAP,
          ApiError.Idempotency.IDEMPOTENCY_IN_PROGRESS,
          ApiError.Idempotency.IDEMPOTENCY_KEY_REUSED,
          new ApiError.UploadQuotaExceeded(0, 0, 0),
          new ApiError.QueueFull(),
          new ApiError.NoChannel(""),
          ApiError.Unavailable.NO_PRICE,
          ApiError.Unavailable.INSUFFICIENT_STORAGE);

  private final String dialect;
  private final Submissions submissions;
  private final TaskSnapshots snapshots;
  private final Function<ApiRequest, ObjectNode> reader;
  private final Function<SubmissionReceipt, byte[]> submitted;

  /**
   * @param dialect the name of the dialect
   * @param reader reads a request as a model and its fields
   * @param submitted writes the response to a submission
   */
  public CreateVideoEndpoint(
      String dialect,
      Submissions submissions,
      TaskSnapshots snapshots,
      Function<ApiRequest, ObjectNode> reader,
      Function<SubmissionReceipt, byte[]> submitted) {
    this.dialect = dialect;
    this.submissions = submissions;
    this.snapshots = snapshots;
    this.reader = reader;
    this.submitted = submitted;
  }

  @Override
  public ApiResponse handle(ApiRequest call) {
    var handling = handling(call);
    var outcome = TestOutcomeHeader.of(call);
    var isDryRun = call.flag(DRY_RUN);
    var body = body(call);
    var options = options(call, outcome);
    if (isDryRun || body.path(DRY_RUN).booleanValue(false) || outcome.isOutOfFunds()) {
      return dryRun(call, body, handling, outcome);
    }
    return toResponse(submissions.submit(call.caller(), body, handling, options), handling);
  }

  /** {@code POST /v1/tasks/{id}/retry}: creates a task with the same request. */
  ApiResponse retry(ApiRequest call, Task earlier) {
    requireModel(call, earlier.request().model());
    if (earlier.request().options().choosesChannels()) {
      requireRouting(call);
    }
    var outcome = TestOutcomeHeader.of(call);
    if (outcome.isOutOfFunds()) {
      throw new ApiException(ErrorSamples.OUT_OF_FUNDS);
    }
    return toResponse(
        submissions.retry(call.caller(), earlier, options(call, outcome)), Handling.LENIENT);
  }

  /** {@code POST /v1/videos/estimate}: always a dry run. */
  ApiResponse estimate(ApiRequest call) {
    var _ = call.flag(DRY_RUN);
    return dryRun(call, body(call), handling(call), TestOutcomeHeader.of(call));
  }

  /** A test key can request the 402 of an account that lacks the money. */
  private ApiResponse dryRun(
      ApiRequest call, ObjectNode body, Handling handling, TestOutcomeHeader outcome) {
    return switch (submissions.dryRun(call.caller(), body, handling, call.publicUrl())) {
      case Submissions.ValidRequest _ when outcome.isOutOfFunds() ->
          throw new ApiException(ErrorSamples.OUT_OF_FUNDS);
      case Submissions.ValidRequest valid -> {
        var seconds = snapshots.secondsUntilVideo(owner(call, outcome));
        var view = DryRunView.render(valid, seconds, call.language());
        yield ApiResponse.json(view, fields(handling, valid.warnings().size()));
      }
      case Submissions.RequestError error -> throw new ApiException(apiError(error));
    };
  }

  private static Task.Owner owner(ApiRequest call, TestOutcomeHeader outcome) {
    return Submissions.owner(call.caller(), outcome.testOutcome());
  }

  private SubmitOptions options(ApiRequest call, TestOutcomeHeader outcome) {
    return new SubmitOptions(
        IdempotencyHeaders.idempotency(call),
        outcome.testOutcome(),
        new Submissions.WebhookFormat(dialect, call.language(), call.publicUrl()));
  }

  /** The body. A key that may not use the model gets no violations of its fields. */
  private ObjectNode body(ApiRequest call) {
    var body = reader.apply(call);
    var model = body.path("model");
    if (model.isString()) {
      requireModel(call, model.stringValue());
    }
    if (!body.path(CHANNELS).isEmpty()) {
      requireRouting(call);
    }
    return body;
  }

  private static void requireRouting(ApiRequest call) {
    if (!call.caller().may(Scope.ROUTE)) {
      throw new ApiException(ApiError.Forbidden.ROUTING_NOT_ALLOWED);
    }
  }

  private static void requireModel(ApiRequest call, String model) {
    if (!call.caller().grant().allowsModel(model)) {
      throw new ApiException(ApiError.Forbidden.MODEL_NOT_ALLOWED);
    }
  }

  private ApiResponse toResponse(Submissions.SubmitResult result, Handling handling) {
    return switch (result) {
      case Submissions.TaskCreated(var task) ->
          toResponse(SubmissionReceipt.of(task), handling, List.of());
      case Submissions.Duplicate(var first) ->
          toResponse(first, handling, List.of(ResponseHeaders.REPLAYED));
      case Submissions.Rejected rejected -> throw new ApiException(apiError(rejected));
      case Submissions.RequestError error -> throw new ApiException(apiError(error));
      case Submissions.UploadsOverQuota(var quota, var used, var bytes) ->
          throw new ApiException(new ApiError.UploadQuotaExceeded(quota, used, bytes));
      case Submissions.InputExpired _ -> throw new ApiException(ApiError.Gone.INPUT_EXPIRED);
    };
  }

  private static ApiError apiError(Submissions.Rejected rejected) {
    return switch (rejected) {
      case KEY_REUSED -> ApiError.Idempotency.IDEMPOTENCY_KEY_REUSED;
      case IN_PROGRESS -> ApiError.Idempotency.IDEMPOTENCY_IN_PROGRESS;
      case QUEUE_FULL -> new ApiError.QueueFull();
    };
  }

  private static ApiError apiError(Submissions.RequestError error) {
    return switch (error) {
      case Submissions.InvalidFields(var problems) -> new ApiError.InvalidRequest(problems);
      case Submissions.StorageFull _ -> ApiError.Unavailable.INSUFFICIENT_STORAGE;
      case Submissions.InsufficientFunds(var required, var available) ->
          new ApiError.OutOfFunds(new Amount(required), new Amount(available));
      case Submissions.SpendCapExceeded(var required, var cap) ->
          new ApiError.OverSpendCap(new Amount(required), cap);
      case Submissions.NoPrice _ -> ApiError.Unavailable.NO_PRICE;
      case Submissions.NoChannel(var _, var param) -> new ApiError.NoChannel(param);
    };
  }

  private ApiResponse toResponse(
      SubmissionReceipt receipt, Handling handling, List<HttpField> more) {
    var fields = fields(handling, receipt.warnings());
    fields.add(new HttpField(HttpHeader.LOCATION, "/v1/tasks/" + receipt.task().value()));
    fields.addAll(more);
    return ApiResponse.json(submitted.apply(receipt), fields);
  }

  private static List<HttpField> fields(Handling handling, int warnings) {
    var fields = new ArrayList<HttpField>();
    fields.add(ResponseHeaders.field(WARNINGS, warnings));
    switch (handling) {
      case LENIENT -> {}
      case STRICT -> fields.add(ResponseHeaders.PREFERENCE_STRICT);
    }
    return fields;
  }

  /** Whether {@code Prefer} contains {@code handling=strict} (RFC 7240). */
  private static Handling handling(ApiRequest call) {
    for (var header : call.request().getHeaders().getValuesList("Prefer")) {
      for (var part : header.toLowerCase(Locale.ROOT).split("[,;]", -1)) {
        if (part.replace("\"", "").replace(" ", "").equals("handling=strict")) {
          return Handling.STRICT;
        }
      }
    }
    return Handling.LENIENT;
  }
}
