package filmgate.channel;

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
  default String description() {
    return switch (this) {
      case Text(var _, var example) -> "string such as `%s`".formatted(example);
      case HttpUrl _ -> "absolute http or https URL";
      case ProxyUrl _ -> "http, https, or socks5 URL with a port";
      case Secret _ -> "string, secret";
      case SecretList _ -> "array of strings, secret";
      case SecretMap _ -> "object of strings, secret";
      case Models _ -> "array of models, or object of upstream names";
      case IntegerRange(var min, var max) -> "integer from %d to %d".formatted(min, max);
      case Flag _ -> "true or false";
      case OneOf(var options) -> String.join(", ", options);
      case TextList _ -> "array of strings";
      case Money _ -> "decimal such as 0.084";
      case AnyObject _ -> "object";
    };
  }
}
