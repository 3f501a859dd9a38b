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
import filmgate.signals.QueuePosition;
import filmgate.signals.QueuePosition.EstimatedStart;
import filmgate.task.SubmissionReceipt;
import filmgate.task.Task;
import filmgate.text.Language;
import filmgate.view.model.QuoteView;
import filmgate.view.task.TaskSnapshot;
import filmgate.view.task.WarningView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes a request for a film in, at any of the doors: they differ in how success reads (contract
 * 7(i)).
 */
public final class CreateVideoEndpoint implements Endpoint {
  private static final String WARNINGS = "Filmgate-Warnings";

  /** What {@link #acceptedBody} writes. */
  public static final Schema ACCEPTED =
      one(required("status", enumOf("submitted")), required("task_id", string()))
          .named("Submitted");

  static final Schema DRY_RUN =
      one(
              required("status", enumOf("dry_run")),
              required(
                  "normalized",
                  anyObject().describedAs("the request with every default filled in")),
              required("ignored", arrayOf(string()).describedAs("the fields that change nothing")),
              required("warnings", arrayOf(WarningView.SCHEMA)),
              required("cost", QuoteView.SCHEMA.orNull()),
              required("backend", string()),
              required("previsualisation", bool()),
              optional("estimated_time", integer().describedAs("seconds from now to the film")),
              required(
                  "balance_after", decimalAmount().describedAs("what would be available after it")))
          .named("DryRun");

  private final Submissions submissions;
  private final TaskSnapshot.Backend backend;
  private final QueuePosition.QueueEstimator line;
  private final Function<SubmissionReceipt, byte[]> shape;

  public CreateVideoEndpoint(
      Submissions submissions,
      TaskSnapshot.Backend backend,
      QueuePosition.QueueEstimator line,
      Function<SubmissionReceipt, byte[]> shape) {
    this.submissions = submissions;
    this.line = line;
    this.backend = backend;
    this.shape = shape;
  }

  static final Parameter PREFER =
      Parameter.header(
          "Prefer",
          string(),
          "`handling=strict` refuses what would be ignored otherwise (RFC 7240).");

  static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.query("dry_run", bool(), "`true`: check and price it, and make nothing."),
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

  /** The documented answer of {@code POST /v1/videos/generations} (R2). */
  public static byte[] acceptedBody(SubmissionReceipt receipt) {
    return JsonBuilder.object(
        json -> {
          json.writeNumberProperty("code", 200);
          json.writeName("data");
          json.writeStartArray();
          json.writeStartObject();
          json.writeStringProperty("status", "submitted");
          json.writeStringProperty("task_id", receipt.task().value());
          json.writeEndObject();
          json.writeEndArray();
        });
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
    var manner = new SubmitOptions(IdempotencyHeaders.idempotency(call), outcome.testOutcome());
    return toResponse(submissions.submit(call.caller(), body(call), handling, manner), handling);
  }

  /** The body; whether the key may use its model is said before the body is judged (5.10). */
  private static ObjectNode body(ApiRequest call) {
    var body = call.json();
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

  /** {@code POST /v1/tasks/{id}/retry}: the same request again, as a new task. */
  public ApiResponse retry(ApiRequest call, Task earlier) {
    requireModel(call, earlier.request().model());
    var outcome = TestOutcomeHeader.of(call);
    if (outcome.isOutOfFunds()) {
      throw new ApiException(ErrorSamples.OUT_OF_FUNDS);
    }
    var manner = new SubmitOptions(IdempotencyHeaders.idempotency(call), outcome.testOutcome());
    return toResponse(submissions.retry(call.caller(), earlier, manner), Handling.LENIENT);
  }

  private ApiResponse toResponse(Submissions.SubmitResult submitted, Handling handling) {
    return switch (submitted) {
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
    return ApiResponse.json(shape.apply(receipt), fields);
  }

  /** {@code POST /v1/videos/estimate}: a dry run, whatever the query says. */
  ApiResponse estimate(ApiRequest call) {
    return dryRun(call, handling(call), TestOutcomeHeader.of(call));
  }

  /** With a test key that wants to see it, what is sound is answered as if nobody could pay. */
  private ApiResponse dryRun(ApiRequest call, Handling handling, TestOutcomeHeader outcome) {
    return switch (submissions.dryRun(call.caller(), body(call), handling)) {
      case Submissions.ValidRequest _ when outcome.isOutOfFunds() ->
          throw new ApiException(ErrorSamples.OUT_OF_FUNDS);
      case Submissions.ValidRequest sound ->
          ApiResponse.json(renderDryRun(call, sound), fields(handling, sound.warnings().size()));
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

  /** {@code Prefer: handling=strict} among whatever else is preferred (RFC 7240). */
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

  /** The body of a dry run (contract 5.4). */
  private byte[] renderDryRun(ApiRequest call, Submissions.ValidRequest sound) {
    var language = call.language();
    return JsonBuilder.object(
        json -> {
          json.writeNumberProperty("code", 200);
          json.writeName("data");
          json.writeStartArray();
          json.writeStartObject();
          json.writeStringProperty("status", "dry_run");
          json.writeName("normalized");
          json.writeRawValue(sound.normalized().toString());
          writeIgnored(json, sound, language);
          writeCost(json, sound, language);
          json.writeStringProperty("backend", backend.name());
          json.writeBooleanProperty("previsualisation", backend.previsualisation());
          writeEstimate(json, call.caller());
          json.writeStringProperty("balance_after", sound.estimate().balanceAfter().toDecimal());
          json.writeEndObject();
          json.writeEndArray();
        });
  }

  /** From now to the film, as far as the time that earlier tasks took tells. */
  private void writeEstimate(JsonGenerator json, Caller caller) {
    switch (line.positionOfNext(Submissions.owner(caller))) {
      case EstimatedStart.NoEstimate() -> {}
      case EstimatedStart.StartsIn in ->
          json.writeNumberProperty("estimated_time", TaskSnapshots.roundToTens(in.untilVideo()));
    }
  }

  private static ApiError error(Submissions.InsufficientFunds broke) {
    return new ApiError.OutOfFunds(
        new Amount(broke.requiredMicros()), new Amount(broke.availableMicros()));
  }

  private static ApiError error(Submissions.SpendCapExceeded capped) {
    return new ApiError.OverSpendCap(new Amount(capped.requiredMicros()), capped.cap());
  }

  private static void writeCost(
      JsonGenerator json, Submissions.ValidRequest sound, Language language) {
    json.writeName("cost");
    switch (sound.estimate().price()) {
      case PriceBook.Priced(var quote) ->
          QuoteView.write(json, quote, sound.estimate().charged(), language);
      case PriceBook.Unpriced _ -> json.writeNull();
    }
  }

  private static void writeIgnored(
      JsonGenerator json, Submissions.ValidRequest sound, Language language) {
    json.writeName("ignored");
    json.writeStartArray();
    sound.ignored().forEach(json::writeString);
    json.writeEndArray();
    json.writeName("warnings");
    json.writeStartArray();
    for (var warning : sound.warnings()) {
      WarningView.write(
          json, warning.param(), warning.reason().wireName(), warning.message(language));
    }
    json.writeEndArray();
  }
}
