package filmgate.catalogue.schema;

import filmgate.catalogue.spec.CommonFields;
import filmgate.catalogue.spec.ContentField;
import filmgate.catalogue.spec.DefaultValue;
import filmgate.catalogue.spec.Field;
import filmgate.catalogue.spec.FieldType;
import filmgate.catalogue.spec.ModelSpec;
import filmgate.catalogue.spec.Rule;
import filmgate.text.LocalizedText;
import java.util.ArrayList;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema (2020-12) of a model's request body, from the same data as the check.
 *
 * <p>Never stricter than the check. Rules that JSON Schema cannot express, such as sums, are
 * sentences in {@code x-filmgate-rules}, with their rule ids.
 */
public final class SchemaWriter {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final LocalizedText UNKNOWN =
      new LocalizedText(
          "an unknown field whose name differs from a known one in at most two letters is refused"
              + " as a typo; other unknown fields are ignored with a warning",
          "与已知参数名相差不超过两个字母的未知参数按拼写错误拒绝；其他未知参数忽略并给出警告");
  private static final LocalizedText ADDRESSES =
      new LocalizedText(
          "media URLs must be absolute HTTP or HTTPS URLs with a host, or Base64 data: URIs of a"
              + " type that the field accepts; literal private addresses are refused",
          "媒体地址必须是带主机名的完整 HTTP 或 HTTPS URL，或类型相符的 Base64 data: URI；不接受内网地址");
  private static final LocalizedText FOREIGN_NAMES =
      new LocalizedText(
          "a field under the name of another service, such as image_tail or with_audio, is used as"
              + " the field with the same meaning if that is plain, and is listed in warnings as"
              + " mapped; otherwise it is refused",
          "其他平台的参数名（例如 image_tail、with_audio）含义明确时，按同义参数使用，并在 `warnings` 中以" + " `mapped` 列出；否则拒绝");
  private static final LocalizedText SAME =
      new LocalizedText("a field and its alias must have the same value", "参数与其别名的取值必须一致");

  private SchemaWriter() {}

  public static ObjectNode write(ModelSpec spec) {
    var schema = NODES.objectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", spec.id());
    schema.put("description", spec.description().en());
    schema.put("x-description-zh", spec.description().zh());
    schema.put("type", "object");
    schema.set("x-ui", FormHints.ofModel(spec));
    schema.set("properties", properties(spec));
    schema.putArray("required").add("model");
    writeRules(spec, schema);
    return schema;
  }

  /** Writes the descriptions, the rule, and the default of a field. */
  static void writeField(Field field, ObjectNode schema) {
    schema.put("description", field.description().en());
    schema.put("x-description-zh", field.description().zh());
    schema.put("x-rule", field.rule());
    switch (field.defaultValue()) {
      case DefaultValue.NoDefault() -> {}
      case DefaultValue.FixedDefault(var value) -> schema.set("default", value);
      case DefaultValue.NullUnless(var _, var value) -> schema.set("default", value);
    }
  }

  private static ObjectNode properties(ModelSpec spec) {
    var properties = NODES.objectNode();
    properties.putObject("model").put("const", spec.id());
    var order = 1;
    for (var field : spec.fields().all()) {
      for (var name : field.names()) {
        properties.set(name, schema(field).set("x-ui", FormHints.of(field, name, order)));
      }
      order++;
    }
    for (var field : CommonFields.ALL.all()) {
      var ui = FormHints.of(field, field.name(), order++).put("group", "labels");
      properties.set(field.name(), schema(field).set("x-ui", ui));
    }
    spec.fields()
        .containers()
        .forEach(container -> properties.set(container, containerSchema(spec, container)));
    writeForbidden(spec, properties);
    return properties;
  }

  private static ObjectNode schema(Field field) {
    var schema = FieldSchemaWriter.of(field.kind());
    writeField(field, schema);
    return schema;
  }

  private static ObjectNode containerSchema(ModelSpec spec, String container) {
    var schema = NODES.objectNode();
    schema.putArray("type").add("object").add("null");
    var properties = schema.putObject("properties");
    for (var field : spec.fields().all()) {
      if (field.container().equals(container)) {
        properties.set(field.name(), schema(field));
      }
    }
    forbid(CommonFields.ALL.names(), properties);
    forbid(ContentField.names(), properties);
    return schema;
  }

  private static void writeForbidden(ModelSpec spec, ObjectNode properties) {
    forbid(ContentField.names(), properties);
    for (var name : new TreeSet<>(spec.undeclaredFields().refused())) {
      var anyOf = properties.putObject(name).putArray("anyOf");
      anyOf.add(FieldSchemaWriter.nothing()).addObject().put("const", false);
    }
    if (!properties.has("extra_body")) {
      var lost = NODES.objectNode();
      forbid(ContentField.names(), lost);
      properties.putObject("extra_body").set("properties", lost);
    }
  }

  /** Allows these names only with values that count as absent (rule R13a). */
  private static void forbid(Iterable<String> names, ObjectNode properties) {
    var sorted = new TreeSet<String>();
    names.forEach(sorted::add);
    for (var name : sorted) {
      if (!properties.has(name)) {
        properties.set(name, FieldSchemaWriter.nothing());
      }
    }
  }

  /** Writes the rules as schemas in {@code allOf}, and the others as sentences. */
  private static void writeRules(ModelSpec spec, ObjectNode schema) {
    var rules = new RuleSchemaWriter(spec.fields());
    var allOf = NODES.arrayNode();
    spec.rules().forEach(rule -> rules.of(rule).map(one -> named(one, rule)).ifPresent(allOf::add));
    for (var field : spec.fields().all()) {
      field.aliases().forEach(alias -> allOf.add(same(field, alias)));
    }
    schema.set("allOf", allOf);
    schema.set("x-filmgate-rules", sentences(spec));
  }

  /** The rules that a schema cannot express. */
  static ArrayNode sentences(ModelSpec spec) {
    var rules = new RuleSchemaWriter(spec.fields());
    var sentences = NODES.arrayNode();
    spec.rules().stream()
        .filter(rule -> rules.of(rule).isEmpty())
        .forEach(rule -> sentences.add(named(NODES.objectNode(), rule)));
    sentences.add(named(NODES.objectNode(), "R11", ADDRESSES));
    sentences.add(named(NODES.objectNode(), "R13", UNKNOWN));
    sentences.add(named(NODES.objectNode(), "foreign-names", FOREIGN_NAMES));
    return sentences;
  }

  /** The schema with the number and the message of its rule. */
  static ObjectNode named(ObjectNode schema, Rule rule) {
    return named(schema, rule.number(), rule.message());
  }

  private static ObjectNode named(ObjectNode schema, String number, LocalizedText text) {
    schema.put("x-rule", number);
    schema.put("description", text.en());
    schema.put("x-description-zh", text.zh());
    return schema;
  }

  /** A field and its alias must be equal (rule R10); expressible for choices only. */
  private static ObjectNode same(Field field, String alias) {
    var anyOf = new ArrayList<JsonNode>();
    var absent = FieldSchemaWriter.absent(field.kind());
    anyOf.add(RuleSchemaWriter.optional(field.name(), absent));
    anyOf.add(RuleSchemaWriter.optional(alias, absent));
    if (field.kind() instanceof FieldType.Choice choice) {
      for (var value : choice.values()) {
        var both = RuleSchemaWriter.optional(field.name(), NODES.objectNode().put("const", value));
        ((ObjectNode) both.get("properties")).putObject(alias).put("const", value);
        anyOf.add(both);
      }
    } else {
      anyOf.add(NODES.objectNode());
    }
    var schema = NODES.objectNode();
    schema.putArray("anyOf").addAll(anyOf);
    return named(schema, "R10", SAME);
  }
}
