package filmgate.refused;

import java.nio.charset.StandardCharsets;

/**
 * The body of a request, without secrets and media.
 *
 * @param text the text, of at most {@link #BYTES_MAX} bytes in UTF-8; empty if there was no body
 * @param bytes the size of the body as it was sent
 * @param cut whether the end of the text is missing
 */
public record SentBody(String text, long bytes, boolean cut) {
  public static final int BYTES_MAX = 8 * 1024;
  public static final SentBody NONE = new SentBody("", 0, false);

  /** A body whose text is cut to what is stored. */
  static SentBody of(String text, long bytes, boolean cut) {
    var kept = limited(text, BYTES_MAX);
    return new SentBody(kept, bytes, cut || kept.length() < text.length());
  }

  /** The longest start of a text that has at most this many bytes in UTF-8. */
  static String limited(String text, int bytesMax) {
    if (text.length() * 3L <= bytesMax
        || text.getBytes(StandardCharsets.UTF_8).length <= bytesMax) {
      return text;
    }
    var at = 0;
    var bytes = 0;
    while (at < text.length()) {
      var code = text.codePointAt(at);
      bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
      if (bytes > bytesMax) {
        break;
      }
      at += Character.charCount(code);
    }
    return text.substring(0, at);
  }
}
