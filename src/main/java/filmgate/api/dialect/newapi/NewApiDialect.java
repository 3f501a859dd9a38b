package filmgate.api.dialect.newapi;

import static filmgate.api.route.Operation.Tag.VIDEOS;
import static filmgate.api.route.RouteAccess.GENERATE;
import static filmgate.api.route.RouteAccess.KEY;

import filmgate.api.dialect.Dialect;
import filmgate.api.dialect.DialectEndpoints;
import filmgate.api.error.ApiError;
import filmgate.api.error.ErrorEnvelope;
import filmgate.api.route.Operation;
import filmgate.api.route.Route;
import filmgate.api.task.GetTaskEndpoint;
import filmgate.api.video.CreateVideoEndpoint;
import java.util.List;
import java.util.Set;

/** The format of new-api: {@code /v1/video/generations}. */
public final class NewApiDialect implements Dialect {
  private static final String GENERATIONS = "/v1/video/generations";

  @Override
  public String name() {
    return "newapi";
  }

  @Override
  public List<String> pathPrefixes() {
    return List.of(GENERATIONS);
  }

  @Override
  public ErrorEnvelope errors() {
    return new NewApiErrors();
  }

  @Override
  public Set<String> fieldNames() {
    return Set.of("images", "input_reference", "seconds");
  }

  @Override
  public List<Route> routes(DialectEndpoints endpoints) {
    return List.of(
        Route.post(
                GENERATIONS,
                GENERATE,
                endpoints.create(NewApiTaskView::submitted),
                Operation.of(VIDEOS, "createVideoNewApi", "Create a video (new-api format).")
                    .withParameters(CreateVideoEndpoint.PARAMETERS)
                    .returns(NewApiTaskView.SUBMITTED)
                    .returns(CreateVideoEndpoint.DRY_RUN)
                    .withErrors(CreateVideoEndpoint.ERRORS))
            .withVideoBody(),
        Route.get(
            GENERATIONS + "/{id}",
            KEY,
            endpoints.status(NewApiTaskView::render),
            Operation.of(VIDEOS, "getVideoNewApi", "Get a video generation (new-api format).")
                .withParameters(GetTaskEndpoint.PARAMETERS)
                .returns(NewApiTaskView.SCHEMA)
                .withErrors(ApiError.NotFound.TASK_NOT_FOUND)));
  }
}
