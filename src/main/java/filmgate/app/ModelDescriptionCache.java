package filmgate.app;

import filmgate.catalogue.Catalogue;
import filmgate.catalogue.schema.Capabilities;
import filmgate.catalogue.schema.ClientSchemaWriter;
import filmgate.catalogue.schema.SchemaWriter;
import filmgate.catalogue.spec.ModelSpec;
import filmgate.view.model.ModelDescriptions;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The descriptions of the catalogue's models, each written when it is first used. */
final class ModelDescriptionCache implements ModelDescriptions {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final long CREATED =
      LocalDate.of(2026, 11, 21).atStartOfDay(ZoneOffset.UTC).toEpochSecond();

  private final Catalogue catalogue;
  private final Map<String, ModelDescription> descriptions = new LinkedHashMap<>();

  ModelDescriptionCache(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public List<ModelDescription> list() {
    return catalogue.models().stream().map(this::description).toList();
  }

  @Override
  public Optional<ModelDescription> find(String model) {
    return catalogue.find(model).map(this::description);
  }

  private synchronized ModelDescription description(ModelSpec spec) {
    return descriptions.computeIfAbsent(spec.id(), _ -> write(spec));
  }

  private static ModelDescription write(ModelSpec spec) {
    var entry = NODES.objectNode();
    entry.put("id", spec.id());
    entry.put("object", "model");
    entry.put("created", CREATED);
    entry.put("owned_by", spec.family());
    var schema = SchemaWriter.write(spec);
    return new ModelDescription(
        "video", entry, parameters(spec, schema), schema, ClientSchemaWriter.write(spec));
  }

  private static ObjectNode parameters(ModelSpec spec, ObjectNode schema) {
    var parameters = NODES.objectNode();
    parameters.put("name", spec.description().en());
    parameters.put("name_zh", spec.description().zh());
    parameters.setAll(Capabilities.of(spec));
    parameters.set("parameters", schema);
    return parameters;
  }
}
