package filmgate.docs.reference;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.joining;

import filmgate.docs.translation.Translations;
import filmgate.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import tools.jackson.databind.JsonNode;

/** Writes the type and the limits of a schema: {@code integer, 0 to 100}. */
final class TypeText {
  private static final int VALUES_SHOWN = 24;
  private static final String NULL = "null";

  private final Translations words;
  private final ObjectIndex objects;

  TypeText(Translations words, ObjectIndex objects) {
    this.words = words;
    this.objects = objects;
  }

  String of(JsonNode schema) {
    var name = ApiDocument.referred(schema);
    if (!name.isEmpty()) {
      return objects.link(name);
    }
    for (var either : List.of("anyOf", "oneOf")) {
      if (schema.has(either)) {
        return alternatives(schema.path(either));
      }
    }
    if (schema.has("const")) {
      return code(schema.path("const").asString());
    }
    return schema.has("enum") ? values(schema.path("enum")) : limited(schema);
  }

  private String alternatives(JsonNode schemas) {
    var names = ApiDocument.elements(schemas).map(this::of).distinct().toList();
    return spaced(String.join(words.text(" or "), names));
  }

  /** Chinese has no space between two of its characters. */
  private static String spaced(String text) {
    return text.replaceAll("(?<=\\p{IsHan}) (?=\\p{IsHan})", "");
  }

  private String values(JsonNode values) {
    if (values.size() > VALUES_SHOWN) {
      return words.text("one of {count} values", "count", String.valueOf(values.size()));
    }
    return ApiDocument.elements(values)
        .map(value -> code(value.asString()))
        .collect(joining(words.language() == Language.EN ? ", " : "、"));
  }

  private String limited(JsonNode schema) {
    var parts = new ArrayList<String>();
    parts.add(type(schema));
    range(schema, "minimum", "maximum", "", parts);
    range(schema, "minLength", "maxLength", "{range} characters", parts);
    range(schema, "minItems", "maxItems", "{range} items", parts);
    return parts.stream().collect(list());
  }

  private Collector<CharSequence, ?, String> list() {
    return joining(words.language() == Language.EN ? ", " : "，");
  }

  private void range(JsonNode schema, String min, String max, String unit, List<String> parts) {
    var low = schema.path(min).asString("");
    var high = schema.path(max).asString("");
    if (low.isEmpty() && high.isEmpty()) {
      return;
    }
    var range =
        low.isEmpty()
            ? words.text("at most {max}", "max", high)
            : high.isEmpty()
                ? words.text("at least {min}", "min", low)
                : words.text("{min} to {max}", "min", low).replace("{max}", high);
    parts.add(unit.isEmpty() ? range : words.text(unit, "range", range));
  }

  private String type(JsonNode schema) {
    var type = schema.path("type");
    if (type.isArray()) {
      return ApiDocument.elements(type)
          .map(each -> plain(each.stringValue(), schema))
          .collect(collectingAndThen(joining(words.text(" or ")), TypeText::spaced));
    }
    return plain(type.stringValue("value"), schema);
  }

  private String plain(String type, JsonNode schema) {
    return switch (type) {
      case "array" -> spaced(words.text("array of {item}", "item", of(schema.path("items"))));
      case "string" -> string(schema);
      case "object" -> object(schema.path("additionalProperties"));
      case NULL -> NULL;
      default -> words.text(type);
    };
  }

  private String object(JsonNode values) {
    return values.isObject()
        ? words.text("object with values of type {type}", "type", of(values))
        : words.text("object");
  }

  private String string(JsonNode schema) {
    return switch (schema.path("format").stringValue("")) {
      case "date-time" -> words.text("time such as {time}", "time", code("2026-12-01T00:00:00Z"));
      case "uri-reference" -> "URL";
      case "binary" -> words.text("bytes");
      default -> words.text(isDecimal(schema) ? "decimal string" : "string");
    };
  }

  /** Whether the pattern accepts amounts and nothing like a word. */
  static boolean isDecimal(JsonNode schema) {
    var written = schema.path("pattern").stringValue("");
    if (written.isEmpty()) {
      return false;
    }
    var pattern = Pattern.compile(written);
    return pattern.matcher("12.5").find() && !pattern.matcher("word").find();
  }

  private static String code(String text) {
    return "`" + text + "`";
  }
}
