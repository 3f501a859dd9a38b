package filmgate.api;

import filmgate.api.Operation.Tag;
import java.util.List;

/** The operator's prices. */
final class PriceAdminRoutes implements RouteGroup {
  private static final String PRICES = "/admin/v1/prices";

  private final PriceAdminEndpoint prices;

  PriceAdminRoutes(Surroundings around) {
    var making = around.making();
    prices = new PriceAdminEndpoint(making.prices(), making.models(), around.films().clock());
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(
            PRICES,
            Access.ADMIN,
            prices::show,
            Operation.of(Tag.ADMIN, "getPriceBook", "The whole price book, past and future rules.")
                .reads(PriceAdminEndpoint.VERSION, Parameter.IF_NONE_MATCH)
                .answers(PriceAdminEndpoint.KEPT)
                .fails(ApiError.Missing.PRICES_NOT_FOUND)),
        Route.put(
                PRICES,
                Access.ADMIN,
                prices::replace,
                Operation.of(Tag.ADMIN, "putPriceBook", "Puts a whole price book in force.")
                    .reads(Parameter.IF_MATCH)
                    .answers(PriceAdminEndpoint.KEPT)
                    .fails(new ApiError.Outdated()))
            .taking(PriceAdminEndpoint.BOOK),
        Route.post(
                PRICES + "/preview",
                Access.ADMIN,
                prices::preview,
                Operation.of(
                        Tag.ADMIN, "previewPriceBook", "What last week's films would have cost.")
                    .reads(PriceAdminEndpoint.AT)
                    .answers(PreviewBody.SCHEMA))
            .taking(PriceAdminEndpoint.BOOK));
  }
}
