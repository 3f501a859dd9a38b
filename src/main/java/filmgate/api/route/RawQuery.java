package filmgate.api.route;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.api.error.InvalidParameter;
import filmgate.text.LocalizedText;
import filmgate.text.Reason;
import org.eclipse.jetty.http.HttpURI;

/** The query of a request as it was sent. */
public final class RawQuery {
  /** The only encoding of U+0000: longer ones are not valid UTF-8. */
  private static final String NUL = "%00";

  private RawQuery() {}

  /**
   * Refuses U+0000 in names and values.
   *
   * @throws ApiException 400
   */
  public static void requireNoNul(HttpURI uri) {
    var query = uri.getQuery();
    if (query == null || !query.contains(NUL)) {
      return;
    }
    for (var pair : query.split("&", -1)) {
      var name = pair.split("=", 2)[0];
      if (pair.contains(NUL) && name.matches("[A-Za-z0-9_.-]{1,64}")) {
        throw InvalidParameter.of(
            name, Reason.INVALID_VALUE, "must not contain U+0000", "不能包含 U+0000");
      }
    }
    throw new ApiException(
        new ApiError.BadRequest(
            new LocalizedText("the query must not contain U+0000", "查询字符串不能包含 U+0000")));
  }
}
