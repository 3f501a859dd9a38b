package filmgate.app;

import filmgate.api.ApiRoutes;
import filmgate.app.metrics.ServerMetrics;
import filmgate.billing.PriceBookJson;
import filmgate.catalogue.Catalogue;
import filmgate.catalogue.models.Models;
import filmgate.intake.PriceBookService;
import filmgate.schedule.PeriodicTask;
import filmgate.store.Store;
import java.time.Clock;
import java.time.Duration;

/** The models and their prices. */
record CatalogueComponents(Catalogue catalogue, PriceBookService prices, PeriodicTask priceRefresh)
    implements AutoCloseable {
  /** The longest delay until a change by another process takes effect. */
  private static final Duration REFRESH_INTERVAL = Duration.ofSeconds(2);

  static CatalogueComponents of(StorageComponents storage, ServerMetrics metrics, Clock clock) {
    var models = of(storage.store(), clock);
    metrics.observeMoney(storage.monitor(), models::currency);
    return models;
  }

  private static CatalogueComponents of(Store store, Clock clock) {
    var catalogue = allModels();
    var prices = new PriceBookService(store, PriceBookJson.exampleBook(catalogue), clock);
    return new CatalogueComponents(
        catalogue, prices, new PeriodicTask("prices", REFRESH_INTERVAL, prices::refresh));
  }

  /** The catalogue of all models, which accepts the fields of all dialects. */
  static Catalogue allModels() {
    return new Catalogue(Models.all(), ApiRoutes.fieldNames(ApiRoutes.DIALECTS));
  }

  String currency() {
    return prices.currentBook().currency();
  }

  @Override
  public void close() {
    priceRefresh.close();
  }
}
