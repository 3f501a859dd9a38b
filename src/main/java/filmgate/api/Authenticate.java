package filmgate.api;

import filmgate.api.ApiError.Unauthenticated;
import filmgate.keys.ApiKeyCache;
import filmgate.keys.Authentication;
import filmgate.keys.Caller;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/** Finds out who calls: {@code Authorization: Bearer <key>} (R1). */
final class Authenticate {
  private static final String SCHEME = "Bearer ";

  private final ApiKeyCache keys;
  private final Clock clock;

  Authenticate(ApiKeyCache keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * The caller whose key the request carries; empty where the store has to be asked. Never blocks.
   *
   * @throws ApiException 401
   */
  Optional<Caller> atOnce(Request request) {
    return keys.findCached(presented(request), clock.instant()).map(Authenticate::known);
  }

  /**
   * The caller whose key the request carries; may block.
   *
   * @throws ApiException 401
   */
  Caller caller(Request request) {
    return known(keys.authenticate(presented(request), clock.instant()));
  }

  private static String presented(Request request) {
    var header = request.getHeaders().get(HttpHeader.AUTHORIZATION);
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw new ApiException(Unauthenticated.MISSING_KEY);
    }
    return header.substring(SCHEME.length()).strip();
  }

  private static Caller known(Authentication authentication) {
    return switch (authentication) {
      case Authentication.Authenticated(var caller) -> caller;
      case Authentication.UnknownKey _ -> throw new ApiException(Unauthenticated.INVALID_KEY);
      case Authentication.ExpiredKey _ -> throw new ApiException(Unauthenticated.EXPIRED_KEY);
    };
  }
}
