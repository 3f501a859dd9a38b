package filmgate.docs.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a field means whose schema has no description, by its name: a field with one name means the
 * same in every object. The sentences are in {@code fields.json}.
 */
final class FieldMeanings {
  private static final String FILE = "fields.json";
  private static final JsonNode ALL = read();

  private FieldMeanings() {}

  private static JsonNode read() {
    try (var file = open()) {
      return new JsonMapper().readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open() {
    return Objects.requireNonNull(FieldMeanings.class.getResourceAsStream(FILE), FILE);
  }

  /** The sentence in English; empty if the file lacks it. */
  static String of(String field) {
    return ALL.path(field).stringValue("");
  }
}
