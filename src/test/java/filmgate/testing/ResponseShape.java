package filmgate.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import filmgate.json.Schema;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Checks that responses have exactly the fields of their schema. */
public final class ResponseShape {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private ResponseShape() {}

  public static void assertFits(byte[] answer, Schema schema) {
    assertFits(new String(answer, StandardCharsets.UTF_8), schema);
  }

  public static void assertFits(String answer, Schema schema) {
    assertThat(misfits(answer, schema)).as(answer).isEmpty();
  }

  /** The parts of a response that its schema does not allow. */
  static List<Error> misfits(String answer, Schema schema) {
    var closed = schema.json(Schema.SchemaReferences.INLINE);
    close(closed);
    return REGISTRY.getSchema(closed).validate(JsonMapper.shared().readTree(answer));
  }

  /** Callers must accept additional fields, but all fields must be described. */
  private static void close(JsonNode schema) {
    if (schema instanceof ObjectNode object
        && object.path("properties").isObject()
        && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
    schema.forEach(ResponseShape::close);
  }
}
