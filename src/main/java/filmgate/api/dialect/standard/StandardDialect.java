package filmgate.api.dialect.standard;

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
import filmgate.view.task.SubmittedView;
import java.util.List;
import java.util.Set;

/** The documented API: {@code /v1/videos/generations}. */
public final class StandardDialect implements Dialect {
  private static final String GENERATIONS = "/v1/videos/generations";

  @Override
  public String name() {
    return "standard";
  }

  @Override
  public List<String> pathPrefixes() {
    return List.of(GENERATIONS);
  }

  @Override
  public ErrorEnvelope errors() {
    return ErrorEnvelope.STANDARD;
  }

  @Override
  public Set<String> fieldNames() {
    return Set.of();
  }

  @Override
  public List<Route> routes(DialectEndpoints endpoints) {
    return List.of(
        Route.post(
                GENERATIONS,
                GENERATE,
                endpoints.create(SubmittedView::render),
                Operation.of(VIDEOS, "createVideo", "Create a video.")
                    .withParameters(CreateVideoEndpoint.PARAMETERS)
                    .returns(SubmittedView.SCHEMA)
                    .returns(CreateVideoEndpoint.DRY_RUN)
                    .withErrors(CreateVideoEndpoint.ERRORS))
            .withVideoBody(),
        Route.get(
            GENERATIONS + "/{id}",
            KEY,
            endpoints.status(GenerationTaskView::render),
            Operation.of(VIDEOS, "getGeneration", "Get a video generation.")
                .withParameters(GetTaskEndpoint.PARAMETERS)
                .returns(GenerationTaskView.SCHEMA)
                .withErrors(ApiError.NotFound.TASK_NOT_FOUND)));
  }
}
