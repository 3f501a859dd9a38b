package filmgate.catalogue.schema;

import filmgate.catalogue.spec.Condition;
import filmgate.catalogue.spec.DefaultValue;
import filmgate.catalogue.spec.Field;
import filmgate.catalogue.spec.FieldType;
import filmgate.catalogue.spec.Fields;
import filmgate.catalogue.spec.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes rules as JSON Schema, where that is possible. */
final class RuleSchemaWriter {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Fields fields;

  RuleSchemaWriter(Fields fields) {
    this.fields = fields;
  }

  /** The rule as a schema of the body; nothing if it needs sums, prompts, or names. */
  Optional<ObjectNode> of(Rule rule) {
    return switch (rule) {
      case Rule.Needs needs -> Optional.of(needs(needs));
      case Rule.UniqueItems unique ->
          unique.values().isEmpty() ? Optional.empty() : Optional.of(unique(unique));
      case Rule.OneOfForms form -> Optional.of(oneForm(form));
      case Rule.Ignores _,
          Rule.ShotsFillDuration _,
          Rule.ShotsShareDuration _,
          Rule.ImageReferencesExist _,
          Rule.FirstImageReferenced _,
          Rule.ElementReferencesExist _ ->
          Optional.empty();
    };
  }

  private ObjectNode needs(Rule.Needs rule) {
    if (rule.when() instanceof Condition.All(var parts) && parts.isEmpty()) {
      return of(rule.needs());
    }
    if (rule.needs() instanceof Condition.Any(var parts) && parts.isEmpty()) {
      return FieldSchemaWriter.not(of(rule.when()));
    }
    var schema = NODES.objectNode();
    schema.set("if", of(rule.when()));
    schema.set("then", of(rule.needs()));
    return schema;
  }

  ObjectNode of(Condition condition) {
    return switch (condition) {
      case Condition.Present(var field) -> present(fields.find(field));
      case Condition.Is(var field, var value) -> is(fields.find(field), value);
      case Condition.AtLeast(var field, var count) ->
          anywhere(
              fields.find(field), NODES.objectNode().put("type", "array").put("minItems", count));
      case Condition.Some some -> some(some);
      case Condition.All(var parts) -> join("allOf", parts);
      case Condition.Any(var parts) -> join("anyOf", parts);
      case Condition.Not(var inner) -> FieldSchemaWriter.not(of(inner));
    };
  }

  private ObjectNode join(String word, List<Condition> parts) {
    if (parts.size() == 1) {
      return of(parts.getFirst());
    }
    var schema = NODES.objectNode();
    if (parts.isEmpty()) {
      return word.equals("allOf") ? schema : FieldSchemaWriter.not(schema);
    }
    var list = schema.putArray(word);
    parts.forEach(part -> list.add(of(part)));
    return schema;
  }

  private ObjectNode present(Field field) {
    return anywhere(field, FieldSchemaWriter.not(FieldSchemaWriter.absent(field.kind())));
  }

  private ObjectNode is(Field field, JsonNode value) {
    var same = NODES.objectNode();
    var spellings = same.putArray("enum").add(value);
    aliases(field.kind(), value).forEach(spellings::add);
    var given = anywhere(field, same);
    if (!(field.defaultValue() instanceof DefaultValue.FixedDefault(var defaultValue))
        || !defaultValue.equals(value)) {
      return given;
    }
    var schema = NODES.objectNode();
    schema.putArray("anyOf").add(given).add(FieldSchemaWriter.not(present(field)));
    return schema;
  }

  private static List<String> aliases(FieldType kind, JsonNode value) {
    return kind instanceof FieldType.Choice choice
        ? choice.options().stream()
            .filter(option -> option.value().equals(value.stringValue()))
            .flatMap(option -> option.aliases().stream())
            .toList()
        : List.of();
  }

  private ObjectNode some(Condition.Some some) {
    var list = fields.find(some.field());
    var part = ((FieldType.ObjectList) list.kind()).parts().find(some.part());
    var same = NODES.objectNode();
    same.set("enum", FieldSchemaWriter.stringEnum(some.values()));
    var item = property(part.name(), same);
    if (part.defaultValue() instanceof DefaultValue.FixedDefault(var value)
        && some.values().contains(value.stringValue())) {
      var anyOf = NODES.arrayNode().add(item).add(FieldSchemaWriter.not(given(part)));
      item = NODES.objectNode().set("anyOf", anyOf);
    }
    var schema = NODES.objectNode().put("type", "array");
    return anywhere(list, schema.set("contains", item));
  }

  private static ObjectNode unique(Rule.UniqueItems rule) {
    var list = NODES.objectNode();
    var each = list.putArray("allOf");
    for (var value : rule.values()) {
      var entry = each.addObject().put("minContains", 0).put("maxContains", 1);
      entry.set("contains", property(rule.part(), NODES.objectNode().put("const", value)));
    }
    return optional(rule.list(), list);
  }

  private ObjectNode oneForm(Rule.OneOfForms rule) {
    var field = fields.find(rule.list());
    var parts = ((FieldType.ObjectList) field.kind()).parts();
    var item = NODES.objectNode();
    item.set("if", given(parts.find(rule.reference())));
    var none = item.putObject("then").putObject("properties");
    var all = item.putObject("else").putArray("allOf");
    for (var part : rule.parts()) {
      none.set(part, FieldSchemaWriter.absent(parts.find(part).kind()));
      all.add(given(parts.find(part)));
    }
    ObjectNode list = NODES.objectNode().set("items", item);
    var schema = NODES.objectNode();
    var allOf = schema.putArray("allOf");
    allOf.add(optional(field.name(), list));
    if (!field.container().isEmpty()) {
      allOf.add(optional(field.container(), optional(field.name(), list)));
    }
    return schema;
  }

  private static ObjectNode given(Field part) {
    return property(part.name(), FieldSchemaWriter.not(FieldSchemaWriter.absent(part.kind())));
  }

  /** The schema applies to any name of the field, nested or not. */
  private static ObjectNode anywhere(Field field, ObjectNode value) {
    var anyOf = new ArrayList<ObjectNode>();
    if (!field.container().isEmpty()) {
      var nested = property(field.name(), value).put("type", "object");
      anyOf.add(property(field.container(), nested));
    }
    for (var name : field.names()) {
      anyOf.add(property(name, value));
    }
    if (anyOf.size() == 1) {
      return anyOf.getFirst();
    }
    var schema = NODES.objectNode();
    var list = schema.putArray("anyOf");
    anyOf.forEach(list::add);
    return schema;
  }

  /** An object that has the property, and its value matches. */
  private static ObjectNode property(String name, ObjectNode value) {
    var schema = optional(name, value);
    schema.putArray("required").add(name);
    return schema;
  }

  /** An object without the property, or with a value that matches. */
  static ObjectNode optional(String name, ObjectNode value) {
    var schema = NODES.objectNode();
    schema.putObject("properties").set(name, value);
    return schema;
  }
}
