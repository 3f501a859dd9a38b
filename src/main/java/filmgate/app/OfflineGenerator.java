package filmgate.app;

import filmgate.app.cli.CliServices.VideoGenerator;
import filmgate.app.cli.GenerateRequest;
import filmgate.app.cli.GenerateResult;
import filmgate.app.cli.command.CliException;
import filmgate.catalogue.check.CheckContext;
import filmgate.catalogue.check.CheckResult;
import filmgate.config.Settings;
import filmgate.intake.TaskFactory;
import filmgate.media.MediaSupport;
import filmgate.media.RenderProgress;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Creates one video without a server: the same checks, the same renderer. */
final class OfflineGenerator implements VideoGenerator {
  @Override
  public GenerateResult generate(
      Settings settings, GenerateRequest request, Consumer<RenderProgress> progress) {
    Logging.level("warn");
    MediaSupport.check()
        .ifPresent(
            problem -> {
              throw new CliException(problem);
            });
    var body = (ObjectNode) JsonMapper.shared().readTree(request.body());
    return switch (CatalogueComponents.allModels().check(body, CheckContext.TOLERANT)) {
      case CheckResult.Rejected(var problems) -> GenerateResults.invalid(problems);
      case CheckResult.Passed passed -> render(settings, checked(request, passed), progress);
    };
  }

  private static CheckedRequest checked(GenerateRequest request, CheckResult.Passed passed) {
    var warnings = passed.warnings().stream().map(TaskFactory::stored).toList();
    return new CheckedRequest(request, passed.generation(), warnings);
  }

  private static GenerateResult render(
      Settings settings, CheckedRequest request, Consumer<RenderProgress> progress) {
    try (var renderer = OfflineRenderer.open(settings)) {
      return renderer.generate(request, progress);
    }
  }
}
