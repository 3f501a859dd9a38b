package filmgate.channel;

import filmgate.text.LocalizedText;
import java.util.List;

/** The kind of values of a field of a channel. */
public sealed interface FieldKind {
  /** A string of one line that matches a pattern. */
  record Text(String pattern, String example) implements FieldKind {}

  /** An absolute http or https URL. */
  record HttpUrl() implements FieldKind {}

  /** The URL of a proxy: http, https, or socks5; it may contain a password. */
  record ProxyUrl() implements FieldKind {}

  /** A secret string. */
  record Secret() implements FieldKind {}

  /** Secret strings, at least one. */
  record SecretList() implements FieldKind {}

  /** Secret strings by name. */
  record SecretMap() implements FieldKind {}

  /** Names of models, or an object of upstream names by names of models. */
  record Models() implements FieldKind {}

  /** An integer within bounds, both included. */
  record IntegerRange(int min, int max) implements FieldKind {}

  /** True or false. */
  record Flag() implements FieldKind {}

  /** One of these strings. */
  record OneOf(List<String> options) implements FieldKind {}

  /** Strings of one line. */
  record TextList() implements FieldKind {}

  /** A decimal amount of money. */
  record Money() implements FieldKind {}

  /** A JSON object that is passed on. */
  record AnyObject() implements FieldKind {}

  /** Whether the value is encrypted at rest and never shown. */
  default boolean isSecret() {
    return switch (this) {
      case Secret _, SecretList _, SecretMap _, ProxyUrl _ -> true;
      case Text _,
          HttpUrl _,
          Models _,
          IntegerRange _,
          Flag _,
          OneOf _,
          TextList _,
          Money _,
          AnyObject _ ->
          false;
    };
  }

  /** Whether a plain value of YAML is a string, whatever it looks like. */
  default boolean isText() {
    return switch (this) {
      case IntegerRange _, Flag _, AnyObject _ -> false;
      case Text _,
          HttpUrl _,
          ProxyUrl _,
          Secret _,
          SecretList _,
          SecretMap _,
          Models _,
          OneOf _,
          TextList _,
          Money _ ->
          true;
    };
  }

  /** The accepted values: {@code integer from 0 to 64}. */
  default LocalizedText description() {
    return switch (this) {
      case Text(var _, var example) ->
          new LocalizedText("string such as `{example}`", "字符串，例如 `{example}`")
              .with("example", example);
      case HttpUrl _ -> new LocalizedText("absolute http or https URL", "http 或 https 绝对 URL");
      case ProxyUrl _ ->
          new LocalizedText(
              "http, https, or `socks5` URL with a port", "http、https 或 `socks5` URL，须包含端口");
      case Secret _ -> new LocalizedText("string, secret", "机密字符串");
      case SecretList _ -> new LocalizedText("array of strings, secret", "机密字符串数组");
      case SecretMap _ -> new LocalizedText("object of strings, secret", "值为机密字符串的对象");
      case Models _ ->
          new LocalizedText("array of models, or object of upstream names", "模型数组，或以上游名称为值的对象");
      case IntegerRange(var min, var max) ->
          new LocalizedText("integer from {min} to {max}", "{min} 到 {max} 的整数")
              .with("min", String.valueOf(min))
              .with("max", String.valueOf(max));
      case Flag _ -> new LocalizedText("true or false", "true 或 false");
      case OneOf(var options) ->
          new LocalizedText(String.join(", ", options), String.join("、", options));
      case TextList _ -> new LocalizedText("array of strings", "字符串数组");
      case Money _ -> new LocalizedText("decimal such as 0.084", "十进制数，例如 0.084");
      case AnyObject _ -> new LocalizedText("object", "对象");
    };
  }
}
