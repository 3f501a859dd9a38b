package filmgate.web.guide;

import static filmgate.api.route.Operation.Tag.MODELS;
import static filmgate.api.route.RouteAccess.KEY;

import filmgate.api.error.ApiError;
import filmgate.api.route.Operation;
import filmgate.api.route.Route;
import filmgate.api.route.RouteGroup;
import filmgate.docs.scenario.ModelGuide;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a form for requests shows besides the schema: scenarios, and the request as a program. */
public final class GuideRoutes implements RouteGroup {
  private final ScenariosEndpoint scenarios;

  /**
   * @param guides the guide of a model; empty if there is no such model
   */
  public GuideRoutes(Function<String, Optional<ModelGuide>> guides) {
    this.scenarios = new ScenariosEndpoint(guides);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Operation.of(MODELS, "listScenarios", "List example requests of a model.")
            .returns(ScenariosEndpoint.LIST)
            .withErrors(ApiError.NotFound.MODEL_NOT_FOUND)
            .get("/v1/models/{id}/scenarios", KEY, scenarios::list),
        Operation.of(MODELS, "createCodeSample", "Write a request as a program.")
            .returns(CodeSampleEndpoint.RESPONSE)
            .post("/v1/code_samples", KEY, CodeSampleEndpoint::create)
            .withBody(CodeSampleEndpoint.REQUEST));
  }
}
