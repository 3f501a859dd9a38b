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

/**
 * Authenticates the caller by {@code Authorization: Bearer <key>}, or without that header by the
 * cookie of a session.
 */
public final class Authenticator {
  private static final String SCHEME = "Bearer ";

  private final ApiKeyCache keys;
  private final Clock clock;
  private final PublicUrls urls;
  private final FailedAuthentications failures;
  private final SessionAuthenticator sessions;

  public Authenticator(
      ApiKeyCache keys,
      Clock clock,
      PublicUrls urls,
      FailedAuthentications failures,
      SessionAuthenticator sessions) {
    this.keys = keys;
    this.clock = clock;
    this.urls = urls;
    this.failures = failures;
    this.sessions = sessions;
  }

  /**
   * The caller whose key or cookie the request carries; empty if the store must be read, or if the
   * key is not valid, since the response to that may wait. Never blocks.
   *
   * @throws filmgate.api.error.ApiException 400, 401, or 403
   */
  public Optional<Caller> cachedCaller(Request request) {
    var token = sessionToken(request);
    return token.isPresent()
        ? sessions.cachedCaller(request, token.get())
        : cachedCallerOfKey(request);
  }

  private Optional<Caller> cachedCallerOfKey(Request request) {
    return keys.findCached(bearerToken(request), clock.instant())
        .flatMap(
            known ->
                known instanceof Authentication.Authenticated(var caller)
                    ? Optional.of(caller)
                    : Optional.empty());
  }

  /**
   * The caller whose key or cookie the request carries; may block.
   *
   * @throws filmgate.api.error.ApiException 400, 401, or 403
   */
  public Caller authenticate(Request request) {
    var token = sessionToken(request);
    return token.isPresent() ? sessions.caller(request, token.get()) : authenticateKey(request);
  }

  /**
   * Whether the key or the session of an authenticated request is valid still; does not prolong a
   * session, may block.
   */
  public boolean isValid(Request request) {
    return sessionToken(request)
        .map(sessions::isActive)
        .orElseGet(
            () ->
                keys.authenticate(bearerToken(request), clock.instant())
                    instanceof Authentication.Authenticated);
  }

  private Optional<String> sessionToken(Request request) {
    return request.getHeaders().contains(HttpHeader.AUTHORIZATION)
        ? Optional.empty()
        : sessions.token(request);
  }

  private Caller authenticateKey(Request request) {
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
