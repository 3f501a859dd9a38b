package filmgate.api.body;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.text.LocalizedText;
import filmgate.text.Problem;
import filmgate.text.Reason;
import filmgate.text.ValidationMessages;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Checks every name and value of a body: names of at most 256 characters, finite numbers of 64
 * bits, and strings without U+0000 and lone surrogates.
 */
final class BodyContents {
  private static final int NAME_MAX = 256;
  private static final int SHOWN_CHARACTERS = 16;
  private static final int PATH_SHOWN = 200;

  private static final Optional<LocalizedText> OUT_OF_RANGE =
      Optional.of(new LocalizedText("a number in the body is out of range", "请求体中的数字超出范围"));
  private static final Optional<LocalizedText> NUL =
      Optional.of(
          new LocalizedText(
              "a string in the body contains the character U+0000", "请求体中的字符串包含空字符 `U+0000`"));
  private static final Optional<LocalizedText> HALF_A_CHARACTER =
      Optional.of(
          new LocalizedText(
              "a string in the body contains half of a surrogate pair", "请求体中的字符串包含不完整的字符"));
  private static final LocalizedText IN_FIELD = new LocalizedText(": {path}", "：{path}");

  private BodyContents() {}

  /**
   * Checks a value and everything in it.
   *
   * @throws filmgate.api.error.ApiException 400
   */
  static void check(JsonNode value) {
    if (value.isContainer()) {
      checkItems("", value);
    } else {
      fault(value).ifPresent(fault -> refuse(fault, ""));
    }
  }

  /** A path is written only for objects, arrays, and faults: a body has few of them. */
  private static void checkItems(String path, JsonNode container) {
    if (container.isObject()) {
      for (var field : container.properties()) {
        var name = field.getKey();
        var item = field.getValue();
        checkName(path, name);
        if (item.isContainer()) {
          checkItems(join(path, name), item);
        } else {
          fault(item).ifPresent(fault -> refuse(fault, join(path, name)));
        }
      }
      return;
    }
    for (var i = 0; i < container.size(); i++) {
      var item = container.get(i);
      var at = i;
      if (item.isContainer()) {
        checkItems(path + "[" + i + "]", item);
      } else {
        fault(item).ifPresent(fault -> refuse(fault, path + "[" + at + "]"));
      }
    }
  }

  private static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private static void checkName(String path, String name) {
    textFault(name).ifPresent(fault -> refuse(fault, path));
    if (name.length() <= NAME_MAX) {
      return;
    }
    var characters = name.codePointCount(0, name.length());
    if (characters > NAME_MAX) {
      var shown = name.substring(0, name.offsetByCodePoints(0, SHOWN_CHARACTERS)) + "…";
      var param = join(path, shown);
      var text = ValidationMessages.keyTooLong(param, characters, NAME_MAX);
      throw new ApiException(
          new ApiError.InvalidRequest(List.of(new Problem(param, Reason.STRING_TOO_LONG, text))));
    }
  }

  /** The error of a name that was not read to its end. */
  static ApiException longName(LocalizedText where) {
    var text =
        new LocalizedText(
            "the name of a field must have at most %d characters%s".formatted(NAME_MAX, where.en()),
            "字段名不能超过 %d 个字符%s".formatted(NAME_MAX, where.zh()));
    return new ApiException(
        new ApiError.InvalidRequest(List.of(new Problem("", Reason.STRING_TOO_LONG, text))));
  }

  private static Optional<LocalizedText> fault(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> textFault(value.stringValue());
      case NUMBER -> isInRange(value) ? Optional.empty() : OUT_OF_RANGE;
      case OBJECT, ARRAY, BOOLEAN, NULL, MISSING, BINARY, POJO -> Optional.empty();
    };
  }

  private static boolean isInRange(JsonNode number) {
    return number.isIntegralNumber()
        ? number.canConvertToLong()
        : Double.isFinite(number.doubleValue());
  }

  /** Half of a surrogate pair is not a character and cannot be returned as UTF-8. */
  private static Optional<LocalizedText> textFault(String text) {
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c == 0) {
        return NUL;
      }
      if (Character.isSurrogate(c)) {
        var paired =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!paired) {
          return HALF_A_CHARACTER;
        }
        i++;
      }
    }
    return Optional.empty();
  }

  /** Names the field, and of a name the object that contains it. */
  private static void refuse(LocalizedText fault, String path) {
    var where = path.isEmpty() ? new LocalizedText("", "") : IN_FIELD.with("path", shown(path));
    throw new ApiException(
        new ApiError.Malformed(
            new LocalizedText(fault.en() + where.en(), fault.zh() + where.zh())));
  }

  private static String shown(String path) {
    return path.codePointCount(0, path.length()) > PATH_SHOWN
        ? path.substring(0, path.offsetByCodePoints(0, PATH_SHOWN)) + "…"
        : path;
  }
}
