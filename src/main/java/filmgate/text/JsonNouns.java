package filmgate.text;

import tools.jackson.databind.JsonNode;

/** The names of JSON types and of other things that a field can hold, as messages write them. */
public final class JsonNouns {
  public static final LocalizedText STRING = new LocalizedText("a string", "字符串");
  public static final LocalizedText INTEGER =
      new LocalizedText("an integer without quotes", "整数（不加引号）");
  public static final LocalizedText INTEGER_OR_DIGITS =
      new LocalizedText("an integer, or its digits in a string", "整数或由数字组成的字符串");
  public static final LocalizedText NUMBER =
      new LocalizedText("a number without quotes", "数字（不加引号）");
  public static final LocalizedText BOOLEAN =
      new LocalizedText("true or false without quotes", "布尔值（不加引号）");
  public static final LocalizedText ARRAY = new LocalizedText("an array", "数组");
  public static final LocalizedText ARRAY_OF_STRINGS =
      new LocalizedText("an array of strings", "字符串数组");
  public static final LocalizedText OBJECT = new LocalizedText("an object", "对象");
  public static final LocalizedText TIME =
      new LocalizedText("a time such as 2026-12-01T00:00:00Z", "时间，例如 2026-12-01T00:00:00Z");

  private static final int SHOWN_CHARACTERS = 40;

  private JsonNouns() {}

  /** A short value as it is, a long one by its type only: a message never repeats a prompt. */
  static LocalizedText describe(JsonNode value) {
    if (value.isString()) {
      var text = value.stringValue();
      return text.length() <= SHOWN_CHARACTERS
          ? new LocalizedText("the string \"" + text + "\"", "字符串 \"" + text + "\"")
          : new LocalizedText(
              "a string of " + text.length() + " characters", "长度为 " + text.length() + " 的字符串");
    }
    if (value.isArray()) {
      return ARRAY;
    }
    if (value.isObject()) {
      return OBJECT;
    }
    return new LocalizedText(value.toString(), " " + value);
  }
}
