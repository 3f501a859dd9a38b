package filmgate.api.route;

import filmgate.api.error.ApiError;
import filmgate.keys.Caller;
import filmgate.keys.Scope;
import java.util.List;

/** Who may use a route. */
public enum RouteAccess {
  /** Anybody. */
  PUBLIC,
  /** A key that may read or create videos. */
  KEY,
  /** A key that may create videos. */
  GENERATE,
  /** A key that may make keys. */
  KEYS,
  /** A key of the root account that may run the installation. */
  ADMIN;

  private static final List<ApiError> KEY_ERRORS =
      List.of(
          ApiError.Unauthenticated.MISSING_KEY,
          ApiError.Unauthenticated.INVALID_KEY,
          ApiError.Unauthenticated.EXPIRED_KEY,
          ApiError.Forbidden.ADDRESS_NOT_ALLOWED,
          ApiError.Forbidden.MISSING_SCOPE,
          new ApiError.RateLimited(1000));

  public boolean allows(Caller caller) {
    return switch (this) {
      case PUBLIC -> true;
      case KEY -> caller.may(Scope.READ) || caller.may(Scope.GENERATE);
      case GENERATE -> caller.may(Scope.GENERATE);
      case KEYS -> caller.may(Scope.KEYS);
      case ADMIN -> caller.isOperator();
    };
  }

  /** How a caller can fail to get in. */
  List<ApiError> errors() {
    return switch (this) {
      case PUBLIC -> List.of();
      case KEY, GENERATE, KEYS, ADMIN -> KEY_ERRORS;
    };
  }
}
