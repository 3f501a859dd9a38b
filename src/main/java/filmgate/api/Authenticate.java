package filmgate.api;

import filmgate.api.ApiError.Unauthenticated;
import filmgate.keys.Authentication;
import filmgate.keys.Caller;
import filmgate.keys.KeyRing;
import java.time.Clock;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/** Finds out who calls: {@code Authorization: Bearer <key>} (R1). */
final class Authenticate {
  private static final String SCHEME = "Bearer ";

  private final KeyRing keys;
  private final Clock clock;

  Authenticate(KeyRing keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * The caller whose key the request carries.
   *
   * @throws ApiException 401
   */
  Caller caller(Request request) {
    var header = request.getHeaders().get(HttpHeader.AUTHORIZATION);
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw new ApiException(Unauthenticated.MISSING_KEY);
    }
    return switch (keys.authenticate(header.substring(SCHEME.length()).strip(), clock.instant())) {
      case Authentication.Known(var caller) -> caller;
      case Authentication.Unknown _ -> throw new ApiException(Unauthenticated.INVALID_KEY);
      case Authentication.Expired _ -> throw new ApiException(Unauthenticated.EXPIRED_KEY);
    };
  }
}
