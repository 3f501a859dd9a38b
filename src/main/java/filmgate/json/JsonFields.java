package filmgate.json;

import filmgate.text.ControlCharacters;
import filmgate.text.JsonNouns;
import filmgate.text.LocalizedText;
import filmgate.text.Problem;
import filmgate.text.Reason;
import filmgate.text.SimilarNames;
import filmgate.text.ValidationMessages;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Reads the fields of a JSON object one by one and collects every problem. A field with a problem
 * reads as absent.
 */
public final class JsonFields {
  private static final int TYPO_DISTANCE = 2;
  private static final LocalizedText NON_EMPTY_ARRAY =
      new LocalizedText("a non-empty array", "非空数组");

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

  /** Reads a whole body that may have the fields of an object with these properties only. */
  public static JsonFields of(JsonNode body, List<Schema.Property> properties) {
    return new JsonFields(body, properties.stream().map(Schema.Property::name).toList());
  }

  private JsonFields(JsonNode json, String path, List<Problem> problems) {
    this.json = json;
    this.path = path;
    this.problems = problems;
  }

  /** Reports every field that is not one of these. */
  public void allowOnly(Collection<String> known) {
    if (json.isObject()) {
      json.propertyNames().stream()
          .filter(name -> !known.contains(name))
          .forEach(name -> addUnknown(name, known));
    } else {
      var text =
          path.isEmpty()
              ? new LocalizedText("the body must be a JSON object", "请求体必须是 JSON 对象")
              : ValidationMessages.wrongType(path, json, JsonNouns.OBJECT);
      problems.add(new Problem(path, Reason.INVALID_TYPE, text));
    }
  }

  /** Reports an unknown field, and the known one that was probably meant. */
  private void addUnknown(String name, Collection<String> known) {
    var meant = SimilarNames.nearest(name, known, TYPO_DISTANCE).map(this::pathOf).orElse("");
    var text = ValidationMessages.unknownField(pathOf(name), meant);
    problems.add(new Problem(pathOf(name), Reason.UNKNOWN_PARAMETER, text, meant));
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
    return path.isEmpty() ? name : path + "." + name;
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

  /** A string of one line: without control characters. */
  public String string(String name, int max, String defaultValue) {
    if (!isGiven(name)) {
      return defaultValue;
    }
    if (!value(name).isString()) {
      addWrongType(name, value(name), JsonNouns.STRING);
      return defaultValue;
    }
    var text = value(name).stringValue();
    var characters = text.codePointCount(0, text.length());
    if (characters > max) {
      add(name, Reason.STRING_TOO_LONG, ValidationMessages.tooLong(pathOf(name), characters, max));
      return defaultValue;
    }
    if (ControlCharacters.isIn(text)) {
      add(name, Reason.INVALID_VALUE, ValidationMessages.controlCharacters(pathOf(name)));
      return defaultValue;
    }
    return text;
  }

  public boolean flag(String name, boolean defaultValue) {
    if (isGiven(name) && !value(name).isBoolean()) {
      addWrongType(name, value(name), JsonNouns.BOOLEAN);
    }
    return value(name).booleanValue(defaultValue);
  }

  /** An integer from 0 to {@code max}. */
  public long integer(String name, long max, long defaultValue) {
    return integer(name, 0, max, defaultValue);
  }

  /** An integer from {@code min} to {@code max}. */
  public long integer(String name, long min, long max, long defaultValue) {
    var value = value(name);
    if (!isGiven(name)) {
      return defaultValue;
    }
    if (!value.canConvertToExactIntegral()) {
      addWrongType(name, value(name), JsonNouns.INTEGER);
      return defaultValue;
    }
    if (!value.canConvertToLong() || value.longValue() < min || value.longValue() > max) {
      var text =
          ValidationMessages.outOfRange(
              pathOf(name), value, Long.toString(min), Long.toString(max));
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

  /** The meaning of a string. */
  public <T> T oneOf(String name, Map<String, T> meanings, T defaultValue) {
    var text = string(name, Integer.MAX_VALUE, "");
    if (!isGiven(name) || hasProblem(name)) {
      return defaultValue;
    }
    var meaning = meanings.get(text);
    if (meaning == null) {
      addNotInList(name, value(name), meanings);
      return defaultValue;
    }
    return meaning;
  }

  /** The meanings of the strings of an array; none if it is absent. */
  public <T> Set<T> manyOf(String name, Map<String, T> meanings) {
    var values = new HashSet<T>();
    var texts = strings(name, meanings.size());
    for (var i = 0; i < texts.size(); i++) {
      var value = meanings.get(texts.get(i));
      if (value == null) {
        addNotInList(item(name, i), value(name).path(i), meanings);
      } else {
        values.add(value);
      }
    }
    return values;
  }

  /** The name of an item of an array, {@code models[0]}. */
  public static String item(String name, int index) {
    return name + "[" + index + "]";
  }

  /** The strings of an array; none if it is absent. */
  public List<String> strings(String name, int max) {
    var array = array(name, max, JsonNouns.ARRAY_OF_STRINGS);
    var texts = new ArrayList<String>();
    for (var i = 0; i < array.size(); i++) {
      if (array.get(i).isString()) {
        texts.add(array.get(i).stringValue());
      } else {
        addWrongType(item(name, i), array.get(i), JsonNouns.STRING);
      }
    }
    return texts.size() == array.size() ? texts : List.of();
  }

  /** The strings of an array with at least one item. */
  public List<String> nonEmptyStrings(String name, int max) {
    var texts = strings(name, max);
    if (value(name).isEmpty() && !hasProblem(name)) {
      addProblem(name, Reason.TOO_FEW_ITEMS, NON_EMPTY_ARRAY);
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
    for (var object : array(name, max, JsonNouns.ARRAY)) {
      objects.add(new JsonFields(object, pathOf(item(name, objects.size())), problems));
    }
    return objects;
  }

  private List<JsonNode> array(String name, int max, LocalizedText expected) {
    var array = value(name);
    if (isGiven(name) && !array.isArray()) {
      addWrongType(name, array, expected);
      return List.of();
    }
    if (array.size() > max) {
      var text = ValidationMessages.tooMany(pathOf(name), array.size(), max);
      add(name, Reason.TOO_MANY_ITEMS, text);
      return List.of();
    }
    return array.valueStream().toList();
  }

  private void addNotInList(String name, JsonNode value, Map<String, ?> meanings) {
    var allowed = new TreeSet<>(meanings.keySet());
    add(name, Reason.INVALID_VALUE, ValidationMessages.notInList(pathOf(name), value, allowed));
  }

  private void addWrongType(String name, JsonNode value, LocalizedText expected) {
    add(name, Reason.INVALID_TYPE, ValidationMessages.wrongType(pathOf(name), value, expected));
  }

  private void add(String name, Reason reason, LocalizedText text) {
    problems.add(new Problem(pathOf(name), reason, text));
  }
}
