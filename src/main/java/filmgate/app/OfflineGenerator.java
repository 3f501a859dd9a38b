package filmgate.app;

import filmgate.app.cli.command.CliException;
import filmgate.app.cli.generate.GenerateRequest;
import filmgate.app.cli.generate.GenerateRequest.VideoPart;
import filmgate.app.cli.generate.GenerateResult;
import filmgate.app.cli.generate.VideoGenerator;
import filmgate.app.local.LocalPrices;
import filmgate.billing.PriceBookJson;
import filmgate.catalogue.Catalogue;
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
    return switch (check(request.drawing().part(), body, catalogue)) {
      case CheckResult.Rejected(var problems) -> GenerateResults.invalid(problems);
      case CheckResult.Passed passed when CommonFields.isDryRun(body) ->
          dryRun(checked(request, passed), passed, settings, catalogue);
      case CheckResult.Passed passed -> render(settings, checked(request, passed), progress);
    };
  }

  private static CheckResult check(VideoPart part, ObjectNode body, Catalogue catalogue) {
    return switch (part) {
      case WHOLE -> catalogue.check(body, CheckContext.TOLERANT);
      case PREVIEW -> new PreviewCheck(catalogue).check(body);
    };
  }

  /** By the price book of the data directory, or the example book if there is none. */
  private static GenerateResult dryRun(
      CheckedRequest request, CheckResult.Passed passed, Settings settings, Catalogue catalogue) {
    var own = new LocalPrices().find(settings);
    var book = own.orElseGet(() -> PriceBookJson.exampleBook(catalogue));
    var price = book.price(request.generation(), Clock.systemUTC().instant());
    return GenerateResults.dryRun(request, passed, price, own.isEmpty() ? " (example prices)" : "");
  }

  private static CheckedRequest checked(GenerateRequest request, CheckResult.Passed passed) {
    var warnings = passed.warnings().stream().map(TaskFactory::stored).toList();
    var seed = request.drawing().seed();
    var generation =
        seed.isPresent() ? passed.generation().withSeed(seed.getAsLong()) : passed.generation();
    return new CheckedRequest(request, generation, warnings);
  }

  private static GenerateResult render(
      Settings settings, CheckedRequest request, Consumer<RenderProgress> progress) {
    try (var renderer = OfflineRenderer.open(settings, request.options().drawing().part())) {
      return renderer.generate(request, progress);
    }
  }
}
