package filmgate.api;

import filmgate.catalogue.Catalogue;
import filmgate.catalogue.ModelSpec;
import filmgate.catalogue.SchemaWriter;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;

/** Pages that say no more than the names of the models. */
final class FakeModels implements ModelPages {
  private final Catalogue catalogue;

  FakeModels(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public List<Page> all() {
    return catalogue.models().stream().map(FakeModels::page).toList();
  }

  @Override
  public Optional<Page> find(String model) {
    return catalogue.find(model).map(FakeModels::page);
  }

  private static Page page(ModelSpec spec) {
    var json = JsonNodeFactory.instance;
    return new Page(
        "video",
        json.objectNode()
            .put("id", spec.id())
            .put("object", "model")
            .put("created", 1)
            .put("owned_by", spec.family()),
        json.objectNode().put("generate_audio", spec.undeclaredFields().facts().sound()),
        SchemaWriter.write(spec));
  }
}
