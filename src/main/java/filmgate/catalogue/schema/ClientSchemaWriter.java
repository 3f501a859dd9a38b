package filmgate.catalogue.schema;

import filmgate.catalogue.spec.CommonFields;
import filmgate.catalogue.spec.DefaultValue;
import filmgate.catalogue.spec.Field;
import filmgate.catalogue.spec.FieldType;
import filmgate.catalogue.spec.Fields;
import filmgate.catalogue.spec.ModelSpec;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schema of a model's request body in the OpenAPI document, in the keywords that generators of
 * clients read.
 *
 * <p>It has each field under one name. A default is text and {@code x-default}, because generators
 * make a field with the keyword {@code default} required, or send the default. The rules stand
 * below {@code then}, where generators do not look. {@link SchemaWriter} writes the complete
 * schema.
 */
public final class ClientSchemaWriter {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** A letter or a digit; Chinese names are written as they are. */
  private static final String WORD = "[A-Za-z0-9\\u4e00-\\u9fa5]";

  private static final String ASCII = "[A-Za-z0-9]";

  /** No host name exceeds the 253 bytes of DNS: a first label of 63, four of 40, a last of 24. */
  private static final String HOST =
      "(%s|%s|%s)(\\.(%s|%s|%s)){0,4}\\.[A-Za-z]{2,24}"
          .formatted(
              ASCII + "{1,63}",
              label(ASCII, 30),
              label(WORD, 6),
              ASCII + "{1,40}",
              label(ASCII, 19),
              label(WORD, 5));

  private static final String WEB =
      "^[Hh][Tt][Tt][Pp][Ss]?://%s(:[1-9][0-9]{0,3})?".formatted(HOST)
          + "([/?#](%s|[._~!$&'()*+,;=:@/?#-]|%%[0-9A-Fa-f]{2})*)?$".formatted(WORD);

  /** A blank string counts as absent. */
  private static final String BLANK = "^[ \\t\\r\\n]*$";

  private static final String BASE64 =
      "(%1$s{4})*(%1$s{4}|%1$s{3}=|%1$s{2}==)$".formatted("[A-Za-z0-9+/]");

  private ClientSchemaWriter() {}

  /** A label of a host name. In Punycode, a Chinese letter may take up to five of its 63 bytes. */
  private static String label(String character, int more) {
    return "%1$s(%1$s|-%1$s){0,%2$d}".formatted(character, more);
  }

  public static ObjectNode write(ModelSpec spec) {
    var schema = NODES.objectNode();
    schema.put("title", spec.id());
    schema.put("description", spec.description().en());
    schema.put("x-description-zh", spec.description().zh());
    schema.put("type", "object");
    var properties = schema.putObject("properties");
    properties.putObject("model").put("type", "string").put("const", spec.id());
    for (var field : spec.fields().all()) {
      properties.set(field.name(), described(field));
    }
    CommonFields.ALL.all().forEach(field -> properties.set(field.name(), described(field)));
    spec.fields()
        .containers()
        .forEach(container -> properties.set(container, container(spec, container)));
    schema.putArray("required").add("model");
    writeRules(spec, schema);
    return schema;
  }

  /** Generators of clients skip the keywords {@code if} and {@code then}; validators apply them. */
  private static void writeRules(ModelSpec spec, ObjectNode schema) {
    schema.putObject("if");
    var then = schema.putObject("then");
    then.set("allOf", rules(spec));
    schema.set("x-filmgate-rules", SchemaWriter.sentences(spec));
    var properties = then.putObject("properties");
    for (var field : spec.fields().all()) {
      values(field).ifPresent(rule -> properties.set(field.name(), rule));
    }
    for (var container : spec.fields().containers()) {
      var nested = properties.putObject(container).putObject("properties");
      for (var field : spec.fields().all()) {
        if (field.container().equals(container)) {
          values(field).ifPresent(rule -> nested.set(field.name(), rule));
        }
      }
    }
  }

  private static ArrayNode rules(ModelSpec spec) {
    var writer = new RuleSchemaWriter(withoutAliases(spec.fields()));
    var switches = SwitchRules.among(spec.rules());
    var list = NODES.arrayNode();
    spec.rules().stream()
        .filter(rule -> switches.stream().noneMatch(one -> one.contains(rule)))
        .forEach(rule -> writer.of(rule).ifPresent(one -> list.add(SchemaWriter.named(one, rule))));
    for (var each : switches) {
      var schema = list.addObject();
      schema.set("if", writer.of(each.value()));
      var then = NODES.arrayNode();
      each.whileSet()
          .forEach(
              rule -> writer.of(rule).ifPresent(one -> then.add(SchemaWriter.named(one, rule))));
      schema.set("then", all(then));
      var otherwise = NODES.arrayNode();
      each.requiring()
          .forEach(
              rule ->
                  otherwise.add(
                      SchemaWriter.named(FieldSchemaWriter.not(writer.of(rule.when())), rule)));
      schema.set("else", all(otherwise));
    }
    return list;
  }

  /** The schema that requires all of these. */
  private static JsonNode all(ArrayNode schemas) {
    return schemas.size() == 1 ? schemas.get(0) : NODES.objectNode().set("allOf", schemas);
  }

  private static Fields withoutAliases(Fields fields) {
    return Fields.of(fields.all().stream().map(Field::withAliases).toArray(Field[]::new));
  }

  /**
   * What generators cannot read: a boolean that is only true, an array that is empty or has several
   * items, and the indexes of items.
   */
  private static Optional<ObjectNode> values(Field field) {
    return switch (field.kind()) {
      case FieldType.TrueOnly only -> Optional.of(FieldSchemaWriter.of(only));
      case FieldType.MediaUrls(var _, var min, var _) ->
          Optional.of(min).filter(count -> count > 1).map(ClientSchemaWriter::noneOrAtLeast);
      case FieldType.ObjectList(var parts, var max) -> itemValues(parts, max);
      case FieldType.Text _,
          FieldType.Flag _,
          FieldType.WholeNumber _,
          FieldType.IntegerChoice _,
          FieldType.NumberRange _,
          FieldType.Choice _,
          FieldType.MediaUrl _,
          FieldType.Index _,
          FieldType.LibraryId _,
          FieldType.TextList _,
          FieldType.SingleObject _,
          FieldType.StringMap _ ->
          Optional.empty();
    };
  }

  private static ObjectNode noneOrAtLeast(int count) {
    var schema = NODES.objectNode();
    var either = schema.putArray("anyOf");
    either.addObject().put("maxItems", 0);
    either.addObject().put("minItems", count);
    return schema;
  }

  private static Optional<ObjectNode> itemValues(Fields parts, int max) {
    var schema = NODES.objectNode();
    var properties = NODES.objectNode();
    for (var part : parts.all()) {
      if (part.kind() instanceof FieldType.Index) {
        schema.setAll(FieldSchemaWriter.indexes(part.name(), max));
      }
      values(part).ifPresent(rule -> properties.set(part.name(), rule));
    }
    if (!properties.isEmpty()) {
      schema.putObject("items").set("properties", properties);
    }
    return Optional.of(schema).filter(one -> !one.isEmpty());
  }

  private static ObjectNode container(ModelSpec spec, String container) {
    var schema = NODES.objectNode();
    schema.putArray("type").add("object").add("null");
    var properties = schema.putObject("properties");
    for (var field : spec.fields().all()) {
      if (field.container().equals(container)) {
        properties.set(field.name(), described(field));
      }
    }
    return schema;
  }

  private static ObjectNode described(Field field) {
    var schema = field.required() ? present(field.kind()) : shape(field.kind());
    schema.put("description", field.description().en() + alsoAccepted(field));
    schema.put("x-description-zh", field.description().zh());
    schema.put("x-rule", field.rule());
    switch (field.defaultValue()) {
      case DefaultValue.NoDefault() -> {}
      case DefaultValue.FixedDefault(var value) -> writeDefault(value, schema);
      case DefaultValue.NullUnless(var _, var value) -> writeDefault(value, schema);
    }
    return schema;
  }

  /** Other names of the field, which generated clients do not need. */
  private static String alsoAccepted(Field field) {
    return field.aliases().isEmpty()
        ? ""
        : field.aliases().stream().collect(Collectors.joining("`, `", " Also accepted as `", "`."));
  }

  private static void writeDefault(JsonNode value, ObjectNode schema) {
    var sentences = schema.path("description").stringValue();
    schema.put("description", sentences + " Default: `" + value.asString() + "`.");
    schema.set("x-default", value);
  }

  /** The values that a client sends, and null for none. */
  private static ObjectNode shape(FieldType kind) {
    return switch (kind) {
      case FieldType.TrueOnly() -> FieldSchemaWriter.of(new FieldType.Flag());
      case FieldType.Choice _, FieldType.IntegerChoice _ -> orNull(present(kind));
      case FieldType.MediaUrl(var media) -> orNull(urlOrBlank(media));
      case FieldType.MediaUrls(var media, var _, var _) ->
          FieldSchemaWriter.of(kind).without("anyOf").set("items", url(media));
      case FieldType.ObjectList(var parts, var max) -> items(parts, max);
      case FieldType.SingleObject(var parts) -> object(parts);
      case FieldType.Text _,
          FieldType.Flag _,
          FieldType.WholeNumber _,
          FieldType.NumberRange _,
          FieldType.Index _,
          FieldType.LibraryId _,
          FieldType.TextList _,
          FieldType.StringMap _ ->
          FieldSchemaWriter.of(kind);
    };
  }

  /** The values of a required field. */
  private static ObjectNode present(FieldType kind) {
    return switch (kind) {
      case FieldType.Text(var max) ->
          type("string")
              .put("minLength", 1)
              .put("maxLength", max)
              .put("pattern", FieldSchemaWriter.NOT_BLANK);
      case FieldType.MediaUrl(var media) -> url(media);
      case FieldType.Choice choice -> type("string").set("enum", FieldSchemaWriter.spelled(choice));
      case FieldType.IntegerChoice(var values) -> {
        var list = NODES.arrayNode();
        values.forEach(list::add);
        yield type("integer").set("enum", list);
      }
      case FieldType.Flag _,
          FieldType.TrueOnly _,
          FieldType.WholeNumber _,
          FieldType.NumberRange _,
          FieldType.MediaUrls _,
          FieldType.Index _,
          FieldType.LibraryId _,
          FieldType.ObjectList _,
          FieldType.TextList _,
          FieldType.SingleObject _,
          FieldType.StringMap _ ->
          withoutNull(shape(kind));
    };
  }

  /** A URL with a host name; the server accepts public IP addresses too. */
  private static ObjectNode url(FieldType.MediaKind media) {
    var data = "^data:(" + String.join("|", media.types()) + ");base64," + BASE64;
    return type("string").put("pattern", WEB + "|" + data);
  }

  private static ObjectNode urlOrBlank(FieldType.MediaKind media) {
    var schema = url(media);
    return schema.put("pattern", BLANK + "|" + schema.get("pattern").stringValue());
  }

  private static ObjectNode items(Fields parts, int max) {
    var schema = NODES.objectNode();
    schema.putArray("type").add("array").add("null");
    if (max != Integer.MAX_VALUE) {
      schema.put("maxItems", max);
    }
    schema.set("items", withParts(type("object"), parts));
    return schema;
  }

  private static ObjectNode object(Fields parts) {
    var schema = NODES.objectNode();
    schema.putArray("type").add("object").add("null");
    return withParts(schema, parts);
  }

  private static ObjectNode withParts(ObjectNode item, Fields parts) {
    var properties = item.putObject("properties");
    var required = NODES.arrayNode();
    for (var part : parts.all()) {
      properties.set(part.name(), described(part));
      if (part.required()) {
        required.add(part.name());
      }
    }
    if (!required.isEmpty()) {
      item.set("required", required);
    }
    return item;
  }

  private static ObjectNode orNull(ObjectNode schema) {
    var either = NODES.objectNode();
    either.putArray("anyOf").add(schema).add(type("null"));
    return either;
  }

  private static ObjectNode withoutNull(ObjectNode schema) {
    var types = schema.withArrayProperty("type");
    types.remove(types.size() - 1);
    if (types.size() == 1) {
      schema.set("type", types.get(0));
    }
    return schema;
  }

  private static ObjectNode type(String name) {
    return NODES.objectNode().put("type", name);
  }
}
