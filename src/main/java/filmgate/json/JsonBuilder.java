package filmgate.json;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes JSON as UTF-8 bytes. */
public final class JsonBuilder {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int USUAL_BYTES = 768;

  private JsonBuilder() {}

  /** An object with the fields that {@code fields} writes. */
  public static byte[] object(Consumer<JsonGenerator> fields) {
    var bytes = new ByteArrayOutputStream(USUAL_BYTES);
    try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
      json.writeStartObject();
      fields.accept(json);
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }
}
