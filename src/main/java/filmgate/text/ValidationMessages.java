package filmgate.text;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The sentences about single values: each names the field and says what would be right. */
public final class ValidationMessages {
  private static final int SHOWN_CHARACTERS = 40;

  private ValidationMessages() {}

  public static LocalizedText wrongType(String path, JsonNode got, LocalizedText expected) {
    return new LocalizedText(
            "{path} must be {expected} (got {got})", "{path} 必须是{expected}（收到{got}）")
        .with("expected", expected)
        .with("got", shown(got))
        .with("path", path);
  }

  public static LocalizedText notInList(String path, JsonNode got, List<?> allowed) {
    var list = allowed.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return new LocalizedText(
            "{path} must be one of {list} (got {got})", "{path} 只能是 {list} 之一（收到{got}）")
        .with("list", list)
        .with("got", shown(got))
        .with("path", path);
  }

  public static LocalizedText outOfRange(String path, JsonNode got, String min, String max) {
    var words =
        max.isEmpty()
            ? new LocalizedText(
                "{path} must be at least {min} (got {got})", "{path} 不得小于 {min}（收到{got}）")
            : new LocalizedText(
                "{path} must be between {min} and {max} (got {got})",
                "{path} 必须在 {min} 到 {max} 之间（收到{got}）");
    return words.with("min", min).with("max", max).with("got", shown(got)).with("path", path);
  }

  public static LocalizedText missing(String path) {
    return new LocalizedText("{path} is required", "缺少必填参数 {path}").with("path", path);
  }

  public static LocalizedText tooLong(String path, int got, int max) {
    return new LocalizedText(
            "{path} may have at most {max} characters (got {got})",
            "{path} 最多 {max} 个字符（收到 {got} 个）")
        .with("max", Integer.toString(max))
        .with("got", Integer.toString(got))
        .with("path", path);
  }

  public static LocalizedText nameTooLong(String path, int got, int max) {
    return new LocalizedText(
            "the name of {path} may have at most {max} characters (got {got})",
            "{path} 的键名最多 {max} 个字符（收到 {got} 个）")
        .with("max", Integer.toString(max))
        .with("got", Integer.toString(got))
        .with("path", path);
  }

  public static LocalizedText blankName(String path) {
    return new LocalizedText("{path} has a name without a character", "{path} 的键名不能为空")
        .with("path", path);
  }

  public static LocalizedText tooMany(String path, int got, int max) {
    return new LocalizedText(
            "{path} may have at most {max} entries (got {got})", "{path} 最多 {max} 项（收到 {got} 项）")
        .with("max", Integer.toString(max))
        .with("got", Integer.toString(got))
        .with("path", path);
  }

  public static LocalizedText tooFew(String path, int got, int min) {
    return new LocalizedText(
            "{path} must have at least {min} entries (got {got})", "{path} 至少 {min} 项（收到 {got} 项）")
        .with("min", Integer.toString(min))
        .with("got", Integer.toString(got))
        .with("path", path);
  }

  public static LocalizedText badUrl(String path, List<String> dataTypes) {
    return new LocalizedText(
            "{path} must be an absolute http(s) URL with a host, or a base64 data: URI of one of"
                + " {types}",
            "{path} 必须是带主机名的完整 http(s) URL，或 {types} 之一的 base64 data: URI")
        .with("types", String.join(", ", dataTypes))
        .with("path", path);
  }

  public static LocalizedText blockedUrl(String path) {
    return new LocalizedText(
            "{path} leads to an address that this server may not open; use a public URL",
            "{path} 指向本服务器不允许访问的地址；请使用公网 URL")
        .with("path", path);
  }

  /** Short values as they are, long ones by their kind only: a message never repeats a prompt. */
  private static LocalizedText shown(JsonNode got) {
    if (got.isString()) {
      var text = got.stringValue();
      return text.length() <= SHOWN_CHARACTERS
          ? new LocalizedText("the text \"" + text + "\"", "文本 \"" + text + "\"")
          : new LocalizedText(
              "a text of " + text.length() + " characters", "长度为 " + text.length() + " 的文本");
    }
    if (got.isArray()) {
      return new LocalizedText("a list", "数组");
    }
    if (got.isObject()) {
      return new LocalizedText("an object", "对象");
    }
    return new LocalizedText(got.toString(), " " + got);
  }
}
