package filmgate.text;

import java.util.Collection;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The messages about single fields: each names the field and says what it must be. */
public final class ValidationMessages {
  private ValidationMessages() {}

  /** For a requirement that is not a type or a list, such as {@code a known model}. */
  public static LocalizedText mustBe(String path, LocalizedText expected) {
    return new LocalizedText("{path} must be {expected}", "{path} 必须是{expected}")
        .with("expected", expected)
        .with("path", path);
  }

  public static LocalizedText wrongType(String path, JsonNode got, LocalizedText expected) {
    return new LocalizedText(
            "{path} must be {expected} (got {got})", "{path} 必须是{expected}（收到{got}）")
        .with("expected", expected)
        .with("got", JsonNouns.describe(got))
        .with("path", path);
  }

  public static LocalizedText notInList(String path, JsonNode got, Collection<?> allowed) {
    return new LocalizedText(
            "{path} must be one of {list} (got {got})", "{path} 必须是以下值之一：{list}（收到{got}）")
        .with("list", list(allowed))
        .with("got", JsonNouns.describe(got))
        .with("path", path);
  }

  public static LocalizedText outOfRange(String path, JsonNode got, String min, String max) {
    var text =
        max.isEmpty()
            ? new LocalizedText(
                "{path} must be at least {min} (got {got})", "{path} 不能小于 {min}（收到{got}）")
            : range(min.equals(max));
    return text.with("min", min)
        .with("max", max)
        .with("got", JsonNouns.describe(got))
        .with("path", path);
  }

  private static LocalizedText range(boolean isOneValue) {
    return isOneValue
        ? new LocalizedText("{path} must be {min} (got {got})", "{path} 必须是 {min}（收到{got}）")
        : new LocalizedText(
            "{path} must be between {min} and {max} (got {got})",
            "{path} 必须在 {min} 到 {max} 之间（收到{got}）");
  }

  public static LocalizedText missing(String path) {
    return new LocalizedText("{path} is required", "{path} 为必填项").with("path", path);
  }

  public static LocalizedText tooLong(String path, int got, int max) {
    return new LocalizedText(
            "{path} must have at most {max} characters (got {got})",
            "{path} 最多 {max} 个字符（收到 {got} 个）")
        .with("max", Integer.toString(max))
        .with("got", Integer.toString(got))
        .with("path", path);
  }

  public static LocalizedText controlCharacters(String path) {
    return new LocalizedText(
            "{path} must not contain control characters such as line breaks and tabs",
            "{path} 不能包含换行、制表符等控制字符")
        .with("path", path);
  }

  public static LocalizedText keyTooLong(String path, int got, int max) {
    return new LocalizedText(
            "the key of {path} must have at most {max} characters (got {got})",
            "{path} 的键名最多 {max} 个字符（收到 {got} 个）")
        .with("max", Integer.toString(max))
        .with("got", Integer.toString(got))
        .with("path", path);
  }

  /** For a field that would be ignored if its value was smaller. */
  public static LocalizedText ignoredTooLarge(String path, int max) {
    return new LocalizedText(
            "{path} is not a field of this model, and its value has more than {max} bytes; remove"
                + " it",
            "{path} 不是该模型的参数，且取值超过 {max} 字节，请删除")
        .with("max", Integer.toString(max))
        .with("path", path);
  }

  public static LocalizedText emptyKey(String path) {
    return new LocalizedText("{path} contains an empty key", "{path} 的键名不能为空").with("path", path);
  }

  public static LocalizedText tooMany(String path, int got, int max) {
    return new LocalizedText(
            "{path} must have at most {items} (got {got})", "{path} 最多 {max} 项（收到 {got} 项）")
        .with("items", Plural.of(max, "item"))
        .with("max", Integer.toString(max))
        .with("got", Integer.toString(got))
        .with("path", path);
  }

  public static LocalizedText tooFew(String path, int got, int min) {
    return new LocalizedText(
            "{path} must have at least {items} (got {got})", "{path} 至少 {min} 项（收到 {got} 项）")
        .with("items", Plural.of(min, "item"))
        .with("min", Integer.toString(min))
        .with("got", Integer.toString(got))
        .with("path", path);
  }

  public static LocalizedText badUrl(String path, AcceptedFiles accepted) {
    return new LocalizedText(
            "{path} must be an absolute HTTP or HTTPS URL with a host, or a Base64 data: URI of"
                + " {formats}",
            "{path} 必须是带主机名的完整 HTTP 或 HTTPS URL，或 {formats}的 Base64 data: URI")
        .with("formats", accepted.formats())
        .with("path", path);
  }

  public static LocalizedText blockedUrl(String path) {
    return new LocalizedText(
            "{path} refers to an address that this server does not open; use a public URL",
            "{path} 指向本服务器禁止访问的地址，请使用公网 URL")
        .with("path", path);
  }

  /** {@code suggestion} is empty where no known name is similar. */
  public static LocalizedText unknownField(String path, String suggestion) {
    return (suggestion.isEmpty()
            ? new LocalizedText("{path} is not a known field; remove it", "{path} 不是已知参数，请删除")
            : new LocalizedText(
                "{path} is not a known field; did you mean {suggestion}?",
                "{path} 不是已知参数，您是否想使用 {suggestion}？"))
        .with("suggestion", suggestion)
        .with("path", path);
  }

  private static String list(Collection<?> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
