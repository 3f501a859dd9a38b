package filmgate.api;

import filmgate.keys.Caller;
import filmgate.keys.Scope;
import java.util.List;
import java.util.stream.Stream;

/** Who may use a route. */
public enum Access {
  /** Anybody. */
  PUBLIC,
  /** Whoever has a key. */
  KEY,
  /** A key that may make films. */
  GENERATE,
  /** A key that may do everything. */
  ADMIN;

  private static final List<ApiError> KEY_ERRORS =
      List.of(
          ApiError.Unauthenticated.MISSING_KEY,
          ApiError.Unauthenticated.INVALID_KEY,
          ApiError.Unauthenticated.EXPIRED_KEY,
          new ApiError.TooMany(1000));

  boolean allows(Caller caller) {
    return switch (this) {
      case PUBLIC, KEY -> true;
      case GENERATE -> caller.may(Scope.GENERATE);
      case ADMIN -> caller.may(Scope.ADMIN);
    };
  }

  /** How a caller can fail to get in. */
  List<ApiError> errors() {
    return switch (this) {
      case PUBLIC -> List.of();
      case KEY -> KEY_ERRORS;
      case GENERATE, ADMIN ->
          Stream.concat(KEY_ERRORS.stream(), Stream.of(ApiError.Forbidden.MISSING_SCOPE)).toList();
    };
  }
}
