package filmgate.app;

import filmgate.app.cli.GenerateResult;
import filmgate.task.Failure;
import filmgate.task.VideoFacts;
import filmgate.text.Language;
import filmgate.text.Problem;
import java.util.List;
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
    var warnings = json.putArray("warnings");
    for (var warning : request.warnings()) {
      warnings
          .addObject()
          .put("param", warning.param())
          .put("reason", warning.reason())
          .put("message", warning.english());
    }
    return new GenerateResult.Written(json.toString(), request.warnings());
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
