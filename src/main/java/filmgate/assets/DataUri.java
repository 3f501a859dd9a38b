package filmgate.assets;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;

/**
 * An image or clip inside the request, such as {@code data:image/png;base64,…}: rule R11 in
 * docs/reference/rules.md.
 *
 * <p>Only base64 of a supported type is valid. The payload is strict (standard alphabet, no white
 * space, padded fully or not at all).
 */
public final class DataUri {
  public sealed interface Parsed {
    record Valid(DataUri uri) implements Parsed {}

    /** Not a valid data: URI; the detail never contains the payload. */
    record Invalid(String detail) implements Parsed {}
  }

  private static final Set<String> MEDIA_TYPES =
      Set.of(
          "image/bmp",
          "image/gif",
          "image/jpeg",
          "image/jpg",
          "image/png",
          "image/webp",
          "video/mp4",
          "video/quicktime",
          "video/webm");
  private static final String SCHEME = "data:";
  private static final String MARK = ";base64";
  private static final int HEADER_MAX = 128;

  /** Characters decoded at a time; a multiple of four. */
  private static final int CHUNK = 64 * 1024;

  private final String text;
  private final int start;

  private DataUri(String text, int start) {
    this.text = text;
    this.start = start;
  }

  public static boolean isDataUri(String url) {
    return url.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }

  public static Parsed parse(String text) {
    var comma = text.indexOf(',');
    if (!isDataUri(text) || comma < 0 || comma > HEADER_MAX) {
      return new Parsed.Invalid("data:<type>;base64,<payload> expected");
    }
    var header = text.substring(SCHEME.length(), comma).toLowerCase(Locale.ROOT);
    if (!header.endsWith(MARK)) {
      return new Parsed.Invalid("only base64 is supported");
    }
    if (!MEDIA_TYPES.contains(header.substring(0, header.length() - MARK.length()))) {
      return new Parsed.Invalid("not a supported type of image or clip");
    }
    return isBase64(text, comma + 1)
        ? new Parsed.Valid(new DataUri(text, comma + 1))
        : new Parsed.Invalid("the payload is not base64");
  }

  /** Size of the decoded payload in bytes. */
  public long bytes() {
    return (text.length() - padding(text) - start) * 3L / 4;
  }

  public void writeTo(OutputStream out) throws IOException {
    for (var from = start; from < text.length(); from += CHUNK) {
      var to = Math.min(from + CHUNK, text.length());
      var chunk = text.substring(from, to).getBytes(StandardCharsets.ISO_8859_1);
      out.write(Base64.getDecoder().decode(chunk));
    }
  }

  /**
   * Whole quartets with padding, or no padding at all; the last quartet holds two digits or more.
   */
  private static boolean isBase64(String text, int start) {
    var end = text.length() - padding(text);
    var digits = end - start;
    if (digits < 2
        || digits % 4 == 1
        || (end < text.length() && (text.length() - start) % 4 != 0)) {
      return false;
    }
    for (var index = start; index < end; index++) {
      if (!isDigit(text.charAt(index))) {
        return false;
      }
    }
    return true;
  }

  private static int padding(String text) {
    return text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
  }

  private static boolean isDigit(char c) {
    return (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || c == '+'
        || c == '/';
  }
}
