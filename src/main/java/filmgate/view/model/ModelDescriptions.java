package filmgate.view.model;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The public descriptions of the models. */
public interface ModelDescriptions {
  /** All models, in the order of the model list. */
  List<ModelDescription> list();

  Optional<ModelDescription> find(String model);

  /**
   * One model.
   *
   * @param category the kind of its results: {@code video}
   * @param listEntry its object in OpenAI's list: {@code id}, {@code object}, {@code created} …
   * @param parameters what {@code expand=parameters} adds to the entry
   * @param schema the JSON Schema of its requests
   * @param clientSchema the same in the OpenAPI document
   */
  record ModelDescription(
      String category,
      ObjectNode listEntry,
      ObjectNode parameters,
      ObjectNode schema,
      ObjectNode clientSchema) {
    public String id() {
      return listEntry.path("id").stringValue();
    }
  }
}
