package filmgate.api.admin;

import filmgate.api.error.ApiError;
import filmgate.api.error.ErrorSamples;
import filmgate.api.route.Operation;
import filmgate.api.route.Operation.Tag;
import filmgate.api.route.Parameter;
import filmgate.api.route.Route;
import filmgate.api.route.RouteAccess;
import filmgate.api.route.RouteGroup;
import filmgate.billing.PriceBookJson;
import filmgate.intake.PriceBookService;
import filmgate.view.model.ModelDescriptions;
import filmgate.view.model.PricePreviewView;
import java.time.Clock;
import java.util.List;

/** The admin API for the price book. */
public final class PriceAdminRoutes implements RouteGroup {
  private static final String PRICES = "/admin/v1/prices";

  private final PriceAdminEndpoint prices;

  public PriceAdminRoutes(PriceBookService priceBooks, ModelDescriptions models, Clock clock) {
    prices = new PriceAdminEndpoint(priceBooks, models, clock);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Operation.of(Tag.ADMIN, "getPriceBook", "Get the price book.")
            .withParameters(PriceAdminEndpoint.VERSION, Parameter.IF_NONE_MATCH)
            .returns(PriceAdminEndpoint.STORED_BOOK)
            .withErrors(ApiError.NotFound.PRICES_NOT_FOUND)
            .get(PRICES, RouteAccess.ADMIN, prices::show),
        Operation.of(Tag.ADMIN, "putPriceBook", "Replace the price book.")
            .withParameters(Parameter.IF_MATCH)
            .returns(PriceAdminEndpoint.STORED_BOOK)
            .withErrors(ErrorSamples.PRECONDITION_FAILED)
            .put(PRICES, RouteAccess.ADMIN, prices::replace)
            .withBody(PriceBookJson.BOOK.schema()),
        Operation.of(
                Tag.ADMIN,
                "previewPriceBook",
                "Preview a price book with the tasks of the last week.")
            .withParameters(PriceAdminEndpoint.AT)
            .returns(PricePreviewView.SCHEMA)
            .post(PRICES + "/preview", RouteAccess.ADMIN, prices::preview)
            .withBody(PriceBookJson.BOOK.schema()));
  }
}
