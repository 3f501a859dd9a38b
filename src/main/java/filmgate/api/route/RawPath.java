package filmgate.api.route;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.text.LocalizedText;
import org.eclipse.jetty.http.HttpURI;

/** The path of a request as it was sent. */
public final class RawPath {
  private static final String DOTS = "(?s).*/\\.{1,2}(?:/.*)?";

  private static final LocalizedText NOT_CANONICAL =
      new LocalizedText(
          "the path must be canonical: without `.` and `..`, without `;` and `//`, and with no"
              + " letter, digit, or slash percent-encoded",
          "路径必须是规范形式：不含 `.`、`..`、`;` 和 `//`，且字母、数字和斜杠不能使用百分号编码");

  private RawPath() {}

  /**
   * Refuses a path that is not canonical.
   *
   * @throws ApiException 400
   */
  public static void requireCanonical(HttpURI uri) {
    if (!isCanonical(uri)) {
      throw new ApiException(new ApiError.BadRequest(NOT_CANONICAL));
    }
  }

  /**
   * Whether a program that compares paths without decoding them sees the path that this server
   * serves: no {@code .} and {@code ..}, no empty parts, no parameters, and no encoded characters
   * that need no encoding (RFC 3986, 6.2.2). Otherwise the rule of a proxy for {@code /admin} would
   * not match {@code /%61dmin}.
   */
  private static boolean isCanonical(HttpURI uri) {
    var raw = uri.getPath();
    return raw == null
        || (!raw.contains("//") && (raw.equals(uri.getCanonicalPath()) || isCanonical(raw)));
  }

  private static boolean isCanonical(String raw) {
    if (raw.indexOf(';') >= 0 || raw.matches(DOTS)) {
      return false;
    }
    for (var at = raw.indexOf('%'); at >= 0; at = raw.indexOf('%', at + 1)) {
      if (at + 3 > raw.length() || needsNoEncoding(Integer.parseInt(raw, at + 1, at + 3, 16))) {
        return false;
      }
    }
    return true;
  }

  private static boolean needsNoEncoding(int c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || "-._~/\\".indexOf(c) >= 0);
  }
}
