package filmgate.intake.idempotency;

import java.util.Optional;

/** Reads idempotency keys: 1-255 visible ASCII characters, with or without quotes. */
public final class IdempotencyKeys {
  private static final int NAME_MAX = 255;

  private IdempotencyKeys() {}

  /** The key of a quoted or unquoted string; empty if it is malformed. */
  public static Optional<String> parse(String text) {
    var quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
    return (quoted ? quotedKey(text.substring(1, text.length() - 1)) : unquotedKey(text))
        .filter(name -> !name.isEmpty() && name.length() <= NAME_MAX);
  }

  private static Optional<String> unquotedKey(String text) {
    return text.chars().allMatch(c -> c > ' ' && c <= '~' && c != '"' && c != ',')
        ? Optional.of(text)
        : Optional.empty();
  }

  /** A string of RFC 9651: printable ASCII, with a backslash before quotes and backslashes. */
  private static Optional<String> quotedKey(String text) {
    var name = new StringBuilder(text.length());
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c == '\\') {
        i++;
        c = i < text.length() ? text.charAt(i) : ' ';
        if (c != '"' && c != '\\') {
          return Optional.empty();
        }
      } else if (c < ' ' || c > '~' || c == '"') {
        return Optional.empty();
      }
      name.append(c);
    }
    return Optional.of(name.toString());
  }
}
