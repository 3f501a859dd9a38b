package filmgate.api.body;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.text.LocalizedText;
import filmgate.text.Problem;
import filmgate.text.Reason;
import filmgate.text.ValidationMessages;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Checks every name and value of a body: names of at most 256 characters, finite numbers of 64
 * bits, and strings without U+0000 and lone surrogates.
 */
final class BodyContents {
  private static final int NAME_MAX = 256;
  private static final int SHOWN_CHARACTERS = 16;

  private BodyContents() {}

  /**
   * Checks a value and everything in it.
   *
   * @throws filmgate.api.error.ApiException 400
   */
  static void check(JsonNode value) {
    check("", value);
  }

  /** Only objects and arrays get a path: a body has few of them, and many values. */
  private static void check(String path, JsonNode value) {
    switch (value.getNodeType()) {
      case OBJECT -> {
        for (var field : value.properties()) {
          checkName(path, field.getKey());
          var item = field.getValue();
          check(item.isContainer() ? join(path, field.getKey()) : "", item);
        }
      }
      case ARRAY -> {
        for (var i = 0; i < value.size(); i++) {
          var item = value.get(i);
          check(item.isContainer() ? path + "[" + i + "]" : "", item);
        }
      }
      case STRING -> checkText(value.stringValue());
      case NUMBER -> checkNumber(value);
      case BOOLEAN, NULL, MISSING, BINARY, POJO -> {}
    }
  }

  private static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private static void checkName(String path, String name) {
    checkText(name);
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

  private static void checkNumber(JsonNode number) {
    var inRange =
        number.isIntegralNumber()
            ? number.canConvertToLong()
            : Double.isFinite(number.doubleValue());
    if (!inRange) {
      throw malformed("a number in the body is out of range", "请求体中的数字超出范围");
    }
  }

  /** Half of a surrogate pair is not a character and cannot be returned as UTF-8. */
  private static void checkText(String text) {
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c == 0) {
        throw malformed(
            "a string in the body contains the character U+0000", "请求体中的字符串包含空字符 `U+0000`");
      }
      if (Character.isSurrogate(c)) {
        var paired =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!paired) {
          throw malformed(
              "a string in the body contains half of a surrogate pair", "请求体中的字符串包含不完整的字符");
        }
        i++;
      }
    }
  }

  private static ApiException malformed(String en, String zh) {
    return new ApiException(new ApiError.Malformed(new LocalizedText(en, zh)));
  }
}
