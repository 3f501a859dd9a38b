package filmgate.api.admin;

import static filmgate.api.route.RouteAccess.ADMIN;
import static filmgate.json.Schema.enumOf;

import filmgate.api.error.InvalidParameter;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.ApiResponse;
import filmgate.api.route.Operation;
import filmgate.api.route.Operation.Tag;
import filmgate.api.route.Parameter;
import filmgate.api.route.ResponseHeaders;
import filmgate.api.route.Route;
import filmgate.api.route.RouteGroup;
import filmgate.intake.overview.OverviewService;
import filmgate.intake.overview.OverviewWindow;
import filmgate.text.Reason;
import filmgate.view.overview.OverviewView;
import java.util.List;

/** The operator's overview. */
public final class OverviewRoutes implements RouteGroup {
  private static final Parameter WINDOW =
      Parameter.query(
          "window", enumOf("1h", "24h", "7d"), "How far back the figures reach. Default: `1h`.");
  private static final Parameter KIND =
      Parameter.query(
          "kind",
          enumOf("live", "test"),
          "Whether the figures are those of live keys, or of test keys. Default: `live`.");

  private final OverviewService overview;

  public OverviewRoutes(OverviewService overview) {
    this.overview = overview;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Operation.of(
                Tag.ADMIN,
                "adminGetOverview",
                "Get the figures and problems of the installation, over all accounts.")
            .withParameters(WINDOW, KIND)
            .returns(OverviewView.SCHEMA)
            .get("/admin/v1/overview", ADMIN, this::overview));
  }

  private ApiResponse overview(ApiRequest call) {
    var found = overview.read(window(call), isTest(call));
    return ApiResponse.json(
        OverviewView.render(found, call.language()), List.of(ResponseHeaders.NO_STORE));
  }

  private static OverviewWindow window(ApiRequest call) {
    var name = call.query("window").filter(text -> !text.isEmpty()).orElse("1h");
    return OverviewWindow.ofWireName(name)
        .orElseThrow(
            () ->
                InvalidParameter.of(
                    "window", Reason.INVALID_VALUE, "must be 1h, 24h, or 7d", "必须是 1h、24h 或 7d"));
  }

  private static boolean isTest(ApiRequest call) {
    return switch (call.query("kind").filter(text -> !text.isEmpty()).orElse("live")) {
      case "live" -> false;
      case "test" -> true;
      default ->
          throw InvalidParameter.of(
              "kind", Reason.INVALID_VALUE, "must be live or test", "必须是 live 或 test");
    };
  }
}
