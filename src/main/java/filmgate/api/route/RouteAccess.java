package filmgate.api.route;

import filmgate.api.error.ApiError;
import filmgate.keys.Caller;
import filmgate.keys.Scope;
import java.util.List;

/** The permission that a route requires. */
public enum RouteAccess {
  /** None, not even a key. */
  PUBLIC,
  /** A key that may read or create videos. */
  KEY,
  /** A key that may create videos. */
  GENERATE,
  /** A key that may manage keys. */
  KEYS,
  /** A key that may manage keys and may read: it sees everything of its account. */
  ACCOUNT,
  /** A key of the root account that may use the admin API. */
  ADMIN;

  private static final List<ApiError> KEY_ERRORS =
      List.of(
          ApiError.Unauthenticated.MISSING_KEY,
          ApiError.Unauthenticated.INVALID_KEY,
          ApiError.Unauthenticated.EXPIRED_KEY,
          ApiError.Unauthenticated.ACCOUNT_SUSPENDED,
          ApiError.Forbidden.ADDRESS_NOT_ALLOWED,
          ApiError.Forbidden.MISSING_SCOPE,
          new ApiError.RateLimited(1000),
          new ApiError.TooManyOpenRequests());

  public boolean allows(Caller caller) {
    return switch (this) {
      case PUBLIC -> true;
      case KEY -> caller.may(Scope.READ) || caller.may(Scope.GENERATE);
      case GENERATE -> caller.may(Scope.GENERATE);
      case KEYS -> caller.may(Scope.KEYS);
      case ACCOUNT -> KEYS.allows(caller) && KEY.allows(caller);
      case ADMIN -> caller.isOperator();
    };
  }

  /** The errors of authentication, authorization, and rate limiting. */
  List<ApiError> errors() {
    return switch (this) {
      case PUBLIC -> List.of();
      case KEY, GENERATE, KEYS, ACCOUNT, ADMIN -> KEY_ERRORS;
    };
  }
}
