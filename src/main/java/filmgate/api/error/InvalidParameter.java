package filmgate.api.error;

import filmgate.text.LocalizedText;
import filmgate.text.Problem;
import filmgate.text.Reason;
import java.util.List;

/** The error of a query parameter or header whose value is not valid. */
public final class InvalidParameter {
  private InvalidParameter() {}

  /** The messages continue a sentence that begins with the name of the parameter. */
  public static ApiException of(String param, Reason reason, String en, String zh) {
    var text = new LocalizedText(param + " " + en, param + " " + zh);
    return new ApiException(new ApiError.InvalidRequest(List.of(new Problem(param, reason, text))));
  }
}
