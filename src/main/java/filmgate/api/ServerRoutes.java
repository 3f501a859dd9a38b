package filmgate.api;

import static filmgate.api.Access.PUBLIC;
import static filmgate.api.Operation.Tag.SERVER;

import filmgate.view.Schema;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** The server itself: open to anybody. */
final class ServerRoutes implements RouteGroup {
  private final HealthEndpoint health;
  private final DescriptionEndpoint description;

  /**
   * @param description of the whole table
   */
  ServerRoutes(Surroundings.Health health, Supplier<ObjectNode> description) {
    this.health = new HealthEndpoint(health.obstacles(), health.version());
    this.description = new DescriptionEndpoint(description);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(
            "/livez",
            PUBLIC,
            memory(health::alive),
            Operation.of(SERVER, "getLiveness", "Whether the process runs.")
                .answers(HealthEndpoint.ALIVENESS)),
        Route.get(
            "/readyz",
            PUBLIC,
            _ -> health.ready(),
            Operation.of(SERVER, "getReadiness", "Whether it can take work.")
                .answers(HealthEndpoint.READINESS)
                .answers(503, HealthEndpoint.READINESS)),
        Route.get(
            "/version",
            PUBLIC,
            memory(health::version),
            Operation.of(SERVER, "getVersion", "Which version it is.")
                .answers(HealthEndpoint.VERSION)),
        Route.get(
            "/openapi.json",
            PUBLIC,
            description,
            Operation.of(SERVER, "getDescription", "This description (OpenAPI 3.1).")
                .reads(Parameter.IF_NONE_MATCH)
                .answers(Schema.anyObject())),
        Route.get(
            ErrorBody.DOCS,
            PUBLIC,
            memory(ErrorDocs::page),
            Operation.of(SERVER, "getErrorPage", "Every reason that an error can have.")
                .answersWith("text/html")));
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
