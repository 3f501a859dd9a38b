package filmgate.app;

import filmgate.app.cli.CliServices.VideoGenerator;
import filmgate.app.cli.GenerateRequest;
import filmgate.app.cli.GenerateResult;
import filmgate.app.cli.command.CliException;
import filmgate.billing.PriceBook;
import filmgate.billing.PriceBookJson;
import filmgate.catalogue.check.CheckContext;
import filmgate.catalogue.check.CheckResult;
import filmgate.catalogue.spec.CommonFields;
import filmgate.config.Settings;
import filmgate.intake.TaskFactory;
import filmgate.media.MediaSupport;
import filmgate.media.RenderProgress;
import java.time.Clock;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Creates one video without a server: the same checks, the same renderer. */
public final class OfflineGenerator implements VideoGenerator {
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
    var catalogue = CatalogueComponents.allModels();
    return switch (catalogue.check(body, CheckContext.TOLERANT)) {
      case CheckResult.Rejected(var problems) -> GenerateResults.invalid(problems);
      case CheckResult.Passed passed when CommonFields.isDryRun(body) ->
          dryRun(checked(request, passed), passed, PriceBookJson.exampleBook(catalogue));
      case CheckResult.Passed passed -> render(settings, checked(request, passed), progress);
    };
  }

  /** A price of the example book: this command knows no installation. */
  private static GenerateResult dryRun(
      CheckedRequest request, CheckResult.Passed passed, PriceBook prices) {
    var now = Clock.systemUTC().instant();
    return GenerateResults.dryRun(request, passed, prices.price(request.generation(), now));
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
