package filmgate.api.model;

import static filmgate.api.route.Operation.Tag.MODELS;
import static filmgate.api.route.RouteAccess.KEY;

import filmgate.api.error.ApiError;
import filmgate.api.route.Operation;
import filmgate.api.route.Route;
import filmgate.api.route.RouteGroup;
import filmgate.intake.PriceBookService;
import filmgate.json.Schema;
import filmgate.view.model.ModelDescriptions;
import java.time.Clock;
import java.util.List;

/** The models and their prices. */
public final class ModelRoutes implements RouteGroup {
  private final PricesEndpoint prices;
  private final ModelsEndpoint models;

  public ModelRoutes(ModelDescriptions descriptions, PriceBookService priceBooks, Clock clock) {
    prices = new PricesEndpoint(priceBooks::currentBook, clock);
    models = new ModelsEndpoint(descriptions, prices);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Operation.of(MODELS, "listPrices", "List prices.")
            .withParameters(PricesEndpoint.MODEL)
            .returns(PricesEndpoint.SCHEMA)
            .get("/v1/prices", KEY, prices::list),
        Operation.of(MODELS, "listModels", "List models.")
            .withParameters(ModelsEndpoint.CATEGORY, ModelsEndpoint.EXPAND)
            .returns(ModelsEndpoint.LIST)
            .get("/v1/models", KEY, models::list),
        Operation.of(MODELS, "getModel", "Get a model.")
            .withParameters(ModelsEndpoint.EXPAND)
            .returns(ModelsEndpoint.MODEL)
            .withErrors(ApiError.NotFound.MODEL_NOT_FOUND)
            .get("/v1/models/{id}", KEY, models::one),
        Operation.of(MODELS, "getModelSchema", "Get the JSON Schema of a model's requests.")
            .returns(Schema.anyObject())
            .withErrors(ApiError.NotFound.MODEL_NOT_FOUND)
            .get("/v1/models/{id}/schema", KEY, models::schema));
  }
}
