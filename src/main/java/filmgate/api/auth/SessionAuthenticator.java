package filmgate.api.auth;

import filmgate.api.error.ApiError.BadRequest;
import filmgate.api.error.ApiError.Forbidden;
import filmgate.api.error.ApiError.Unauthenticated;
import filmgate.api.error.ApiException;
import filmgate.api.route.PublicUrls;
import filmgate.keys.Caller;
import filmgate.keys.KeyKind;
import filmgate.session.SessionCache;
import filmgate.session.SessionLookup;
import filmgate.session.SessionLookup.Active;
import filmgate.session.SessionToken;
import filmgate.text.LocalizedText;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.jetty.server.Request;

/**
 * Authenticates a page of the console by the cookie of its session. The cookie counts only in a
 * request of a page of this server, and with the token of the session in {@code Filmgate-Csrf}.
 */
public final class SessionAuthenticator {
  private static final String CSRF = "Filmgate-Csrf";
  private static final String MODE = "Filmgate-Mode";
  private static final LocalizedText BAD_MODE =
      new LocalizedText(
          "the header `Filmgate-Mode` must be live or test", "请求头 `Filmgate-Mode` 必须是 live 或 test");

  private final SessionCache sessions;
  private final SessionCookies cookies;
  private final PublicUrls urls;
  private final Clock clock;

  public SessionAuthenticator(SessionCache sessions, PublicUrls urls, Clock clock) {
    this.sessions = sessions;
    this.cookies = new SessionCookies(urls);
    this.urls = urls;
    this.clock = clock;
  }

  /** A session and the token with which a request proved it. */
  public record CurrentSession(String token, Active active) {}

  /** The cookies of sessions. */
  public SessionCookies cookies() {
    return cookies;
  }

  /** Whether a page of another origin sent the request. */
  public boolean isForeign(Request request) {
    return SessionRequest.isForeign(request, urls);
  }

  /** The token whose cookie counts; empty if the request is one without a key. */
  Optional<String> token(Request request) {
    var csrf = request.getHeaders().get(CSRF);
    return csrf == null || !SessionRequest.isSameOrigin(request, urls)
        ? Optional.empty()
        : cookies.tokens(request).stream()
            .filter(token -> SessionToken.isCsrf(token, csrf))
            .findFirst();
  }

  /**
   * The caller, if the session is in memory; empty if the store must be read. Never blocks.
   *
   * @throws ApiException 400, 401, or 403
   */
  Optional<Caller> cachedCaller(Request request, String token) {
    var now = clock.instant();
    return sessions
        .findCached(token, now)
        .filter(Active.class::isInstance)
        .map(found -> caller(request, found, now));
  }

  /**
   * The caller of a token; may block.
   *
   * @throws ApiException 400, 401, or 403
   */
  Caller caller(Request request, String token) {
    var now = clock.instant();
    return caller(request, sessions.find(token, now), now);
  }

  /** Whether the session of a token is active; does not prolong it, may block. */
  boolean isActive(String token) {
    return sessions.isActive(token, clock.instant());
  }

  private static Caller caller(Request request, SessionLookup found, Instant now) {
    var active = require(found);
    var mode = mode(request);
    var grant = active.session().grant();
    if (!grant.allows(mode)) {
      throw new ApiException(Forbidden.LIVE_KEY_REQUIRED);
    }
    return active
        .keys()
        .of(mode, now)
        .map(
            key ->
                new Caller(
                    active.session().account(),
                    key,
                    mode,
                    grant.permissions(),
                    grant.expiry(),
                    Optional.of(active.session().id())))
        .orElseThrow(() -> new ApiException(Unauthenticated.SESSION_ENDED));
  }

  private static Active require(SessionLookup found) {
    return switch (found) {
      case Active active -> active;
      case SessionLookup.OfSuspendedAccount _ ->
          throw new ApiException(Unauthenticated.ACCOUNT_SUSPENDED);
      case SessionLookup.EndedSession _ -> throw new ApiException(Unauthenticated.SESSION_ENDED);
    };
  }

  private static KeyKind mode(Request request) {
    var mode = request.getHeaders().get(MODE);
    return switch (mode == null ? "test" : mode) {
      case "test" -> KeyKind.TEST;
      case "live" -> KeyKind.LIVE;
      default -> throw new ApiException(new BadRequest(BAD_MODE));
    };
  }

  /**
   * The session of a request from an address that it allows; may block.
   *
   * @throws ApiException 401 or 403
   */
  public CurrentSession require(Request request) {
    var current = requireFromAnywhere(request);
    if (!allowsAddress(current.active(), request)) {
      throw new ApiException(Forbidden.ADDRESS_NOT_ALLOWED);
    }
    return current;
  }

  private boolean allowsAddress(Active active, Request request) {
    var permissions = active.session().grant().permissions();
    return permissions.allowedAddresses().isEmpty()
        || permissions.allowsAddresses(urls.clientAddresses(request));
  }

  /**
   * The session of a request from any address, to end it; may block.
   *
   * @throws ApiException 401
   */
  public CurrentSession requireFromAnywhere(Request request) {
    var token = token(request).orElseThrow(() -> new ApiException(Unauthenticated.NOT_SIGNED_IN));
    return new CurrentSession(token, require(sessions.find(token, clock.instant())));
  }

  /** The session of a page that does not know the value of {@code Filmgate-Csrf}; may block. */
  public Optional<CurrentSession> current(Request request) {
    if (!SessionRequest.isSameOrigin(request, urls)) {
      return Optional.empty();
    }
    var now = clock.instant();
    return cookies.tokens(request).stream()
        .flatMap(token -> current(token, now).stream())
        .filter(current -> allowsAddress(current.active(), request))
        .findFirst();
  }

  private Optional<CurrentSession> current(String token, Instant now) {
    return sessions.find(token, now) instanceof Active active
        ? Optional.of(new CurrentSession(token, active))
        : Optional.empty();
  }
}
