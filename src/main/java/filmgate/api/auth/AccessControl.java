package filmgate.api.auth;

import filmgate.api.route.PublicUrls;
import filmgate.api.route.RouteAccess;
import filmgate.keys.ApiKeyCache;
import filmgate.keys.Caller;
import filmgate.keys.LastUsedTracker;
import filmgate.keys.LimitCache;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;

/** Authentication, authorization, and rate limiting of requests. */
public final class AccessControl {
  private final Authenticator authenticator;
  private final Authorizer authorizer;
  private final RateLimitFilter rateLimits;

  public AccessControl(
      ApiKeyCache keys,
      LimitCache limits,
      RateLimiter rateLimiter,
      LastUsedTracker lastUsed,
      PublicUrls urls,
      Clock clock) {
    this.authenticator = new Authenticator(keys, clock);
    this.authorizer = new Authorizer(urls, lastUsed, clock);
    this.rateLimits = new RateLimitFilter(limits, rateLimiter);
  }

  /**
   * The caller whose key the request carries; empty if the store must be read. Never blocks.
   *
   * @throws filmgate.api.error.ApiException 401
   */
  public Optional<Caller> cachedCaller(Request request) {
    return authenticator.cachedCaller(request);
  }

  /**
   * The caller whose key the request carries; may block.
   *
   * @throws filmgate.api.error.ApiException 401
   */
  public Caller authenticate(Request request) {
    return authenticator.authenticate(request);
  }

  /**
   * Admits a known caller to a route and writes the rate-limit headers of the response.
   *
   * @throws filmgate.api.error.ApiException 403 or 429
   */
  public void admit(
      Caller caller, RouteAccess access, Request request, HttpFields.Mutable responseHeaders) {
    authorizer.authorize(caller, access, request);
    rateLimits.acquire(caller, responseHeaders);
  }
}
