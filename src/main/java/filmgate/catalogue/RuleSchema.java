package filmgate.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Rules as JSON Schema, where it can say them. */
final class RuleSchema {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Fields fields;

  RuleSchema(Fields fields) {
    this.fields = fields;
  }

  /** The rule as a schema of the whole body; nothing where sums, texts or names would be needed. */
  Optional<ObjectNode> of(Rule rule) {
    return switch (rule) {
      case Rule.Needs needs -> Optional.of(needs(needs));
      case Rule.Distinct distinct ->
          distinct.values().isEmpty() ? Optional.empty() : Optional.of(distinct(distinct));
      case Rule.OneForm form -> Optional.of(oneForm(form));
      case Rule.Ignores _,
          Rule.ShotsFill _,
          Rule.ShotsShare _,
          Rule.ImagesNumbered _,
          Rule.ImageMentioned _,
          Rule.ElementsListed _ ->
          Optional.empty();
    };
  }

  private ObjectNode needs(Rule.Needs rule) {
    if (rule.when() instanceof Condition.All(var parts) && parts.isEmpty()) {
      return of(rule.needs());
    }
    if (rule.needs() instanceof Condition.Any(var parts) && parts.isEmpty()) {
      return KindSchema.not(of(rule.when()));
    }
    var schema = NODES.objectNode();
    schema.set("if", of(rule.when()));
    schema.set("then", of(rule.needs()));
    return schema;
  }

  private ObjectNode of(Condition condition) {
    return switch (condition) {
      case Condition.Present(var field) -> present(fields.named(field));
      case Condition.Is(var field, var value) -> is(fields.named(field), value);
      case Condition.AtLeast(var field, var count) ->
          anywhere(
              fields.named(field), NODES.objectNode().put("type", "array").put("minItems", count));
      case Condition.Some some -> some(some);
      case Condition.All(var parts) -> join("allOf", parts);
      case Condition.Any(var parts) -> join("anyOf", parts);
      case Condition.Not(var inner) -> KindSchema.not(of(inner));
    };
  }

  private ObjectNode join(String word, List<Condition> parts) {
    if (parts.size() == 1) {
      return of(parts.getFirst());
    }
    var schema = NODES.objectNode();
    if (parts.isEmpty()) {
      return word.equals("allOf") ? schema : KindSchema.not(schema);
    }
    var list = schema.putArray(word);
    parts.forEach(part -> list.add(of(part)));
    return schema;
  }

  private ObjectNode present(Field field) {
    return anywhere(field, KindSchema.not(KindSchema.absent(field.kind())));
  }

  private ObjectNode is(Field field, JsonNode value) {
    var same = NODES.objectNode();
    var spellings = same.putArray("enum").add(value);
    aliases(field.kind(), value).forEach(spellings::add);
    var given = anywhere(field, same);
    if (!(field.preset() instanceof Preset.Fixed(var preset)) || !preset.equals(value)) {
      return given;
    }
    var schema = NODES.objectNode();
    schema.putArray("anyOf").add(given).add(KindSchema.not(present(field)));
    return schema;
  }

  private static List<String> aliases(Kind kind, JsonNode value) {
    return kind instanceof Kind.Choice choice
        ? choice.options().stream()
            .filter(option -> option.value().equals(value.stringValue()))
            .flatMap(option -> option.aliases().stream())
            .toList()
        : List.of();
  }

  private ObjectNode some(Condition.Some some) {
    var list = fields.named(some.field());
    var part = ((Kind.Items) list.kind()).parts().named(some.part());
    var same = NODES.objectNode();
    same.set("enum", KindSchema.texts(some.values()));
    var item = property(part.name(), same);
    if (part.preset() instanceof Preset.Fixed(var value)
        && some.values().contains(value.stringValue())) {
      var given = property(part.name(), KindSchema.not(KindSchema.absent(part.kind())));
      item =
          NODES.objectNode().set("anyOf", NODES.arrayNode().add(item).add(KindSchema.not(given)));
    }
    var schema = NODES.objectNode().put("type", "array");
    return anywhere(list, schema.set("contains", item));
  }

  private static ObjectNode distinct(Rule.Distinct rule) {
    var list = NODES.objectNode();
    var each = list.putArray("allOf");
    for (var value : rule.values()) {
      var once = each.addObject().put("minContains", 0).put("maxContains", 1);
      once.set("contains", property(rule.part(), NODES.objectNode().put("const", value)));
    }
    return optional(rule.list(), list);
  }

  private ObjectNode oneForm(Rule.OneForm rule) {
    var field = fields.named(rule.list());
    var parts = ((Kind.Items) field.kind()).parts();
    var item = NODES.objectNode();
    item.set("if", given(parts.named(rule.reference())));
    var none = item.putObject("then").putObject("properties");
    var all = item.putObject("else").putArray("allOf");
    for (var part : rule.parts()) {
      none.set(part, KindSchema.absent(parts.named(part).kind()));
      all.add(given(parts.named(part)));
    }
    ObjectNode list = NODES.objectNode().set("items", item);
    var schema = NODES.objectNode();
    var places = schema.putArray("allOf");
    places.add(optional(field.name(), list));
    if (!field.home().isEmpty()) {
      places.add(optional(field.home(), optional(field.name(), list)));
    }
    return schema;
  }

  private static ObjectNode given(Field part) {
    return property(part.name(), KindSchema.not(KindSchema.absent(part.kind())));
  }

  /** The schema holds under any of the names and places of the field. */
  private static ObjectNode anywhere(Field field, ObjectNode value) {
    var ways = new ArrayList<ObjectNode>();
    if (!field.home().isEmpty()) {
      ways.add(property(field.home(), property(field.name(), value)));
    }
    for (var name : field.names()) {
      ways.add(property(name, value));
    }
    if (ways.size() == 1) {
      return ways.getFirst();
    }
    var schema = NODES.objectNode();
    var list = schema.putArray("anyOf");
    ways.forEach(list::add);
    return schema;
  }

  /** An object that has the property, and its value obeys. */
  private static ObjectNode property(String name, ObjectNode value) {
    var schema = optional(name, value);
    schema.putArray("required").add(name);
    return schema;
  }

  /** An object without the property, or whose property obeys. */
  static ObjectNode optional(String name, ObjectNode value) {
    var schema = NODES.objectNode();
    schema.putObject("properties").set(name, value);
    return schema;
  }
}
