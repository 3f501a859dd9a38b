package filmgate.api.route;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.text.LocalizedText;
import java.util.Locale;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/** What kinds of bodies the door takes. */
final class MediaTypes {
  private static final String JSON = "application/json";
  private static final LocalizedText JSON_ONLY =
      new LocalizedText(
          "Content-Type must be application/json in UTF-8",
          "Content-Type 必须是 application/json（UTF-8）");
  private static final LocalizedText NO_CODING =
      new LocalizedText(
          "Content-Encoding is not taken: send the body as it is", "不接受 Content-Encoding，请直接发送请求体");

  private MediaTypes() {}

  /**
   * Lets JSON in UTF-8 pass.
   *
   * @throws filmgate.api.error.ApiException 415
   */
  static void requireJson(Request request) {
    var type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
    if (type == null || !isJson(type)) {
      throw new ApiException(new ApiError.UnsupportedMedia(JSON_ONLY));
    }
    var coding = request.getHeaders().get(HttpHeader.CONTENT_ENCODING);
    if (coding != null && !coding.equalsIgnoreCase("identity")) {
      throw new ApiException(new ApiError.UnsupportedMedia(NO_CODING));
    }
  }

  private static boolean isJson(String type) {
    if (type.equals(JSON)) {
      return true;
    }
    var parts = type.toLowerCase(Locale.ROOT).split(";", -1);
    if (!parts[0].strip().equals(JSON)) {
      return false;
    }
    for (var i = 1; i < parts.length; i++) {
      var part = parts[i].strip().replace("\"", "");
      if (part.startsWith("charset=") && !part.equals("charset=utf-8")) {
        return false;
      }
    }
    return true;
  }
}
