package filmgate.api.auth;

import filmgate.api.error.ApiError.Unauthenticated;
import filmgate.api.error.ApiException;
import filmgate.api.route.PublicUrls;
import filmgate.keys.ApiKeyCache;
import filmgate.keys.Authentication;
import filmgate.keys.Caller;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/** Authenticates the caller by {@code Authorization: Bearer <key>}. */
public final class Authenticator {
  private static final String SCHEME = "Bearer ";

  private final ApiKeyCache keys;
  private final Clock clock;
  private final PublicUrls urls;
  private final FailedAuthentications failures;

  public Authenticator(
      ApiKeyCache keys, Clock clock, PublicUrls urls, FailedAuthentications failures) {
    this.keys = keys;
    this.clock = clock;
    this.urls = urls;
    this.failures = failures;
  }

  /**
   * The caller whose key the request carries; empty if the store must be read, or if the key is not
   * valid, since the response to that may wait. Never blocks.
   *
   * @throws filmgate.api.error.ApiException 401
   */
  public Optional<Caller> cachedCaller(Request request) {
    return keys.findCached(bearerToken(request), clock.instant())
        .flatMap(
            known ->
                known instanceof Authentication.Authenticated(var caller)
                    ? Optional.of(caller)
                    : Optional.empty());
  }

  /**
   * The caller whose key the request carries; may block.
   *
   * @throws filmgate.api.error.ApiException 401
   */
  public Caller authenticate(Request request) {
    var result = keys.authenticate(bearerToken(request), clock.instant());
    if (!(result instanceof Authentication.Authenticated)) {
      failures.record(urls.clientAddresses(request));
    }
    return requireAuthenticated(result);
  }

  private static String bearerToken(Request request) {
    var header = request.getHeaders().get(HttpHeader.AUTHORIZATION);
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw new ApiException(Unauthenticated.MISSING_KEY);
    }
    return header.substring(SCHEME.length()).strip();
  }

  private static Caller requireAuthenticated(Authentication authentication) {
    return switch (authentication) {
      case Authentication.Authenticated(var caller) -> caller;
      case Authentication.UnknownKey _ -> throw new ApiException(Unauthenticated.INVALID_KEY);
      case Authentication.SuspendedAccount _ ->
          throw new ApiException(Unauthenticated.ACCOUNT_SUSPENDED);
      case Authentication.ExpiredKey _ -> throw new ApiException(Unauthenticated.EXPIRED_KEY);
    };
  }
}
