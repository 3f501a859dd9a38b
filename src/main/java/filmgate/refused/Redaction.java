package filmgate.refused;

import filmgate.text.LocalizedText;

/** The texts that are stored of a refused request besides its body, without secrets. */
public final class Redaction {
  private static final int PATH_MAX = 500;
  private static final int NAME_MAX = 200;
  private static final int MESSAGE_MAX = 1_000;

  private Redaction() {}

  /** A path with its query. */
  public static String path(String path, String query) {
    var safe = SecretUrl.path(path) + (query.isEmpty() ? "" : "?" + SecretUrl.parameters(query));
    return SentBody.limited(safe, PATH_MAX);
  }

  /** The path of a field, or the name of a client. */
  public static String name(String name) {
    return SentBody.limited(SecretText.redact(name), NAME_MAX);
  }

  /** A message, which may quote the request. */
  public static LocalizedText message(LocalizedText message) {
    return new LocalizedText(message(message.en()), message(message.zh()));
  }

  private static String message(String text) {
    return SentBody.limited(SecretText.redact(text), MESSAGE_MAX);
  }
}
