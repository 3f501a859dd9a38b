package filmgate.lab.dialect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A JSON object of a request, read strictly: nothing is converted. Each check throws {@link
 * InvalidRequestException} with the path of the field.
 */
public final class RequestObject {
  private final JsonNode json;
  private final String path;

  private RequestObject(JsonNode json, String path) {
    this.json = json;
    this.path = path;
    if (!json.isObject()) {
      throw new InvalidRequestException(
          path.isEmpty() ? "the request body must be a JSON object" : path + ": must be an object");
    }
  }

  /** The body of a request. */
  public static RequestObject body(DialectRequest request) {
    return new RequestObject(request.json(), "");
  }

  /** The path of a field, {@code contents[0].text}. */
  public String pathOf(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  /** A refusal of a field. */
  public InvalidRequestException invalid(String name, String problem) {
    return new InvalidRequestException(pathOf(name) + ": " + problem);
  }

  /** Refuses every field that is not one of these. */
  public void allowOnly(Collection<String> known) {
    for (var name : json.propertyNames()) {
      if (!known.contains(name)) {
        throw invalid(name, "unknown field");
      }
    }
  }

  public boolean has(String name) {
    return json.hasNonNull(name);
  }

  public Optional<String> string(String name, int min, int max) {
    if (!has(name)) {
      return Optional.empty();
    }
    if (!json.path(name).isString()) {
      throw invalid(name, "must be a string");
    }
    var text = json.path(name).stringValue();
    var size = text.codePointCount(0, text.length());
    if (size < min || size > max) {
      throw invalid(name, "size must be between %d and %d".formatted(min, max));
    }
    return Optional.of(text);
  }

  public String required(String name, int max) {
    return string(name, 0, max)
        .filter(text -> !text.isBlank())
        .orElseThrow(() -> invalid(name, "must not be blank"));
  }

  public Optional<String> oneOf(String name, Collection<String> allowed) {
    var text = string(name, 0, Integer.MAX_VALUE);
    if (text.isPresent() && !allowed.contains(text.get())) {
      throw invalid(name, "must be one of " + allowed);
    }
    return text;
  }

  public boolean flag(String name, boolean defaultValue) {
    if (has(name) && !json.path(name).isBoolean()) {
      throw invalid(name, "must be a boolean");
    }
    return json.path(name).booleanValue(defaultValue);
  }

  public Optional<Integer> integer(String name, int min, int max) {
    if (!has(name)) {
      return Optional.empty();
    }
    var value = json.path(name);
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      throw invalid(name, "must be an integer");
    }
    if (value.intValue() < min || value.intValue() > max) {
      throw invalid(name, "must be between %d and %d".formatted(min, max));
    }
    return Optional.of(value.intValue());
  }

  /** A number of at least {@code min} and at most {@code max}. */
  public void number(String name, double min, double max) {
    var value = json.path(name);
    if (has(name) && !value.isNumber()) {
      throw invalid(name, "must be a number");
    }
    if (has(name) && (value.doubleValue() < min || value.doubleValue() > max)) {
      throw invalid(name, "must be between %s and %s".formatted(min, max));
    }
  }

  /** An integer of any size, as text. */
  public String requiredId(String name) {
    if (!json.path(name).isIntegralNumber()) {
      throw invalid(name, "must be an integer");
    }
    return json.path(name).asString();
  }

  /** A natural number, as a number or as a string of digits. */
  public Optional<String> digits(String name) {
    if (!has(name)) {
      return Optional.empty();
    }
    var value = json.path(name);
    var text = value.isIntegralNumber() || value.isString() ? value.asString() : "";
    if (!text.matches("[0-9]{1,18}")) {
      throw invalid(name, "must be a number");
    }
    return Optional.of(text);
  }

  /** The strings of an array; none if it is absent. */
  public List<String> strings(String name) {
    var all = new ArrayList<String>();
    if (has(name) && !json.path(name).isArray()) {
      throw invalid(name, "must be an array");
    }
    for (var item : json.path(name)) {
      if (!item.isString()) {
        throw invalid(name, "must contain strings");
      }
      all.add(item.stringValue());
    }
    return all;
  }

  /** An http or https URL. */
  public Optional<String> url(String name) {
    var text = string(name, 1, 4096);
    if (text.isPresent() && !isHttp(text.get())) {
      throw invalid(name, "must be an http or https URL");
    }
    return text;
  }

  /** An http or https URL, or the bytes of an image in Base64 without a {@code data:} prefix. */
  public String requiredImage(String name) {
    var text = required(name, Integer.MAX_VALUE);
    if (!isHttp(text) && !InlineImage.isValid(text)) {
      throw invalid(name, "must be a URL, or the Base64 text of a JPEG or PNG image");
    }
    return text;
  }

  private static boolean isHttp(String text) {
    return text.matches("(?s)https?://[^/\\s].*");
  }

  public Optional<RequestObject> object(String name) {
    return has(name)
        ? Optional.of(new RequestObject(json.path(name), pathOf(name)))
        : Optional.empty();
  }

  /** The objects of an array; none if it is absent. */
  public List<RequestObject> objects(String name, int max) {
    var array = json.path(name);
    if (has(name) && !array.isArray()) {
      throw invalid(name, "must be an array");
    }
    if (array.size() > max) {
      throw invalid(name, "size must be between 0 and " + max);
    }
    var all = new ArrayList<RequestObject>();
    if (has(name)) {
      for (var item : array) {
        all.add(new RequestObject(item, "%s[%d]".formatted(pathOf(name), all.size())));
      }
    }
    return all;
  }

  /** Refuses the field if it is present. */
  public void forbid(String name, String reason) {
    if (has(name)) {
      throw invalid(name, reason);
    }
  }

  /** Names as a collection. */
  public static Collection<String> names(String... names) {
    return Arrays.asList(names);
  }
}
