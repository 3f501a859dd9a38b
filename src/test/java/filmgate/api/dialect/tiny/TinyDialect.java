package filmgate.api.dialect.tiny;

import static filmgate.json.Schema.object;
import static filmgate.json.Schema.required;
import static filmgate.json.Schema.string;

import filmgate.api.dialect.Dialect;
import filmgate.api.dialect.DialectRoutes;
import filmgate.api.error.ApiError;
import filmgate.api.error.ErrorBody;
import filmgate.api.error.ErrorEnvelope;
import filmgate.api.route.ApiRequest;
import filmgate.api.route.Operation;
import filmgate.api.route.Route;
import filmgate.json.JsonBuilder;
import filmgate.json.Schema;
import filmgate.view.task.StatusNames;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A dialect of the tests that shares no path, field, status, or error with the others. */
public final class TinyDialect implements Dialect {
  private static final String PATH = "/tiny/clips";
  private static final StatusNames STATUS =
      new StatusNames("waiting", "drawing", "done", "broken", "stopped");
  private static final Schema REQUEST =
      object(required("engine", string()), required("words", string())).named("TinyRequest");
  private static final Schema CLIP =
      object(required("clip", string()), required("is", STATUS.schema())).named("TinyClip");

  @Override
  public String name() {
    return "tiny";
  }

  @Override
  public List<String> pathPrefixes() {
    return List.of("/tiny");
  }

  @Override
  public ErrorEnvelope errors() {
    return new TinyErrors();
  }

  @Override
  public Set<String> fieldNames() {
    return Set.of("engine", "words");
  }

  @Override
  public List<Route> routes(DialectRoutes routes) {
    return List.of(
        routes.create(
            PATH,
            Operation.of(Operation.Tag.VIDEOS, "createTinyClip", "Create a clip.").returns(CLIP),
            REQUEST,
            TinyDialect::read,
            receipt -> write(receipt.task().value(), "waiting")),
        routes.get(
            PATH + "/{id}",
            Operation.of(Operation.Tag.VIDEOS, "getTinyClip", "Get a clip.").returns(CLIP),
            (task, _) -> write(task.task().id().value(), STATUS.of(task.phase()))));
  }

  private static ObjectNode read(ApiRequest request) {
    var body = request.json();
    return JsonNodeFactory.instance
        .objectNode()
        .put("model", body.path("engine").stringValue(""))
        .put("prompt", body.path("words").stringValue(""));
  }

  private static byte[] write(String id, String status) {
    return JsonBuilder.object(
        json -> {
          json.writeStringProperty("clip", id);
          json.writeStringProperty("is", status);
        });
  }

  private record TinyErrors() implements ErrorEnvelope {
    @Override
    public void write(JsonGenerator json, ErrorBody body, ApiError error) {
      json.writeStringProperty("failed", ErrorBody.reason(error));
      json.writeStringProperty("message", body.message(error));
    }

    @Override
    public Schema schema() {
      return object(required("failed", string()), required("message", string())).named("TinyError");
    }
  }
}
