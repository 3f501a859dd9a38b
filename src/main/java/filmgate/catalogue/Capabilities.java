package filmgate.catalogue;

import java.util.stream.LongStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a model can do, in OpenRouter's keys (contract 5.1, {@code GET /v1/models}). */
public final class Capabilities {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Capabilities() {}

  public static ObjectNode of(ModelSpec spec) {
    var facts = spec.extras().facts();
    var capabilities = NODES.objectNode();
    capabilities.set("supported_durations", durations(spec.fields().named("duration").kind()));
    capabilities.set("supported_resolutions", KindSchema.texts(facts.resolutions()));
    capabilities.set("supported_aspect_ratios", ratios(spec.fields().named("aspect_ratio").kind()));
    capabilities.set("supported_frame_images", KindSchema.texts(facts.frames()));
    capabilities.put("generate_audio", facts.sound());
    capabilities.put("seed", spec.fields().has("seed"));
    return capabilities;
  }

  private static ArrayNode durations(Kind kind) {
    var list = NODES.arrayNode();
    if (kind instanceof Kind.Whole whole) {
      LongStream.rangeClosed(whole.min(), whole.max()).forEach(list::add);
    } else if (kind instanceof Kind.WholeOf(var values)) {
      values.forEach(list::add);
    }
    return list;
  }

  private static ArrayNode ratios(Kind kind) {
    return kind instanceof Kind.Choice choice
        ? KindSchema.texts(choice.values())
        : NODES.arrayNode();
  }
}
