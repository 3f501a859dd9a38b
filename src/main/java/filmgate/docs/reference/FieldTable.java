package filmgate.docs.reference;

import filmgate.docs.translation.Translations;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Writes the fields of a schema as a table, nested ones with the path to them. */
final class FieldTable {
  private final ApiDocument document;
  private final Translations words;
  private final TypeText types;

  /** Which message the fields belong to. */
  enum FieldDirection {
    REQUEST,
    RESPONSE
  }

  FieldTable(ApiDocument document, Translations words, TypeText types) {
    this.document = document;
    this.words = words;
    this.types = types;
  }

  /** The table of a schema or of the schema that it refers to; empty if it has no fields. */
  String of(JsonNode schema, FieldDirection direction) {
    var rows = new ArrayList<String>();
    write(document.resolved(schema), "", direction, rows);
    if (rows.isEmpty()) {
      return "";
    }
    return "| %s | %s | %s |\n|---|---|---|\n"
            .formatted(words.text("Field"), words.text("Type"), words.text("Meaning"))
        + String.join("", rows);
  }

  private void write(JsonNode schema, String prefix, FieldDirection direction, List<String> rows) {
    var required = new HashSet<String>();
    schema.path("required").forEach(name -> required.add(name.stringValue()));
    for (var property : schema.path("properties").properties()) {
      var path = prefix + property.getKey();
      var value = property.getValue();
      rows.add(row(path, value, presence(property.getKey(), required, direction)));
      nested(value, path, direction, rows);
    }
  }

  /** The fields of an object, of the items of an array, or of the alternative that has any. */
  private void nested(JsonNode schema, String path, FieldDirection direction, List<String> rows) {
    if (schema.has("properties")) {
      write(schema, path + ".", direction, rows);
    } else if (schema.has("items")) {
      nested(schema.path("items"), path + "[]", direction, rows);
    } else if (schema.has("anyOf")) {
      schema.path("anyOf").forEach(each -> nested(each, path, direction, rows));
    }
  }

  private String presence(String name, Set<String> required, FieldDirection direction) {
    return switch (direction) {
      case REQUEST -> required.contains(name) ? words.text("Required.") : "";
      case RESPONSE -> required.contains(name) ? "" : words.text("Not always present.");
    };
  }

  private String row(String path, JsonNode schema, String presence) {
    return "| `%s` | %s | %s |\n"
        .formatted(path, cell(types.of(schema)), cell(sentences(presence, meaning(path, schema))));
  }

  private String meaning(String path, JsonNode schema) {
    var name = path.substring(path.lastIndexOf('.') + 1);
    return words.text(schema.path("description").stringValue(FieldMeanings.of(name)));
  }

  private String sentences(String first, String second) {
    if (first.isEmpty() || second.isEmpty()) {
      return first + second;
    }
    return switch (words.language()) {
      case EN -> first + " " + second;
      case ZH -> first + second;
    };
  }

  static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
