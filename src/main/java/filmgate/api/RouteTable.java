package filmgate.api;

import static filmgate.api.Access.KEY;
import static filmgate.api.Access.PUBLIC;
import static filmgate.api.Route.Method.DELETE;
import static filmgate.api.Route.Method.POST;
import static filmgate.api.Route.Takes.JSON;
import static filmgate.api.Route.Takes.NOTHING;

import filmgate.catalogue.Language;
import filmgate.view.GenerationTask;
import filmgate.view.Glimpse;
import filmgate.view.NewApiTask;
import filmgate.view.OpenAiVideo;
import filmgate.view.TaskList;
import filmgate.view.TaskView;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Writes the one table of routes. */
final class RouteTable {
  private final Surroundings around;
  private final Waits waits;
  private final Glimpses glimpses;

  RouteTable(Surroundings around, Waits waits) {
    this.around = around;
    this.waits = waits;
    this.glimpses =
        new Glimpses(
            around.tasks().signals(),
            around.tasks().line(),
            around.films().links(),
            around.making().backend(),
            around.films().clock());
  }

  Routes routes() {
    var making = around.making();
    var submit =
        new SubmitEndpoint(making.submissions(), making.backend(), SubmitEndpoint::accepted);
    var submitNewApi =
        new SubmitEndpoint(making.submissions(), making.backend(), NewApiTask::submitted);
    var kept = around.tasks().kept();
    var tasks = new TaskEndpoints(kept, around.tasks().actions(), glimpses, submit);
    var film = new FilmEndpoint(around.tasks().kept(), around.films().blobs(), glimpses);
    var prices = new PricesEndpoint(making.prices(), around.films().clock());
    var models = new ModelsEndpoint(making.models(), prices);
    var health = new HealthEndpoint(around.health().obstacles(), around.health().version());
    return new Routes(
        List.of(
            Route.get("/v1/tasks", KEY, new ListEndpoint(kept, glimpses, TaskList::tasks)),
            Route.act(POST, "/v1/tasks/batch", JSON, tasks::batch),
            Route.act(POST, "/v1/tasks/{id}/cancel", NOTHING, tasks::cancel),
            Route.act(POST, "/v1/tasks/{id}/retry", NOTHING, tasks::retry),
            Route.act(DELETE, "/v1/tasks/{id}", NOTHING, tasks::erase),
            Route.get("/v1/tasks/{id}", KEY, status(TaskView::render)),
            Route.create("/v1/videos/generations", submit),
            Route.get("/v1/videos/generations/{id}", KEY, status(GenerationTask::render)),
            Route.create("/v1/video/generations", submitNewApi),
            Route.get("/v1/video/generations/{id}", KEY, status(NewApiTask::render)),
            Route.create("/v1/videos/estimate", submit::estimate),
            Route.get("/v1/videos", KEY, new ListEndpoint(kept, glimpses, TaskList::videos)),
            Route.act(DELETE, "/v1/videos/{id}", NOTHING, tasks::eraseVideo),
            Route.get("/v1/videos/{id}", KEY, status(OpenAiVideo::render)),
            Route.get("/v1/videos/{id}/content", KEY, film::content),
            Route.get("/files/{file}", PUBLIC, film::signed),
            Route.get("/v1/prices", KEY, prices::list),
            Route.get("/v1/models", KEY, models::list),
            Route.get("/v1/models/{id}", KEY, models::one),
            Route.get("/v1/models/{id}/schema", KEY, models::schema),
            Route.get("/livez", PUBLIC, memory(health::alive)),
            Route.get("/readyz", PUBLIC, _ -> health.ready()),
            Route.get("/version", PUBLIC, memory(health::version)),
            Route.get(ErrorBody.DOCS, PUBLIC, memory(ErrorDocs::page))));
  }

  private Endpoint status(BiFunction<Glimpse, Language, byte[]> shape) {
    return new StatusEndpoint(around.tasks().kept(), waits, glimpses, shape);
  }

  private static Endpoint memory(Supplier<Answer> answer) {
    return new Endpoint() {
      @Override
      public Optional<Answer> atOnce(Call call) {
        return Optional.of(answer.get());
      }

      @Override
      public Answer answer(Call call) {
        return answer.get();
      }
    };
  }
}
