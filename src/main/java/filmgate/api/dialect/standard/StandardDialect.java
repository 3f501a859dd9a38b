package filmgate.api.dialect.standard;

import static filmgate.api.route.Operation.Tag.VIDEOS;

import filmgate.api.dialect.Dialect;
import filmgate.api.dialect.DialectRoutes;
import filmgate.api.route.Operation;
import filmgate.api.route.Route;
import filmgate.view.task.SubmittedView;
import java.util.List;

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
  public List<Route> routes(DialectRoutes routes) {
    return List.of(
        routes.create(
            GENERATIONS,
            Operation.of(VIDEOS, "createVideo", "Create a video.").returns(SubmittedView.SCHEMA),
            SubmittedView::render),
        routes.get(
            GENERATIONS + "/{id}",
            Operation.of(VIDEOS, "getGeneration", "Get a video generation.")
                .returns(GenerationTaskView.SCHEMA),
            GenerationTaskView::render));
  }
}
