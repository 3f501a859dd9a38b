package filmgate.billing;

import filmgate.text.LocalizedText;
import filmgate.text.Problem;
import filmgate.text.Reason;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * An object inside a JSON text: each look-up gives a value, and blames the field where it is none.
 *
 * @param path of the object, empty for the whole text
 * @param problems what was blamed so far, in the order of the look-ups
 */
record PriceJsonReader(String path, JsonNode json, List<Problem> problems) {

  /** Fields besides {@code known} are blamed. */
  void rejectUnknownFields(Set<String> known) {
    if (!json.isObject()) {
      problems.add(problem(path, Reason.INVALID_TYPE, "an object", "对象"));
    }
    for (var name : json.propertyNames()) {
      if (!known.contains(name)) {
        var list = String.join(", ", new TreeSet<>(known));
        addProblem(name, Reason.UNKNOWN_PARAMETER, "one of " + list, "以下之一：" + list);
      }
    }
  }

  boolean has(String field) {
    return !json.path(field).isMissingNode() && !json.path(field).isNull();
  }

  void addProblem(String field, Reason reason, String en, String zh) {
    problems.add(problem(in(field), reason, en, zh));
  }

  /** A text of at least one character. */
  String string(String field, int max) {
    var value = json.path(field);
    if (!has(field)) {
      addProblem(field, Reason.MISSING_REQUIRED, "a text", "文本");
    } else if (!value.isString()) {
      addProblem(field, Reason.INVALID_TYPE, "a text", "文本");
    } else if (value.stringValue().isBlank()) {
      addProblem(field, Reason.MISSING_REQUIRED, "a text", "文本");
    } else if (value.stringValue().length() > max) {
      addProblem(
          field, Reason.STRING_TOO_LONG, "at most " + max + " characters", "最多 " + max + " 个字符");
    } else {
      return value.stringValue();
    }
    return "";
  }

  boolean flag(String field, boolean defaultValue) {
    if (has(field) && !json.path(field).isBoolean()) {
      addProblem(field, Reason.INVALID_TYPE, "true or false", "true 或 false");
    }
    return json.path(field).booleanValue(defaultValue);
  }

  int integer(String field, int defaultValue) {
    var value = json.path(field);
    if (!has(field)) {
      return defaultValue;
    }
    if (!value.isIntegralNumber()) {
      addProblem(field, Reason.INVALID_TYPE, "a whole number", "整数");
    } else if (!value.canConvertToInt() || value.intValue() < 0) {
      addProblem(field, Reason.OUT_OF_RANGE, "a number of seconds", "秒数");
    } else {
      return value.intValue();
    }
    return defaultValue;
  }

  /** The texts of a list; none where it is absent. */
  List<String> strings(String field, int max) {
    var texts = new ArrayList<String>();
    for (var value : list(field, max)) {
      if (value.isString()) {
        texts.add(value.stringValue());
      } else {
        addProblem(field, Reason.INVALID_TYPE, "a list of texts", "文本数组");
      }
    }
    return texts;
  }

  /** What the words of a list mean; nothing where it is absent. */
  <T> Set<T> manyOf(String field, Map<String, T> meanings) {
    var values = new ArrayList<T>();
    for (var word : strings(field, meanings.size())) {
      var meaning = meanings.get(word);
      if (meaning == null) {
        notOneOf(field, meanings);
      } else {
        values.add(meaning);
      }
    }
    return Set.copyOf(values);
  }

  /** What a word that has to be there means. */
  <T> T oneOf(String field, Map<String, T> meanings, T defaultValue) {
    var meaning = meanings.get(json.path(field).stringValue(""));
    if (meaning == null) {
      notOneOf(field, meanings);
      return defaultValue;
    }
    return meaning;
  }

  private void notOneOf(String field, Map<String, ?> meanings) {
    var list = String.join(", ", new TreeSet<>(meanings.keySet()));
    var reason = has(field) ? Reason.INVALID_VALUE : Reason.MISSING_REQUIRED;
    addProblem(field, reason, "one of " + list, "以下之一：" + list);
  }

  /** A price. */
  Amount amount(String field) {
    var value = json.path(field);
    if (!value.isString()) {
      var reason = has(field) ? Reason.INVALID_TYPE : Reason.MISSING_REQUIRED;
      addProblem(field, reason, "a decimal text, as \"0.084\"", "十进制文本，如 \"0.084\"");
      return Amount.ZERO;
    }
    return switch (Amount.parse(value.stringValue(), Amount.Sign.NOT_NEGATIVE)) {
      case Amount.Valid(var amount) -> amount;
      case Amount.Invalid flaw -> {
        problems.add(flaw.problem(in(field)));
        yield Amount.ZERO;
      }
    };
  }

  /** A point in time, {@code 2026-12-01T00:00:00Z}. */
  Instant instant(String field, Instant defaultValue) {
    if (!has(field)) {
      return defaultValue;
    }
    try {
      return Instant.parse(json.path(field).stringValue(""));
    } catch (DateTimeParseException _) {
      addProblem(
          field,
          Reason.INVALID_VALUE,
          "a time as 2026-12-01T00:00:00Z",
          "时间，如 2026-12-01T00:00:00Z");
      return defaultValue;
    }
  }

  /** The object in a field. */
  PriceJsonReader object(String field) {
    return new PriceJsonReader(in(field), json.path(field), problems);
  }

  /** The objects of a list. */
  List<PriceJsonReader> objects(String field, int max) {
    var parts = new ArrayList<PriceJsonReader>();
    for (var value : list(field, max)) {
      parts.add(new PriceJsonReader(in(field) + "[" + parts.size() + "]", value, problems));
    }
    return parts;
  }

  private Iterable<JsonNode> list(String field, int max) {
    var list = json.path(field);
    if (has(field) && !list.isArray()) {
      addProblem(field, Reason.INVALID_TYPE, "a list", "数组");
      return List.of();
    }
    if (list.size() > max) {
      addProblem(field, Reason.TOO_MANY_ITEMS, "at most " + max + " entries", "最多 " + max + " 项");
      return List.of();
    }
    return list;
  }

  private String in(String field) {
    return path.isEmpty() ? field : path + "." + field;
  }

  private static Problem problem(String path, Reason reason, String en, String zh) {
    var who =
        path.isEmpty()
            ? new LocalizedText("the price book", "价格表")
            : new LocalizedText(path, path + " ");
    var words = new LocalizedText("{who} has to be " + en, "{who}必须是" + zh).with("who", who);
    return new Problem(path, reason, words);
  }
}
