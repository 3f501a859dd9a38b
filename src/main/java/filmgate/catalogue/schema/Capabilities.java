package filmgate.catalogue.schema;

import filmgate.catalogue.spec.FieldType;
import filmgate.catalogue.spec.ModelSpec;
import java.util.List;
import java.util.stream.LongStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The capabilities of a model in {@code GET /v1/models}, with the keys that OpenRouter uses. */
public final class Capabilities {
  /** Every model accepts these. */
  private static final List<String> FRAMES = List.of("first_frame", "last_frame");

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Capabilities() {}

  public static ObjectNode of(ModelSpec spec) {
    var facts = spec.undeclaredFields().facts();
    var capabilities = NODES.objectNode();
    capabilities.set("supported_durations", durations(spec.fields().find("duration").kind()));
    capabilities.set("supported_resolutions", FieldSchemaWriter.stringEnum(facts.resolutions()));
    capabilities.set("supported_aspect_ratios", ratios(spec.fields().find("aspect_ratio").kind()));
    capabilities.set("supported_frame_images", FieldSchemaWriter.stringEnum(FRAMES));
    capabilities.put("generate_audio", facts.audio());
    capabilities.put("seed", spec.fields().contains("seed"));
    return capabilities;
  }

  private static ArrayNode durations(FieldType kind) {
    var list = NODES.arrayNode();
    if (kind instanceof FieldType.WholeNumber whole) {
      LongStream.rangeClosed(whole.min(), whole.max()).forEach(list::add);
    } else if (kind instanceof FieldType.IntegerChoice(var values)) {
      values.forEach(list::add);
    }
    return list;
  }

  private static ArrayNode ratios(FieldType kind) {
    return kind instanceof FieldType.Choice choice
        ? FieldSchemaWriter.stringEnum(choice.values())
        : NODES.arrayNode();
  }
}
