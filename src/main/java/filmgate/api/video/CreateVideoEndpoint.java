package filmgate.api.video;

import static filmgate.json.Schema.anyObject;
import static filmgate.json.Schema.arrayOf;
import static filmgate.json.Schema.bool;
import static filmgate.json.Schema.constant;
import static filmgate.json.Schema.decimalAmount;
import static filmgate.json.Schema.enumOf;
import static filmgate.json.Schema.integer;
import static filmgate.json.Schema.object;
import static filmgate.json.Schema.optional;
import static filmgate.json.Schema.required;
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
import filmgate.billing.PriceBook;
import filmgate.intake.Submissions;
import filmgate.intake.Submissions.Handling;
import filmgate.intake.Submissions.SubmitOptions;
import filmgate.json.JsonBuilder;
import filmgate.json.Schema;
import filmgate.keys.Caller;
import filmgate.task.SubmissionReceipt;
import filmgate.task.Task;
import filmgate.text.Language;
import filmgate.view.model.QuoteView;
import filmgate.view.task.WarningView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.node.ObjectNode;

/** Creates a task from a request in any dialect, or checks and prices it in a dry run. */
public final class CreateVideoEndpoint implements Endpoint {
  private static final String WARNINGS = "Filmgate-Warnings";

  /** The response to a dry run. */
  public static final Schema DRY_RUN =
      one(
              required("status", enumOf("dry_run")),
              required("normalized", anyObject().describedAs("the request with all defaults")),
              required("ignored", arrayOf(string()).describedAs("the fields without effect")),
              required("warnings", arrayOf(WarningView.SCHEMA)),
              required("cost", QuoteView.SCHEMA.orNull()),
              required("backend", string()),
              required("previsualisation", bool()),
              optional(
                  "estimated_time", integer().describedAs("seconds until the video is expected")),
              required(
                  "balance_after",
                  decimalAmount().describedAs("the available balance after this request")))
          .named("DryRun");

  private final Submissions submissions;
  private final TaskSnapshots snapshots;
  private final Function<ApiRequest, ObjectNode> reader;
  private final Function<SubmissionReceipt, byte[]> submitted;

  /**
   * @param reader reads a request as a model and its fields
   * @param submitted writes the response to a submission
   */
  public CreateVideoEndpoint(
      Submissions submissions,
      TaskSnapshots snapshots,
      Function<ApiRequest, ObjectNode> reader,
      Function<SubmissionReceipt, byte[]> submitted) {
    this.submissions = submissions;
    this.snapshots = snapshots;
    this.reader = reader;
    this.submitted = submitted;
  }

  static final Parameter PREFER =
      Parameter.header(
          "Prefer", string(), "`handling=strict` rejects fields that would be ignored (RFC 7240).");

  public static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.query(
              "dry_run", bool(), "`true`: check and price the request without creating a task."),
          Parameter.IDEMPOTENCY_KEY,
          TestOutcomeHeader.PARAMETER,
          PREFER);

  static final List<ApiError> DRY_RUN_ERRORS =
      List.of(
          ErrorSamples.OUT_OF_FUNDS,
          ErrorSamples.OVER_SPEND_CAP,
          ApiError.Unavailable.NO_CHANNEL,
          ApiError.Unavailable.NO_PRICE,
          ApiError.Unavailable.INSUFFICIENT_STORAGE);

  public static final List<ApiError> ERRORS =
      List.of(
          ErrorSamples.OUT_OF_FUNDS,
          ErrorSamples.OVER_SPEND_CAP,
          ApiError.Idempotency.IDEMPOTENCY_IN_PROGRESS,
          ApiError.Idempotency.IDEMPOTENCY_KEY_REUSED,
          new ApiError.QueueFull(),
          ApiError.Unavailable.NO_CHANNEL,
          ApiError.Unavailable.NO_PRICE,
          ApiError.Unavailable.INSUFFICIENT_STORAGE);

  private static Schema one(Schema.Property... parts) {
    return object(required("code", constant(200)), required("data", arrayOf(object(parts))));
  }

  @Override
  public ApiResponse handle(ApiRequest call) {
    var handling = handling(call);
    var outcome = TestOutcomeHeader.of(call);
    return call.flag("dry_run") || outcome.isOutOfFunds()
        ? dryRun(call, handling, outcome)
        : submit(call, handling, outcome);
  }

  private ApiResponse submit(ApiRequest call, Handling handling, TestOutcomeHeader outcome) {
    var options = new SubmitOptions(IdempotencyHeaders.idempotency(call), outcome.testOutcome());
    return toResponse(submissions.submit(call.caller(), body(call), handling, options), handling);
  }

  /** The body, of whose fields nothing is reported to a key that may not use the model. */
  private ObjectNode body(ApiRequest call) {
    var body = reader.apply(call);
    var model = body.path("model");
    if (model.isString()) {
      requireModel(call, model.stringValue());
    }
    return body;
  }

  private static void requireModel(ApiRequest call, String model) {
    if (!call.caller().grant().allowsModel(model)) {
      throw new ApiException(ApiError.Forbidden.MODEL_NOT_ALLOWED);
    }
  }

  /** {@code POST /v1/tasks/{id}/retry}: creates a task with the same request. */
  public ApiResponse retry(ApiRequest call, Task earlier) {
    requireModel(call, earlier.request().model());
    var outcome = TestOutcomeHeader.of(call);
    if (outcome.isOutOfFunds()) {
      throw new ApiException(ErrorSamples.OUT_OF_FUNDS);
    }
    var options = new SubmitOptions(IdempotencyHeaders.idempotency(call), outcome.testOutcome());
    return toResponse(submissions.retry(call.caller(), earlier, options), Handling.LENIENT);
  }

  private ApiResponse toResponse(Submissions.SubmitResult result, Handling handling) {
    return switch (result) {
      case Submissions.TaskCreated(var task) ->
          toResponse(SubmissionReceipt.of(task), handling, List.of());
      case Submissions.Duplicate(var first) ->
          toResponse(first, handling, List.of(ResponseHeaders.REPLAYED));
      case Submissions.Rejected why ->
          throw new ApiException(
              switch (why) {
                case KEY_REUSED -> ApiError.Idempotency.IDEMPOTENCY_KEY_REUSED;
                case IN_PROGRESS -> ApiError.Idempotency.IDEMPOTENCY_IN_PROGRESS;
                case QUEUE_FULL -> new ApiError.QueueFull();
              });
      case Submissions.InvalidFields(var problems) ->
          throw new ApiException(new ApiError.InvalidRequest(problems));
      case Submissions.StorageFull _ ->
          throw new ApiException(ApiError.Unavailable.INSUFFICIENT_STORAGE);
      case Submissions.InputExpired _ -> throw new ApiException(ApiError.Gone.INPUT_EXPIRED);
      case Submissions.InsufficientFunds broke -> throw new ApiException(error(broke));
      case Submissions.SpendCapExceeded capped -> throw new ApiException(error(capped));
      case Submissions.NoPrice _ -> throw new ApiException(ApiError.Unavailable.NO_PRICE);
      case Submissions.NoChannel _ -> throw new ApiException(ApiError.Unavailable.NO_CHANNEL);
    };
  }

  private ApiResponse toResponse(
      SubmissionReceipt receipt, Handling handling, List<HttpField> more) {
    var fields = fields(handling, receipt.warnings());
    fields.add(new HttpField(HttpHeader.LOCATION, "/v1/tasks/" + receipt.task().value()));
    fields.addAll(more);
    return ApiResponse.json(submitted.apply(receipt), fields);
  }

  /** {@code POST /v1/videos/estimate}: always a dry run. */
  ApiResponse estimate(ApiRequest call) {
    return dryRun(call, handling(call), TestOutcomeHeader.of(call));
  }

  /** A test key can request the 402 of an account that lacks the money. */
  private ApiResponse dryRun(ApiRequest call, Handling handling, TestOutcomeHeader outcome) {
    return switch (submissions.dryRun(call.caller(), body(call), handling)) {
      case Submissions.ValidRequest _ when outcome.isOutOfFunds() ->
          throw new ApiException(ErrorSamples.OUT_OF_FUNDS);
      case Submissions.ValidRequest valid ->
          ApiResponse.json(renderDryRun(call, valid), fields(handling, valid.warnings().size()));
      case Submissions.InsufficientFunds broke -> throw new ApiException(error(broke));
      case Submissions.SpendCapExceeded capped -> throw new ApiException(error(capped));
      case Submissions.InvalidFields(var problems) ->
          throw new ApiException(new ApiError.InvalidRequest(problems));
      case Submissions.StorageFull _ ->
          throw new ApiException(ApiError.Unavailable.INSUFFICIENT_STORAGE);
      case Submissions.NoPrice _ -> throw new ApiException(ApiError.Unavailable.NO_PRICE);
      case Submissions.NoChannel _ -> throw new ApiException(ApiError.Unavailable.NO_CHANNEL);
    };
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

  private byte[] renderDryRun(ApiRequest call, Submissions.ValidRequest valid) {
    var language = call.language();
    return JsonBuilder.object(
        json -> {
          json.writeNumberProperty("code", 200);
          json.writeName("data");
          json.writeStartArray();
          json.writeStartObject();
          json.writeStringProperty("status", "dry_run");
          json.writeName("normalized");
          json.writeRawValue(valid.normalized().toString());
          writeIgnored(json, valid, language);
          writeCost(json, valid, language);
          json.writeStringProperty("backend", snapshots.backend().name());
          json.writeBooleanProperty("previsualisation", snapshots.backend().previsualisation());
          writeEstimate(json, call.caller());
          json.writeStringProperty("balance_after", valid.estimate().balanceAfter().toDecimal());
          json.writeEndObject();
          json.writeEndArray();
        });
  }

  private void writeEstimate(JsonGenerator json, Caller caller) {
    snapshots
        .secondsUntilVideo(Submissions.owner(caller))
        .ifPresent(seconds -> json.writeNumberProperty("estimated_time", seconds));
  }

  private static ApiError error(Submissions.InsufficientFunds broke) {
    return new ApiError.OutOfFunds(
        new Amount(broke.requiredMicros()), new Amount(broke.availableMicros()));
  }

  private static ApiError error(Submissions.SpendCapExceeded capped) {
    return new ApiError.OverSpendCap(new Amount(capped.requiredMicros()), capped.cap());
  }

  private static void writeCost(
      JsonGenerator json, Submissions.ValidRequest valid, Language language) {
    json.writeName("cost");
    switch (valid.estimate().price()) {
      case PriceBook.Priced(var quote) ->
          new QuoteView(quote, valid.estimate().charged(), language).write(json);
      case PriceBook.Unpriced _ -> json.writeNull();
    }
  }

  private static void writeIgnored(
      JsonGenerator json, Submissions.ValidRequest valid, Language language) {
    json.writeName("ignored");
    json.writeStartArray();
    valid.ignored().forEach(json::writeString);
    json.writeEndArray();
    json.writeName("warnings");
    json.writeStartArray();
    for (var warning : valid.warnings()) {
      WarningView.write(
          json, warning.param(), warning.reason().wireName(), warning.message(language));
    }
    json.writeEndArray();
  }
}
