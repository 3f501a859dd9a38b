package filmgate.catalogue;

import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields of one request as the check understood them: canonical values, presets where nothing
 * was given, and where the caller wrote each.
 */
public final class Reading {
  private static final JsonNode MISSING = MissingNode.getInstance();

  private final ModelSpec spec;
  private final JsonNode[] raws;
  private final JsonNode[] values;
  private final String[] paths;
  private final boolean[] refused;
  private final ObjectNode extras = JsonNodeFactory.instance.objectNode();

  Reading(ModelSpec spec) {
    var size = spec.fields().size();
    this.spec = spec;
    this.raws = new JsonNode[size];
    this.values = new JsonNode[size];
    this.paths = new String[size];
    this.refused = new boolean[size];
    Arrays.fill(raws, MISSING);
    Arrays.fill(values, MISSING);
    Arrays.fill(paths, "");
  }

  public ModelSpec spec() {
    return spec;
  }

  /** Whether the caller gave the field, and nothing made it void. */
  public boolean has(String field) {
    var place = spec.fields().placeOf(field);
    return place >= 0 && given(place);
  }

  /** The canonical value, the preset, or a missing node. */
  public JsonNode value(String field) {
    var place = spec.fields().placeOf(field);
    return place < 0 ? MISSING : value(place);
  }

  /** The text of the field; empty where there is none. */
  public String text(String field) {
    return value(field).stringValue("");
  }

  public int whole(String field) {
    return value(field).intValue(0);
  }

  public boolean flag(String field) {
    return value(field).booleanValue(false);
  }

  /** Where the caller wrote it, {@code extra_body.cfg_scale}; the documented path if nowhere. */
  public String path(String field) {
    var place = spec.fields().placeOf(field);
    return paths[place].isEmpty() ? spec.fields().at(place).path() : paths[place];
  }

  /** All fields with a value in declared order, those inside {@code extra_body} flattened. */
  public ObjectNode normalized() {
    var normalized = JsonNodeFactory.instance.objectNode();
    normalized.put("model", spec.id());
    for (var place = 0; place < values.length; place++) {
      var value = value(place);
      if (!value.isMissingNode()) {
        normalized.set(spec.fields().at(place).name(), value);
      }
    }
    return normalized;
  }

  /** Whether the condition is true of this request. */
  public boolean satisfies(Condition condition) {
    return truth(condition) == Truth.YES;
  }

  /** The canonical values of the fields that every model takes. */
  ObjectNode extras() {
    return extras;
  }

  JsonNode raw(String field) {
    return raws[spec.fields().placeOf(field)];
  }

  boolean given(int place) {
    return !paths[place].isEmpty();
  }

  boolean refused(String field) {
    return refused[spec.fields().placeOf(field)];
  }

  String pathAt(int place) {
    return paths[place];
  }

  JsonNode valueAt(int place) {
    return values[place];
  }

  void give(int place, String path, JsonNode raw) {
    paths[place] = path;
    raws[place] = raw;
  }

  void refuse(int place) {
    refused[place] = true;
  }

  void set(int place, JsonNode canonical) {
    values[place] = canonical;
  }

  /** As if the caller had not given it. */
  void drop(int place) {
    paths[place] = "";
    raws[place] = MISSING;
    values[place] = MISSING;
  }

  Truth truth(Condition condition) {
    return switch (condition) {
      case Condition.Present(var field) -> Truth.of(given(spec.fields().placeOf(field)));
      case Condition.Is(var field, var value) ->
          refused(field) ? Truth.UNKNOWN : Truth.of(value(field).equals(value));
      case Condition.AtLeast(var field, var count) ->
          Truth.of(raw(field).isArray() && raw(field).size() >= count);
      case Condition.Some some -> some(some);
      case Condition.All(var parts) -> strongest(parts, Truth.NO, Truth.YES);
      case Condition.Any(var parts) -> strongest(parts, Truth.YES, Truth.NO);
      case Condition.Not(var inner) -> truth(inner).negated();
    };
  }

  private Truth some(Condition.Some some) {
    if (refused(some.field())) {
      return Truth.UNKNOWN;
    }
    for (var item : value(some.field())) {
      if (some.values().contains(item.path(some.part()).stringValue(""))) {
        return Truth.YES;
      }
    }
    return Truth.NO;
  }

  private Truth strongest(List<Condition> parts, Truth decisive, Truth otherwise) {
    var result = otherwise;
    for (var part : parts) {
      var truth = truth(part);
      if (truth == decisive) {
        return decisive;
      }
      if (truth == Truth.UNKNOWN) {
        result = Truth.UNKNOWN;
      }
    }
    return result;
  }

  private JsonNode value(int place) {
    if (!values[place].isMissingNode()) {
      return values[place];
    }
    return switch (spec.fields().at(place).preset()) {
      case Preset.None() -> MISSING;
      case Preset.Fixed(var value) -> value;
      case Preset.NullWhen(var condition, var value) ->
          satisfies(condition) ? JsonNodeFactory.instance.nullNode() : value;
    };
  }
}
