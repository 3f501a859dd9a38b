package filmgate.app;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import filmgate.app.cli.CliException;
import filmgate.app.cli.CliServices.PriceOperations;
import filmgate.billing.PriceBook;
import filmgate.billing.PriceBookJson;
import filmgate.billing.PriceBookReader;
import filmgate.catalogue.Catalogue;
import filmgate.catalogue.models.Models;
import filmgate.catalogue.spec.ModelSpec;
import filmgate.config.Settings;
import filmgate.intake.PriceBookService;
import filmgate.intake.PricePreview;
import filmgate.store.Outcome.PriceChange;
import filmgate.store.PriceVersion;
import filmgate.store.StoreException;
import filmgate.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The price book in a data folder, whether or not a server runs on it. */
final class LocalPrices implements PriceOperations {
  private final Catalogue catalogue = new Catalogue(Models.all());
  private final Clock clock = Clock.systemUTC();

  @Override
  public PriceVersion show(Settings settings) {
    return inStore(settings, PriceBookService::currentVersion);
  }

  @Override
  public PriceVersion set(Settings settings, Path file) {
    var book = read(file);
    return inStore(
        settings,
        service ->
            switch (service.replace(book, service.currentVersion().version(), "cli")) {
              case PriceChange.PriceBookReplaced(var prices) -> prices;
              case PriceChange.VersionConflict _ ->
                  throw new CliException("somebody else changed the prices at this moment");
              case PriceChange.OtherCurrency(var currency) ->
                  throw new CliException(
                      "the accounts have %s, and the book has %s"
                          .formatted(currency, book.currency()));
            });
  }

  @Override
  public PricePreview preview(Settings settings, Path file) {
    var book = read(file);
    return inStore(settings, service -> service.preview(book, clock.instant()));
  }

  private PriceBook read(Path file) {
    var models = catalogue.models().stream().map(ModelSpec::id).collect(toSet());
    return switch (new PriceBookReader(models).read(json(file))) {
      case PriceBookReader.ValidPriceBook(var book) -> book;
      case PriceBookReader.InvalidPriceBook(var problems) ->
          throw new CliException(
              problems.stream()
                  .map(problem -> problem.message(Language.EN))
                  .collect(joining("\n  ", file.getFileName() + " is no price book:\n  ", "")));
    };
  }

  private static JsonNode json(Path file) {
    try {
      return JsonMapper.shared().readTree(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new CliException(file + " cannot be read", e);
    } catch (JacksonException e) {
      throw new CliException(file + " is not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private <T> T inStore(Settings settings, Function<PriceBookService, T> deed) {
    try (var store = LocalKeys.open(settings)) {
      return deed.apply(new PriceBookService(store, PriceBookJson.exampleBook(catalogue), clock));
    } catch (StoreException e) {
      throw new CliException(DataDirectory.messageOf(e), e);
    }
  }
}
