package filmgate.app;

import filmgate.api.ApiRoutes;
import filmgate.app.cli.CliServices.VideoGenerator;
import filmgate.app.cli.GenerateRequest;
import filmgate.app.cli.GenerateResult;
import filmgate.app.cli.command.CliException;
import filmgate.catalogue.Catalogue;
import filmgate.catalogue.check.CheckContext;
import filmgate.catalogue.check.CheckResult;
import filmgate.catalogue.models.Models;
import filmgate.config.Settings;
import filmgate.generation.Generation;
import filmgate.media.MediaSupport;
import filmgate.media.RenderProgress;
import filmgate.text.Language;
import filmgate.text.Problem;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Creates one video without a server, with the same check and the same renderer. */
final class OfflineGenerator implements VideoGenerator {
  private static final JsonMapper JSON = JsonMapper.shared();

  @Override
  public GenerateResult generate(
      Settings settings, GenerateRequest request, Consumer<RenderProgress> progress) {
    Logging.level("warn");
    MediaSupport.check()
        .ifPresent(
            problem -> {
              throw new CliException(problem);
            });
    var body = (ObjectNode) JSON.readTree(request.body());
    return switch (new Catalogue(Models.all(), ApiRoutes.fieldNames(ApiRoutes.DIALECTS))
        .check(body, CheckContext.TOLERANT)) {
      case CheckResult.Rejected(var problems) -> invalid(problems);
      case CheckResult.Passed accepted ->
          render(settings, request, accepted.generation(), progress);
    };
  }

  private static GenerateResult render(
      Settings settings,
      GenerateRequest request,
      Generation generation,
      Consumer<RenderProgress> progress) {
    try (var renderer = OfflineRenderer.open(settings)) {
      return renderer.generate(generation, request, progress);
    }
  }

  private static GenerateResult invalid(List<Problem> problems) {
    var json = JSON.createObjectNode();
    var error = json.putObject("error");
    error.put("code", 400);
    error.put("type", "invalid_request_error");
    var list = error.putArray("errors");
    for (var problem : problems) {
      list.addObject()
          .put("param", problem.param())
          .put("reason", problem.reason().wireName())
          .put("message", problem.message(Language.EN));
    }
    return new GenerateResult.RequestInvalid(
        json.toString(),
        problems.stream()
            .map(
                problem ->
                    new GenerateResult.Violation(
                        problem.param(), problem.reason().wireName(), problem.message(Language.EN)))
            .toList());
  }
}
