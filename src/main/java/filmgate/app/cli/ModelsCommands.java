package filmgate.app.cli;

import static filmgate.app.cli.command.CommandBuilder.targetCommand;
import static java.nio.charset.StandardCharsets.UTF_8;

import filmgate.app.cli.command.CliException;
import filmgate.app.cli.command.Column;
import filmgate.app.cli.command.Command;
import filmgate.app.cli.command.Invocation;
import filmgate.app.cli.command.JsonColumn;
import filmgate.app.cli.target.CommandTarget;
import filmgate.app.cli.target.TargetResolver;
import filmgate.app.remote.EndpointPaths;
import filmgate.text.SimilarNames;
import filmgate.view.model.ModelDescriptions;
import filmgate.view.model.ModelDescriptions.ModelDescription;
import java.util.List;
import java.util.Map.Entry;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The commands {@code models …}: of a server, or of this program. */
record ModelsCommands(Supplier<ModelDescriptions> models, TargetResolver targets) {
  private static final List<Column<JsonNode>> MODELS =
      List.of(
          JsonColumn.text("MODEL", "id"),
          JsonColumn.text("FAMILY", "owned_by"),
          JsonColumn.text("DESCRIPTION", "name"));

  private static final List<Column<Entry<String, JsonNode>>> PARAMETERS =
      List.of(
          new Column<>("PARAMETER", Entry::getKey),
          new Column<>("TYPE", field -> type(field.getValue())),
          new Column<>("DEFAULT", field -> field.getValue().path("default").asString("")),
          new Column<>("VALUES", field -> values(field.getValue())),
          new Column<>("DESCRIPTION", field -> field.getValue().path("description").asString("")));

  List<Command> all() {
    return List.of(list(), show());
  }

  private Command list() {
    return targetCommand("list", "Print the models of the server, or of this program.")
        .does(
            invocation ->
                invocation.printTable(MODELS, list(invocation), json -> bytes(json.toString())));
  }

  private List<JsonNode> list(Invocation invocation) {
    return switch (targets.target(invocation)) {
      case CommandTarget.OnServer(var server) -> {
        try (server) {
          yield server
              .client()
              .get("/v1/models?expand=parameters")
              .path("data")
              .valueStream()
              .toList();
        }
      }
      case CommandTarget.OnDirectory _ ->
          models.get().list().stream().<JsonNode>map(ModelsCommands::expanded).toList();
    };
  }

  /** A model in the list of the API with {@code expand=parameters}. */
  private static JsonNode expanded(ModelDescription model) {
    var json = model.listEntry().deepCopy();
    json.setAll(model.parameters());
    return json;
  }

  private Command show() {
    return targetCommand("show", "Print the parameters of a model with their limits.")
        .argument("MODEL", "The id of the model.")
        .does(
            invocation -> {
              var schema = schema(invocation, invocation.argument(0));
              if (invocation.isJson()) {
                invocation.terminal().printResult(schema.toString());
              } else {
                invocation.printTable(
                    PARAMETERS,
                    schema
                        .path("properties")
                        .propertyStream()
                        .filter(field -> !field.getValue().has("const"))
                        .toList(),
                    field -> bytes(field.getValue().toString()));
              }
            });
  }

  private JsonNode schema(Invocation invocation, String id) {
    return switch (targets.target(invocation)) {
      case CommandTarget.OnServer(var server) -> {
        try (server) {
          yield server.client().get("/v1/models/%s/schema".formatted(EndpointPaths.segment(id)));
        }
      }
      case CommandTarget.OnDirectory _ ->
          models.get().find(id).map(ModelDescription::schema).orElseThrow(() -> unknown(id));
    };
  }

  private CliException unknown(String id) {
    var names = models.get().list().stream().map(ModelDescription::id).toList();
    var near = SimilarNames.nearest(id, names).map(" Did you mean %s?"::formatted).orElse("");
    return new CliException("no model has the name '%s'.%s".formatted(id, near));
  }

  private static String type(JsonNode schema) {
    var types = schema.path("type");
    return types.isArray()
        ? types
            .valueStream()
            .map(one -> one.asString(""))
            .filter(one -> !one.equals("null"))
            .collect(Collectors.joining(" "))
        : types.asString("");
  }

  /** The allowed values, or the limits. */
  private static String values(JsonNode schema) {
    var options = schema.at("/anyOf/0/enum");
    if (options.isArray()) {
      return options.valueStream().map(one -> one.asString("")).collect(Collectors.joining(" "));
    }
    if (schema.has("minimum") && schema.has("maximum")) {
      return schema.path("minimum").asString("") + " to " + schema.path("maximum").asString("");
    }
    if (schema.has("maxLength")) {
      return "at most %s characters".formatted(schema.path("maxLength").asString(""));
    }
    return schema.has("maxItems")
        ? "at most %s items".formatted(schema.path("maxItems").asString(""))
        : "";
  }

  private static byte[] bytes(String json) {
    return json.getBytes(UTF_8);
  }
}
