package filmgate.api.video;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.eclipse.jetty.http.HttpField;

/** The header {@code Content-Disposition} (RFC 6266). */
public final class DispositionHeader {
  private static final String UNRESERVED = "-._";

  private DispositionHeader() {}

  /**
   * The header with a name.
   *
   * @param download whether browsers store the file instead of showing it
   * @param plain the name for old programs, which ignore {@code filename*}: ASCII without quotes,
   *     backslashes, and control characters
   */
  public static HttpField of(boolean download, String name, String plain) {
    return new HttpField("Content-Disposition", value(download, name, plain));
  }

  static String value(boolean download, String name, String plain) {
    var type = download ? "attachment" : "inline";
    return name.equals(plain)
        ? "%s; filename=\"%s\"".formatted(type, name)
        : "%s; filename=\"%s\"; filename*=UTF-8''%s".formatted(type, plain, encoded(name));
  }

  private static String encoded(String name) {
    var text = new StringBuilder();
    for (var octet : name.getBytes(UTF_8)) {
      var c = (char) (octet & 0xff);
      if (c < 128 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0)) {
        text.append(c);
      } else {
        text.append("%%%02X".formatted((int) c));
      }
    }
    return text.toString();
  }
}
