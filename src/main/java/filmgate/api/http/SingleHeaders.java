package filmgate.api.http;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.text.LocalizedText;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;

/**
 * Refuses requests in which a header with one value occurs twice: a proxy in front may have checked
 * the other one.
 */
final class SingleHeaders {
  private static final List<String> NAMES =
      List.of(
          "authorization",
          "content-encoding",
          "content-type",
          "idempotency-key",
          "if-range",
          "origin",
          "range",
          "x-idempotency-key");

  private SingleHeaders() {}

  /**
   * Checks the headers of a request.
   *
   * @throws ApiException 400
   */
  static void require(HttpFields headers) {
    var seen = 0;
    for (var field : headers) {
      var index = NAMES.indexOf(field.getLowerCaseName());
      if (index >= 0 && (seen & (1 << index)) != 0) {
        throw doubled(NAMES.get(index));
      }
      seen |= index < 0 ? 0 : 1 << index;
    }
  }

  private static ApiException doubled(String name) {
    return new ApiException(
        new ApiError.BadRequest(
            new LocalizedText(
                "the header `%s` occurs more than once. Send it once".formatted(name),
                "请求头 `%s` 重复，请只发送一次".formatted(name))));
  }
}
