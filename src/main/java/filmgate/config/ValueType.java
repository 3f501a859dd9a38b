package filmgate.config;

import filmgate.net.Cidr;
import filmgate.secret.EncryptionKey;
import filmgate.text.LocalizedText;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The type of a setting's value. */
public sealed interface ValueType {
  /** A string without line breaks. */
  record SingleLine() implements ValueType {}

  /** A string that is never printed; empty or of a minimum length. */
  record Secret(int lengthMin) implements ValueType {}

  /** Encryption keys, separated by commas; never printed. */
  record EncryptionKeys() implements ValueType {}

  /** An integer within bounds, both included. */
  record WholeNumber(long min, long max) implements ValueType {}

  /** A number of bytes within bounds, both included, such as {@code 1GiB}. */
  record Size(long min, long max) implements ValueType {}

  /** One of these values. */
  record Choice(List<String> options) implements ValueType {}

  /** Networks such as {@code 10.0.0.0/8}; an address is a network of one. */
  record NetworkList() implements ValueType {}

  /** Port numbers such as {@code 80,443}. */
  record PortList() implements ValueType {}

  /** Web origins such as {@code https://example.com}, or {@code *}. */
  record OriginList() implements ValueType {}

  /** A path of a directory, or empty. */
  record DirectoryPath() implements ValueType {}

  /** An absolute http or https URL, or empty. */
  record HttpUrl() implements ValueType {}

  /** Whether the value is never printed and has no flag. */
  default boolean isSecret() {
    return this instanceof Secret || this instanceof EncryptionKeys;
  }

  /** A size with bounds such as {@code 1KiB} and {@code 1GiB}. */
  static Size size(String min, String max) {
    return new Size(ByteSize.parse(min).orElseThrow(), ByteSize.parse(max).orElseThrow());
  }

  /** The result of reading a value. */
  sealed interface ParsedValue {
    /** The canonical value: sizes in bytes, lists joined by commas. */
    record ValidValue(String text) implements ParsedValue {}

    /** Why the value is invalid: {@code must be: integer from 0 to 64}. */
    record InvalidValue(String reason) implements ParsedValue {}
  }

  /** The accepted values: {@code integer from 0 to 64}. */
  default LocalizedText description() {
    return switch (this) {
      case SingleLine _ -> new LocalizedText("string", "字符串");
      case DirectoryPath _ -> new LocalizedText("path of a directory", "目录路径");
      case Secret(var lengthMin) ->
          new LocalizedText("string of at least {min} characters, secret", "机密字符串，至少 {min} 个字符")
              .with("min", String.valueOf(lengthMin));
      case EncryptionKeys _ ->
          new LocalizedText(
              "keys of 32 bytes in hexadecimal or Base64, separated by commas, secret",
              "机密，32 字节的密钥，十六进制或 Base64 编码，以逗号分隔");
      case WholeNumber(var min, var max) ->
          new LocalizedText("integer from {min} to {max}", "{min} 到 {max} 的整数")
              .with("min", String.valueOf(min))
              .with("max", String.valueOf(max));
      case Size(var min, var max) ->
          new LocalizedText("size in bytes from {min} to {max}", "字节数，{min} 到 {max}")
              .with("min", ByteSize.format(min))
              .with("max", ByteSize.format(max));
      case Choice(var options) ->
          new LocalizedText(String.join(", ", options), String.join("、", options));
      case NetworkList _ ->
          new LocalizedText(
              "networks separated by commas, such as 10.0.0.0/8", "以逗号分隔的网段，例如 10.0.0.0/8");
      case PortList _ ->
          new LocalizedText("ports separated by commas, such as 80,443", "以逗号分隔的端口，例如 80,443");
      case OriginList _ ->
          new LocalizedText(
              "origins separated by commas, such as https://example.com",
              "以逗号分隔的来源，例如 https://example.com");
      case HttpUrl _ -> new LocalizedText("absolute http or https URL", "http 或 https 绝对 URL");
    };
  }

  /** Parses a value of this type. */
  default ParsedValue read(String raw) {
    var text = raw.strip();
    return switch (this) {
      case SingleLine _ -> text.isEmpty() ? invalid("must not be empty") : oneLine(text);
      case DirectoryPath _ -> oneLine(text);
      case Secret(var lengthMin) ->
          text.isEmpty() || text.length() >= lengthMin
              ? oneLine(text)
              : invalid("must have at least %d characters".formatted(lengthMin));
      case EncryptionKeys _ -> list(text, ValueType::isEncryptionKey, part -> part);
      case WholeNumber(var min, var max) -> whole(text, min, max);
      case Size(var min, var max) -> size(text, min, max);
      case Choice(var options) -> choice(text, options);
      case NetworkList _ -> list(text, ValueType::isNetwork, ValueType::network);
      case PortList _ -> list(text, ValueType::isPort, part -> part);
      case OriginList _ -> list(text, ValueType::isOrigin, part -> part);
      case HttpUrl _ -> text.isEmpty() || isUrl(text) ? valid(withoutSlash(text)) : mismatch();
    };
  }

  private ParsedValue oneLine(String text) {
    return text.chars().anyMatch(Character::isISOControl)
        ? invalid("must be one line without control characters")
        : valid(text);
  }

  private ParsedValue whole(String text, long min, long max) {
    if (!text.matches("-?[0-9]{1,18}")) {
      return mismatch();
    }
    var number = Long.parseLong(text);
    return number < min || number > max ? mismatch() : valid(Long.toString(number));
  }

  private ParsedValue size(String text, long min, long max) {
    var bytes = ByteSize.parse(text);
    return bytes.isEmpty() || bytes.getAsLong() < min || bytes.getAsLong() > max
        ? mismatch()
        : valid(Long.toString(bytes.getAsLong()));
  }

  private static ParsedValue choice(String text, List<String> options) {
    var option = text.toLowerCase(Locale.ROOT);
    return options.contains(option)
        ? valid(option)
        : invalid("must be one of " + String.join(", ", options));
  }

  private ParsedValue list(
      String text, Predicate<String> isValid, UnaryOperator<String> canonical) {
    var parts = new ArrayList<String>();
    for (var part : text.split(",", -1)) {
      var value = part.strip();
      if (!value.isEmpty() && !isValid.test(value)) {
        return mismatch();
      }
      if (!value.isEmpty()) {
        parts.add(canonical.apply(value));
      }
    }
    return valid(String.join(",", parts));
  }

  private static boolean isEncryptionKey(String text) {
    return EncryptionKey.parse(text).isPresent();
  }

  private static boolean isNetwork(String text) {
    try {
      return Cidr.parse(text).bits() >= 0;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static String network(String text) {
    return text.indexOf('/') < 0 ? text + "/" + Cidr.parse(text).bits() : text;
  }

  private static boolean isPort(String text) {
    return text.matches("[1-9][0-9]{0,4}") && Integer.parseInt(text) <= 65_535;
  }

  private static boolean isOrigin(String text) {
    return text.equals("*") || text.matches("https?://[^/?#@\\s]+");
  }

  private static boolean isUrl(String text) {
    if (!text.matches("https?://[^?#@\\s]+")) {
      return false;
    }
    try {
      return URI.create(text).getHost() != null;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static String withoutSlash(String url) {
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  private ParsedValue mismatch() {
    return invalid("must be: " + description().en());
  }

  private static ParsedValue valid(String text) {
    return new ParsedValue.ValidValue(text);
  }

  private static ParsedValue invalid(String reason) {
    return new ParsedValue.InvalidValue(reason);
  }
}
