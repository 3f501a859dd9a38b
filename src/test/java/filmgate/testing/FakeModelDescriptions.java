package filmgate.testing;

import filmgate.catalogue.Catalogue;
import filmgate.catalogue.models.Models;
import filmgate.catalogue.schema.ClientSchemaWriter;
import filmgate.catalogue.schema.SchemaWriter;
import filmgate.catalogue.spec.ModelSpec;
import filmgate.view.model.ModelDescriptions;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;

/** Descriptions that contain only the names of the models. */
public final class FakeModelDescriptions implements ModelDescriptions {
  private final Catalogue catalogue;

  FakeModelDescriptions(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The names of all models. */
  public static ModelDescriptions ofAllModels() {
    return new FakeModelDescriptions(new Catalogue(Models.all()));
  }

  @Override
  public List<ModelDescription> list() {
    return catalogue.models().stream().map(FakeModelDescriptions::page).toList();
  }

  @Override
  public Optional<ModelDescription> find(String model) {
    return catalogue.find(model).map(FakeModelDescriptions::page);
  }

  private static ModelDescription page(ModelSpec spec) {
    var json = JsonNodeFactory.instance;
    return new ModelDescription(
        "video",
        json.objectNode()
            .put("id", spec.id())
            .put("object", "model")
            .put("created", 1)
            .put("owned_by", spec.family()),
        json.objectNode().put("generate_audio", spec.undeclaredFields().facts().audio()),
        SchemaWriter.write(spec),
        ClientSchemaWriter.write(spec));
  }
}
