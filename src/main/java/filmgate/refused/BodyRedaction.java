package filmgate.refused;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Makes the text that is stored of a request body: without secrets and media, and short. */
public final class BodyRedaction {
  /** More than is stored, because what is removed takes most of it. */
  private static final int MALFORMED_MAX = 64 * 1024;

  private static final int MODEL_MAX = 64;
  private static final Pattern MODEL =
      Pattern.compile("\"model\"\\s{0,8}:\\s{0,8}\"([^\"\\\\]{1,%d})\"".formatted(MODEL_MAX));
  private static final Pattern ESCAPED = Pattern.compile("\\\\u00([2-7][0-9a-fA-F])");

  private BodyRedaction() {}

  /** A body, and the model that it names; empty if it names none. */
  public record Redacted(SentBody body, String model) {
    public static final Redacted NONE = new Redacted(SentBody.NONE, "");
  }

  /** The text of a body that is one JSON value in UTF-8. */
  public static Redacted json(ByteBuffer bytes) {
    return new JsonRedaction(bytes.slice()).run();
  }

  /** The text of a body that is not valid JSON. */
  public static Redacted malformed(ByteBuffer bytes) {
    var size = bytes.remaining();
    var read = Math.min(size, MALFORMED_MAX);
    var text = StandardCharsets.UTF_8.decode(bytes.slice(bytes.position(), read)).toString();
    var whole = read == size ? text : withoutLastWord(text);
    var plain =
        ESCAPED
            .matcher(whole)
            .replaceAll(
                match -> escapable(Character.toString(Integer.parseInt(match.group(1), 16))));
    var model = MODEL.matcher(plain);
    return new Redacted(
        SentBody.of(SecretText.redact(plain), size, read < size),
        model.find() ? SecretText.redact(model.group(1)) : "");
  }

  private static String escapable(String character) {
    return character.equals("\\") ? "\\\\\\\\" : character.equals("$") ? "\\$" : character;
  }

  /** Part of a word, such as half a key, would not be recognized as a secret. */
  static String withoutLastWord(String text) {
    for (var at = text.length() - 1; at >= 0; at--) {
      var last = text.charAt(at);
      if (Character.isWhitespace(last)) {
        return text.substring(0, at);
      }
      if (last > 0x7F && !Character.isSurrogate(last)) {
        return text.substring(0, at + 1);
      }
    }
    return "";
  }

  /** The name of a model as it is stored. */
  static String model(String value) {
    return SentBody.limited(value, MODEL_MAX);
  }
}
