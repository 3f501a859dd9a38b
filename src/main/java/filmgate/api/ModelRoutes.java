package filmgate.api;

import static filmgate.api.Access.KEY;
import static filmgate.api.Operation.Tag.MODELS;

import filmgate.view.Schema;
import java.util.List;

/** What can be asked for, and what it costs (contract 5.1). */
final class ModelRoutes implements RouteGroup {
  private final PricesEndpoint prices;
  private final ModelsEndpoint models;

  ModelRoutes(Surroundings around) {
    prices = new PricesEndpoint(around.making().prices()::currentBook, around.films().clock());
    models = new ModelsEndpoint(around.making().models(), prices);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(
            "/v1/prices",
            KEY,
            prices::list,
            Operation.of(MODELS, "listPrices", "The prices in force and those to come.")
                .reads(PricesEndpoint.MODEL)
                .answers(PricesEndpoint.SCHEMA)),
        Route.get(
            "/v1/models",
            KEY,
            models::list,
            Operation.of(MODELS, "listModels", "The models.")
                .reads(ModelsEndpoint.CATEGORY, ModelsEndpoint.EXPAND)
                .answers(ModelsEndpoint.LIST)),
        Route.get(
            "/v1/models/{id}",
            KEY,
            models::one,
            Operation.of(MODELS, "getModel", "One model.")
                .reads(ModelsEndpoint.EXPAND)
                .answers(ModelsEndpoint.MODEL)
                .fails(ApiError.Missing.MODEL_NOT_FOUND)),
        Route.get(
            "/v1/models/{id}/schema",
            KEY,
            models::schema,
            Operation.of(MODELS, "getModelSchema", "The JSON Schema of a model's requests.")
                .answers(Schema.anyObject())
                .fails(ApiError.Missing.MODEL_NOT_FOUND)));
  }
}
