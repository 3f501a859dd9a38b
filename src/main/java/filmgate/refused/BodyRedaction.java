package filmgate.refused;

/** What is stored of a request body. */
public final class BodyRedaction {
  private static final int MODEL_MAX = 64;

  private BodyRedaction() {}

  /** The text of a body, and the model that it names; empty if it names none. */
  public record Redacted(SentBody body, String model) {}

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
