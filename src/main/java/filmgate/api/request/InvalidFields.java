package filmgate.api.request;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.json.JsonFields;

/** The error of a request body with invalid fields. */
public final class InvalidFields {
  private InvalidFields() {}

  /** Throws if there are violations. Must be called before any change is made. */
  public static void throwIfAny(JsonFields body) {
    if (!body.problems().isEmpty()) {
      throw new ApiException(new ApiError.InvalidRequest(body.problems()));
    }
  }
}
