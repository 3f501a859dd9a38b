package filmgate.app;

import filmgate.app.cli.generate.GenerateResult;
import filmgate.billing.Amount;
import filmgate.billing.PriceBook;
import filmgate.catalogue.check.CheckResult;
import filmgate.json.JsonBuilder;
import filmgate.task.Failure;
import filmgate.task.VideoFacts;
import filmgate.text.Language;
import filmgate.text.Problem;
import filmgate.view.model.QuoteView;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The results of {@code generate} with their JSON. */
final class GenerateResults {
  private GenerateResults() {}

  static GenerateResult written(CheckedRequest request, VideoFacts facts) {
    var json =
        json()
            .put("status", "completed")
            .put("model", request.generation().model())
            .put("file", request.options().out().toString());
    json.put("backend", "local").put("previsualisation", true);
    json.putObject("output")
        .put("width", facts.width())
        .put("height", facts.height())
        .put("fps", facts.fps())
        .put("frames", facts.frames())
        .put("duration", facts.durationMillis() / 1000.0)
        .put("audio", facts.audio());
    writeWarnings(request, json);
    return new GenerateResult.Written(json.toString(), facts.frames(), request.warnings());
  }

  private static void writeWarnings(CheckedRequest request, ObjectNode json) {
    var warnings = json.putArray("warnings");
    for (var warning : request.warnings()) {
      warnings
          .addObject()
          .put("param", warning.param())
          .put("reason", warning.reason())
          .put("message", warning.english());
    }
  }

  /**
   * The fields of a dry run of the API that do not depend on a server or an account.
   *
   * @param remark what is said of the price
   */
  static GenerateResult dryRun(
      CheckedRequest request,
      CheckResult.Passed passed,
      PriceBook.PriceLookup price,
      String remark) {
    var json = json().put("status", "dry_run");
    json.set("normalized", passed.normalized());
    passed.ignored().forEach(json.putArray("ignored")::add);
    writeWarnings(request, json);
    json.set("cost", cost(price));
    json.put("backend", "local").put("previsualisation", true);
    return new GenerateResult.DryRun(json.toString(), text(price) + remark, request.warnings());
  }

  /** Nothing is charged: there is no account. */
  private static JsonNode cost(PriceBook.PriceLookup price) {
    return switch (price) {
      case PriceBook.Priced(var quote) ->
          JsonMapper.shared()
              .readTree(
                  JsonBuilder.object(
                      json -> {
                        json.writeName("cost");
                        new QuoteView(quote, Amount.ZERO, Language.EN).write(json);
                      }))
              .path("cost");
      case PriceBook.Unpriced _ -> JsonNodeFactory.instance.nullNode();
    };
  }

  private static String text(PriceBook.PriceLookup price) {
    return switch (price) {
      case PriceBook.Priced(var quote) -> quote.formula().forLanguage(Language.EN);
      case PriceBook.Unpriced _ -> "none";
    };
  }

  static GenerateResult timedOut() {
    return new GenerateResult.TimedOut(json().put("status", "timed_out").toString());
  }

  static GenerateResult failed(Failure failure) {
    var json = json().put("status", "failed");
    json.putObject("error")
        .put("code", failure.code().wireName())
        .put("param", failure.param())
        .put("message", failure.detail());
    var message =
        failure.param().isEmpty()
            ? failure.detail()
            : "%s: %s".formatted(failure.param(), failure.detail());
    return new GenerateResult.GenerationFailed(json.toString(), failure.code().wireName(), message);
  }

  static GenerateResult invalid(List<Problem> problems) {
    var violations = problems.stream().map(GenerateResults::violation).toList();
    var json = json();
    var error = json.putObject("error").put("code", 400).put("type", "invalid_request_error");
    var errors = error.putArray("errors");
    for (var violation : violations) {
      errors
          .addObject()
          .put("param", violation.param())
          .put("reason", violation.reason())
          .put("message", violation.message());
    }
    return new GenerateResult.RequestInvalid(json.toString(), violations);
  }

  private static GenerateResult.Violation violation(Problem problem) {
    return new GenerateResult.Violation(
        problem.param(), problem.reason().wireName(), problem.message(Language.EN));
  }

  private static ObjectNode json() {
    return JsonNodeFactory.instance.objectNode();
  }
}
