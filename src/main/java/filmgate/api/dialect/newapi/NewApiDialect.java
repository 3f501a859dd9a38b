package filmgate.api.dialect.newapi;

import static filmgate.api.route.Operation.Tag.VIDEOS;

import filmgate.api.dialect.Dialect;
import filmgate.api.dialect.DialectRoutes;
import filmgate.api.error.ErrorEnvelope;
import filmgate.api.route.Operation;
import filmgate.api.route.Route;
import filmgate.text.Language;
import filmgate.view.task.TaskSnapshot;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

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
  public BiFunction<TaskSnapshot, Language, byte[]> statusBody() {
    return NewApiTaskView::render;
  }

  @Override
  public List<Route> routes(DialectRoutes routes) {
    return List.of(
        routes.create(
            GENERATIONS,
            Operation.of(VIDEOS, "createVideoNewApi", "Create a video (new-api format).")
                .returns(NewApiTaskView.SUBMITTED),
            NewApiTaskView::submitted),
        routes.get(
            GENERATIONS + "/{id}",
            Operation.of(VIDEOS, "getVideoNewApi", "Get a video generation (new-api format).")
                .returns(NewApiTaskView.SCHEMA),
            NewApiTaskView::render));
  }
}
