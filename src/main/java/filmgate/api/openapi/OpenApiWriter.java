package filmgate.api.openapi;

import filmgate.api.route.Operation;
import filmgate.api.route.Route;
import filmgate.json.Schema;
import filmgate.view.model.ModelDescriptions;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the OpenAPI 3.1 document from the routes and the models. */
public final class OpenApiWriter {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern RELEASE = Pattern.compile("\\d+(\\.\\d+)+");
  private static final String VIDEO_REQUEST = "VideoRequest";
  private static final String DESCRIPTION =
      """
      One asynchronous video-generation API in front of every video model. Every path that \
      supports GET supports HEAD too. Fields may be added to responses at any time. None is removed.\
      """;

  private final TreeMap<String, ObjectNode> schemas = new TreeMap<>();
  private final ModelDescriptions models;

  private OpenApiWriter(ModelDescriptions models) {
    this.models = models;
  }

  /** The whole document. */
  public static ObjectNode write(List<Route> routes, ModelDescriptions models, String version) {
    return new OpenApiWriter(models).document(routes, version);
  }

  private ObjectNode document(List<Route> routes, String version) {
    var document = NODES.objectNode();
    document.put("openapi", "3.1.0");
    var info = document.putObject("info");
    info.put("title", "Filmgate");
    info.put("version", release(version)).put("description", DESCRIPTION);
    info.putObject("license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
    document.putArray("servers").addObject().put("url", "/");
    document.putArray("security").addObject().putArray("bearer");
    var tags = document.putArray("tags");
    for (var tag : Operation.Tag.values()) {
      if (tag.isApi()) {
        tags.addObject().put("name", tag.displayName()).put("description", tag.description());
      }
    }
    var described = routes.stream().filter(route -> route.operation().tag().isApi()).toList();
    writePaths(described, document.putObject("paths"));
    writeComponents(document.putObject("components"));
    return document;
  }

  /**
   * The numbers of a version, which every generator accepts as the version of a package: 0.1.0 for
   * 0.1.0-SNAPSHOT.
   */
  private static String release(String version) {
    var numbers = RELEASE.matcher(version);
    return numbers.lookingAt() ? numbers.group() : "0.0.0";
  }

  private void writePaths(List<Route> routes, ObjectNode paths) {
    var operations = new OpenApiOperationWriter(this::refer, this::video);
    for (var route : routes) {
      var method = route.method().name().toLowerCase(Locale.ROOT);
      paths.withObjectProperty(route.template()).set(method, operations.write(route));
    }
  }

  private void writeComponents(ObjectNode components) {
    var bearer = components.putObject("securitySchemes").putObject("bearer");
    bearer.put("type", "http").put("scheme", "bearer");
    bearer.put("description", "A Filmgate key: `Authorization: Bearer fg_…`.");
    components.putObject("parameters").set("Language", OpenApiOperationWriter.language());
    components.set("headers", OpenApiHeaderWriter.all());
    var named = components.putObject("schemas");
    schemas.forEach(named::set);
  }

  /** A named schema is written once, among the components. */
  private ObjectNode refer(String name, Schema schema) {
    var written = schema.json(this::refer);
    if (!schemas.computeIfAbsent(name, _ -> written).equals(written)) {
      throw new IllegalStateException("two schemas are named " + name);
    }
    return NODES.objectNode().put("$ref", at(name));
  }

  /** The request for a video, whose schema depends on the model. */
  private ObjectNode video() {
    var request = NODES.objectNode();
    request.put(
        "description",
        "The fields depend on the model. A field under the name of another service is used as the"
            + " field with the same meaning or refused: the rule foreign-names in the schema of the"
            + " model.");
    var either = request.putArray("oneOf");
    var discriminator = request.putObject("discriminator").put("propertyName", "model");
    var mapping = discriminator.putObject("mapping");
    for (var page : models.list()) {
      var model = page.id();
      schemas.computeIfAbsent(model, _ -> page.clientSchema());
      either.addObject().put("$ref", at(model));
      mapping.put(model, at(model));
    }
    return refer(VIDEO_REQUEST, _ -> request);
  }

  private static String at(String name) {
    return "#/components/schemas/" + name;
  }
}
