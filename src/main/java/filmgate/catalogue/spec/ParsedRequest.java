package filmgate.catalogue.spec;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields of a request: canonical values, defaults of absent fields, and the path of each as the
 * caller wrote it.
 */
public final class ParsedRequest {
  private static final JsonNode MISSING = MissingNode.getInstance();

  private final ModelSpec spec;
  private final JsonNode[] raws;
  private final JsonNode[] values;
  private final String[] paths;
  private final boolean[] isInvalid;
  private final Map<String, String> spellings = new HashMap<>(0);
  private final ObjectNode extras = JsonNodeFactory.instance.objectNode();

  public ParsedRequest(ModelSpec spec) {
    var size = spec.fields().size();
    this.spec = spec;
    this.raws = new JsonNode[size];
    this.values = new JsonNode[size];
    this.paths = new String[size];
    this.isInvalid = new boolean[size];
    Arrays.fill(raws, MISSING);
    Arrays.fill(values, MISSING);
    Arrays.fill(paths, "");
  }

  public ModelSpec spec() {
    return spec;
  }

  /** Whether the field is given and not ignored. */
  public boolean has(String field) {
    var index = spec.fields().indexOf(field);
    return index >= 0 && isGiven(index);
  }

  /** The canonical value, the default, or a missing node. */
  public JsonNode value(String field) {
    var index = spec.fields().indexOf(field);
    return index < 0 ? MISSING : value(index);
  }

  /** The string in the field; empty if there is none. */
  public String text(String field) {
    return value(field).stringValue("");
  }

  public int whole(String field) {
    return value(field).intValue(0);
  }

  public boolean flag(String field) {
    return value(field).booleanValue(false);
  }

  /** The path as the caller wrote it; the documented path if the field is absent. */
  public String path(String field) {
    var index = spec.fields().indexOf(field);
    return paths[index].isEmpty() ? spec.fields().get(index).path() : paths[index];
  }

  /** Whether the field was sent under a name that the model does not have. */
  public boolean isMapped(String field) {
    var own = spec.fields().find(field);
    var path = path(field);
    return !path.equals(own.path()) && !own.names().contains(path);
  }

  /** Records that the value at {@code path} was sent as {@code spelling}. */
  public void recordSpelling(String path, String spelling) {
    spellings.put(path, spelling);
  }

  /** The path under which the value at {@code path} was sent. */
  public String asWritten(String path) {
    return spellings.getOrDefault(path, path);
  }

  /** All fields with a value in declared order, those of {@code extra_body} at the top level. */
  public ObjectNode normalized() {
    var normalized = JsonNodeFactory.instance.objectNode();
    normalized.put("model", spec.id());
    for (var index = 0; index < values.length; index++) {
      var value = value(index);
      if (!value.isMissingNode()) {
        normalized.set(spec.fields().get(index).name(), value);
      }
    }
    return normalized;
  }

  /** Whether the condition is true of this request. */
  public boolean satisfies(Condition condition) {
    return evaluate(condition) == TriState.YES;
  }

  /** The canonical values of {@link CommonFields}. */
  public ObjectNode extras() {
    return extras;
  }

  public JsonNode rawValue(String field) {
    return raws[spec.fields().indexOf(field)];
  }

  public boolean isGiven(int index) {
    return !paths[index].isEmpty();
  }

  public boolean isInvalid(String field) {
    return isInvalid[spec.fields().indexOf(field)];
  }

  public String pathOf(int index) {
    return paths[index];
  }

  public JsonNode valueAt(int index) {
    return values[index];
  }

  public void putRaw(int index, String path, JsonNode raw) {
    paths[index] = path;
    raws[index] = raw;
  }

  public void markInvalid(int index) {
    isInvalid[index] = true;
  }

  public void set(int index, JsonNode canonical) {
    values[index] = canonical;
  }

  /** Makes the field absent. */
  public void clear(int index) {
    paths[index] = "";
    raws[index] = MISSING;
    values[index] = MISSING;
  }

  public TriState evaluate(Condition condition) {
    return switch (condition) {
      case Condition.Present(var field) -> TriState.of(isGiven(spec.fields().indexOf(field)));
      case Condition.Is(var field, var value) ->
          isInvalid(field) ? TriState.UNKNOWN : TriState.of(value(field).equals(value));
      case Condition.AtLeast(var field, var count) ->
          TriState.of(rawValue(field).isArray() && rawValue(field).size() >= count);
      case Condition.Some some -> some(some);
      case Condition.All(var parts) -> strongest(parts, TriState.NO, TriState.YES);
      case Condition.Any(var parts) -> strongest(parts, TriState.YES, TriState.NO);
      case Condition.Not(var inner) -> evaluate(inner).not();
    };
  }

  private TriState some(Condition.Some some) {
    if (isInvalid(some.field())) {
      return TriState.UNKNOWN;
    }
    for (var item : value(some.field())) {
      if (some.values().contains(item.path(some.part()).stringValue(""))) {
        return TriState.YES;
      }
    }
    return TriState.NO;
  }

  private TriState strongest(List<Condition> parts, TriState decisive, TriState defaultValue) {
    var result = defaultValue;
    for (var part : parts) {
      var truth = evaluate(part);
      if (truth == decisive) {
        return decisive;
      }
      if (truth == TriState.UNKNOWN) {
        result = TriState.UNKNOWN;
      }
    }
    return result;
  }

  private JsonNode value(int index) {
    if (!values[index].isMissingNode()) {
      return values[index];
    }
    return switch (spec.fields().get(index).defaultValue()) {
      case DefaultValue.NoDefault() -> MISSING;
      case DefaultValue.FixedDefault(var value) -> value;
      case DefaultValue.NullUnless(var condition, var value) ->
          satisfies(condition) ? JsonNodeFactory.instance.nullNode() : value;
    };
  }
}
