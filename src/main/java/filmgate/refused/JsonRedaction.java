package filmgate.refused;

import filmgate.refused.BodyRedaction.Redacted;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.databind.json.JsonMapper;

/** Copies a JSON text token by token, without secrets and media. The layout remains. */
final class JsonRedaction {
  /** The characters of a string that are stored. */
  private static final int SHOWN_MAX = 2_000;

  private final ByteBuffer bytes;
  private final Map<Integer, Integer> longStrings;
  private final StringBuilder text = new StringBuilder();
  private String model = "";
  private String name = "";
  private int depth;
  private int at;

  /**
   * @param bytes the start of a body up to the end of a token
   * @param longStrings as in {@link BodyExcerpt}
   */
  JsonRedaction(ByteBuffer bytes, Map<Integer, Integer> longStrings) {
    this.bytes = bytes;
    this.longStrings = longStrings;
  }

  /**
   * @param size the number of bytes of the body
   * @param cut whether the end of the body is missing
   */
  Redacted run(long size, boolean cut) {
    while (at < bytes.limit() && text.length() <= SentBody.BYTES_MAX) {
      token();
    }
    return new Redacted(
        SentBody.of(text.toString(), size, cut || at < bytes.limit()), BodyRedaction.model(model));
  }

  private void token() {
    var next = (char) (bytes.get(at) & 0xFF);
    switch (next) {
      case '"' -> string();
      case '{', '[' -> open(next);
      case '}', ']' -> {
        depth--;
        mark(next);
      }
      case ',' -> {
        name = "";
        mark(next);
      }
      case ':', ' ', '\t', '\r', '\n' -> mark(next);
      default -> scalar();
    }
  }

  private void mark(char character) {
    text.append(character);
    at++;
  }

  /** An object or array of secrets is one secret. */
  private void open(char bracket) {
    if (SecretNames.isSecret(name)) {
      skipNested();
      removed();
    } else {
      depth++;
      if (bracket == '{') {
        name = "";
      }
      mark(bracket);
    }
  }

  private void skipNested() {
    var open = 0;
    do {
      switch (bytes.get(at)) {
        case '{', '[' -> open++;
        case '}', ']' -> open--;
        case '"' -> at = BodyExcerpt.endOfString(bytes, at) - 1;
        default -> {}
      }
      at++;
    } while (open > 0 && at < bytes.limit());
  }

  private void removed() {
    text.append('"').append(SecretText.REMOVED).append('"');
  }

  /** A number, or {@code true}, {@code false}, or {@code null}. */
  private void scalar() {
    var from = at;
    while (at < bytes.limit() && "{}[],: \t\r\n\"".indexOf(bytes.get(at)) < 0) {
      at++;
    }
    var value = decode(from, Math.min(at, from + SecretText.RUN_MAX));
    if (SecretNames.isSecret(name) && !value.equals("null")) {
      removed();
    } else {
      text.append(value);
    }
  }

  private void string() {
    var from = at + 1;
    at = BodyExcerpt.endOfString(bytes, at);
    var to = Math.max(from, at - 1);
    int size = longStrings.getOrDefault(from, to - from);
    if (isName()) {
      name = unescape(decode(from, to));
      quoted(shown(name, size));
    } else if (SecretNames.isSecret(name) && to > from) {
      removed();
    } else {
      var value = shown(unescape(decode(from, to)), size);
      if (depth == 1 && name.equals("model")) {
        model = value;
      }
      quoted(value);
    }
  }

  private boolean isName() {
    var next = at;
    while (next < bytes.limit() && " \t\r\n".indexOf(bytes.get(next)) >= 0) {
      next++;
    }
    return next < bytes.limit() && bytes.get(next) == ':';
  }

  private static String shown(String value, int bytes) {
    var isWhole = bytes <= BodyExcerpt.STRING_MAX;
    var safe = SecretText.redact(isWhole ? value : start(value, bytes));
    if (safe.length() <= SHOWN_MAX) {
      return safe;
    }
    var end = Character.isHighSurrogate(safe.charAt(SHOWN_MAX - 1)) ? SHOWN_MAX - 1 : SHOWN_MAX;
    return safe.substring(0, end) + "… " + SecretText.removed(safe.length() - (long) end);
  }

  /** The start of a long string: of a data URL its type, of a text its words. */
  private static String start(String value, int bytes) {
    if (value.regionMatches(true, 0, "data:", 0, 5) && value.indexOf(',') >= 0) {
      var type = value.substring(0, Math.min(value.indexOf(','), 100));
      return type + "," + SecretText.removed(bytes - (long) type.length() - 1);
    }
    var words = BodyRedaction.withoutLastWord(value);
    return words + (words.isEmpty() ? "" : " ") + SecretText.removed(bytes - (long) words.length());
  }

  private void quoted(String value) {
    text.append('"');
    JsonStringEncoder.getInstance().quoteAsString(value, text);
    text.append('"');
  }

  private String decode(int from, int to) {
    return StandardCharsets.UTF_8.decode(bytes.slice(from, to - from)).toString();
  }

  private static String unescape(String escaped) {
    if (escaped.indexOf('\\') < 0) {
      return escaped;
    }
    try {
      return JsonMapper.shared().readValue('"' + escaped + '"', String.class);
    } catch (JacksonException _) {
      return SecretText.removed(escaped.length());
    }
  }
}
