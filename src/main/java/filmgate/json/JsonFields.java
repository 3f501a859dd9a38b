package filmgate.json;

import filmgate.text.JsonNouns;
import filmgate.text.LocalizedText;
import filmgate.text.Problem;
import filmgate.text.Reason;
import filmgate.text.ValidationMessages;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the fields of a JSON object one by one and collects every problem. A field with a problem
 * reads as absent.
 */
public final class JsonFields {
  private final JsonNode json;
  private final String path;
  private final List<Problem> problems;

  /** Reads a whole body; fields that are not read are not checked. */
  public JsonFields(JsonNode body) {
    this(body, "", new ArrayList<>());
  }

  /** Reads a whole body that may have these fields only. */
  public JsonFields(JsonNode body, Collection<String> known) {
    this(body);
    allowOnly(known);
  }

  private JsonFields(JsonNode json, String path, List<Problem> problems) {
    this.json = json;
    this.path = path;
    this.problems = problems;
  }

  /** Reports every field that is not one of these. */
  public void allowOnly(Collection<String> known) {
    if (json instanceof ObjectNode object) {
      UnknownFields.reject(object, prefix(), List.copyOf(known), problems::add);
    } else {
      var text =
          path.isEmpty()
              ? new LocalizedText("the body must be a JSON object", "请求体必须是 JSON 对象")
              : ValidationMessages.wrongType(path, json, JsonNouns.OBJECT);
      problems.add(new Problem(path, Reason.INVALID_TYPE, text));
    }
  }

  /** Every problem so far, also of nested objects. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  public void addProblem(Problem problem) {
    problems.add(problem);
  }

  /** Reports that the field must be {@code expected}. */
  public void addProblem(String name, Reason reason, LocalizedText expected) {
    var param = pathOf(name);
    problems.add(new Problem(param, reason, ValidationMessages.mustBe(param, expected)));
  }

  public boolean hasProblem(String name) {
    var param = pathOf(name);
    return problems.stream().anyMatch(problem -> problem.param().equals(param));
  }

  /** Whether the field is present; its value may be {@code null}. */
  public boolean has(String name) {
    return json.has(name);
  }

  /** Whether the field is present and its value is not {@code null}. */
  public boolean isGiven(String name) {
    return json.hasNonNull(name);
  }

  public JsonNode value(String name) {
    return json.path(name);
  }

  /** The path of a field of this object, {@code rules[0].price}. */
  public String pathOf(String name) {
    return prefix() + name;
  }

  private String prefix() {
    return path.isEmpty() ? "" : path + ".";
  }

  /** A required string that is not blank. */
  public String required(String name, int max) {
    var text = string(name, max, "");
    if (text.isBlank() && !hasProblem(name)) {
      addMissing(name);
    }
    return text;
  }

  /** Reports that the field is required. */
  public void addMissing(String name) {
    add(name, Reason.MISSING_REQUIRED, ValidationMessages.missing(pathOf(name)));
  }

  public String string(String name, int max, String defaultValue) {
    if (!isGiven(name)) {
      return defaultValue;
    }
    if (!value(name).isString()) {
      addWrongType(name, JsonNouns.STRING);
      return defaultValue;
    }
    var text = value(name).stringValue();
    var characters = text.codePointCount(0, text.length());
    if (characters > max) {
      add(name, Reason.STRING_TOO_LONG, ValidationMessages.tooLong(pathOf(name), characters, max));
      return defaultValue;
    }
    return text;
  }

  public boolean flag(String name, boolean defaultValue) {
    if (isGiven(name) && !value(name).isBoolean()) {
      addWrongType(name, JsonNouns.BOOLEAN);
    }
    return value(name).booleanValue(defaultValue);
  }

  /** An integer from 0 to {@code max}. */
  public long integer(String name, long max, long defaultValue) {
    var value = value(name);
    if (!isGiven(name)) {
      return defaultValue;
    }
    if (!value.isIntegralNumber()) {
      addWrongType(name, JsonNouns.INTEGER);
      return defaultValue;
    }
    if (!value.canConvertToLong() || value.longValue() < 0 || value.longValue() > max) {
      var limit = Long.toString(max);
      var text = ValidationMessages.outOfRange(pathOf(name), value, "0", limit);
      add(name, Reason.OUT_OF_RANGE, text);
      return defaultValue;
    }
    return value.longValue();
  }

  /** A point in time, {@code 2026-12-01T00:00:00Z}. */
  public Instant instant(String name, Instant defaultValue) {
    if (!isGiven(name)) {
      return defaultValue;
    }
    try {
      return Instant.parse(value(name).stringValue(""));
    } catch (DateTimeParseException _) {
      addProblem(name, Reason.INVALID_VALUE, JsonNouns.TIME);
      return defaultValue;
    }
  }

  /** One of these strings. */
  public String oneOf(String name, List<String> allowed, String defaultValue) {
    var text = string(name, Integer.MAX_VALUE, defaultValue);
    if (allowed.contains(text) || hasProblem(name)) {
      return text;
    }
    addNotInList(name, Reason.INVALID_VALUE, allowed);
    return defaultValue;
  }

  /** The meaning of a required string. */
  public <T> T oneOf(String name, Map<String, T> meanings, T defaultValue) {
    var text = value(name).stringValue("");
    if (!meanings.containsKey(text)) {
      if (isGiven(name)) {
        addNotInList(name, Reason.INVALID_VALUE, new TreeMap<>(meanings).keySet());
      } else {
        addMissing(name);
      }
    }
    return meanings.getOrDefault(text, defaultValue);
  }

  /** The meanings of the strings of an array; none if it is absent. */
  public <T> Set<T> manyOf(String name, Map<String, T> meanings) {
    var values = new ArrayList<T>();
    for (var text : strings(name, meanings.size())) {
      if (!meanings.containsKey(text)) {
        addNotInList(name, Reason.INVALID_VALUE, new TreeMap<>(meanings).keySet());
      }
      meanings.entrySet().stream()
          .filter(entry -> entry.getKey().equals(text))
          .forEach(entry -> values.add(entry.getValue()));
    }
    return Set.copyOf(values);
  }

  /** The strings of an array; none if it is absent. */
  public List<String> strings(String name, int max) {
    var texts = new ArrayList<String>();
    for (var item : array(name, max)) {
      if (item.isString()) {
        texts.add(item.stringValue());
      } else {
        addProblem(name, Reason.INVALID_TYPE, JsonNouns.ARRAY_OF_STRINGS);
      }
    }
    return texts;
  }

  /** The object in a field. */
  public JsonFields object(String name) {
    return new JsonFields(value(name), pathOf(name), problems);
  }

  /** The objects of an array; none if it is absent. */
  public List<JsonFields> objects(String name, int max) {
    var objects = new ArrayList<JsonFields>();
    for (var item : array(name, max)) {
      var at = pathOf(name) + "[" + objects.size() + "]";
      objects.add(new JsonFields(item, at, problems));
    }
    return objects;
  }

  private Iterable<JsonNode> array(String name, int max) {
    var array = value(name);
    if (isGiven(name) && !array.isArray()) {
      addWrongType(name, JsonNouns.ARRAY);
      return List.of();
    }
    if (array.size() > max) {
      var text = ValidationMessages.tooMany(pathOf(name), array.size(), max);
      add(name, Reason.TOO_MANY_ITEMS, text);
      return List.of();
    }
    return array;
  }

  private void addNotInList(String name, Reason reason, Collection<String> allowed) {
    add(name, reason, ValidationMessages.notInList(pathOf(name), value(name), allowed));
  }

  private void addWrongType(String name, LocalizedText expected) {
    var text = ValidationMessages.wrongType(pathOf(name), value(name), expected);
    add(name, Reason.INVALID_TYPE, text);
  }

  private void add(String name, Reason reason, LocalizedText text) {
    problems.add(new Problem(pathOf(name), reason, text));
  }
}
