package filmgate.app.local;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import filmgate.app.cli.CliServices.PreviewOfBook;
import filmgate.app.cli.CliServices.PriceOperations;
import filmgate.app.cli.command.CliException;
import filmgate.billing.PriceBook;
import filmgate.billing.PriceBookJson;
import filmgate.billing.PriceBookReader;
import filmgate.catalogue.Catalogue;
import filmgate.catalogue.models.Models;
import filmgate.catalogue.spec.ModelSpec;
import filmgate.config.Settings;
import filmgate.intake.PriceBookService;
import filmgate.intake.idempotency.ChangeContext;
import filmgate.store.Outcome.PriceChange;
import filmgate.store.PriceVersion;
import filmgate.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a file of prices and opens a data directory for the price book service. */
public final class LocalPrices implements PriceOperations {
  private final Catalogue catalogue = new Catalogue(Models.all());
  private final Clock clock = Clock.systemUTC();

  @Override
  public PriceVersion show(Settings settings) {
    return apply(settings, PriceBookService::currentVersion);
  }

  /** The price book of the data directory; empty if the directory has no database. */
  public Optional<PriceBook> find(Settings settings) {
    var database = DataDirectory.database(settings.storage().data().toAbsolutePath());
    return Files.exists(database) ? Optional.of(show(settings).book()) : Optional.empty();
  }

  @Override
  public PriceVersion set(Settings settings, Path file) {
    var book = read(file);
    return apply(
        settings,
        service ->
            switch (service.replace(
                book, service.currentVersion().version(), ChangeContext.CLI.actor())) {
              case PriceChange.PriceBookReplaced(var prices) -> prices;
              case PriceChange.VersionConflict _ ->
                  throw new CliException(
                      "the prices were changed at the same time. Run prices show and try again");
              case PriceChange.OtherCurrency(var currency) ->
                  throw new CliException(
                      "the currency of the price book must be %s, as in the accounts, not %s"
                          .formatted(currency, book.currency()));
            });
  }

  @Override
  public PreviewOfBook preview(Settings settings, Path file) {
    var book = read(file);
    return apply(
        settings, service -> new PreviewOfBook(book, service.preview(book, clock.instant())));
  }

  private PriceBook read(Path file) {
    var models = catalogue.models().stream().map(ModelSpec::id).collect(toSet());
    return switch (new PriceBookReader(models).read(json(file))) {
      case PriceBookReader.ValidPriceBook(var book) -> book;
      case PriceBookReader.InvalidPriceBook(var problems) ->
          throw new CliException(
              problems.stream()
                  .map(problem -> problem.message(Language.EN))
                  .collect(
                      joining("\n  ", file.getFileName() + " is not a valid price book:\n  ", "")));
    };
  }

  private static JsonNode json(Path file) {
    try {
      return JsonMapper.shared().readTree(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new CliException("cannot read " + file, e);
    } catch (JacksonException e) {
      throw new CliException(file + " is not valid JSON: " + e.getOriginalMessage(), e);
    }
  }

  private <T> T apply(Settings settings, Function<PriceBookService, T> action) {
    return LocalStore.apply(
        settings,
        store ->
            action.apply(new PriceBookService(store, PriceBookJson.exampleBook(catalogue), clock)));
  }
}
