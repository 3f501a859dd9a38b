package filmgate.api.auth;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.api.route.PublicUrls;
import filmgate.api.route.Route;
import filmgate.api.route.RouteAccess;
import filmgate.keys.Caller;
import filmgate.keys.LastUsedTracker;
import java.time.Clock;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;

/** Authorizes authenticated callers, applies rate limits, and records the use of keys. */
public final class AccessControl {
  private final RateLimitFilter rateLimits;
  private final LastUsedTracker lastUsed;
  private final PublicUrls urls;
  private final Clock clock;

  public AccessControl(CallerServices callers, PublicUrls urls, Clock clock) {
    this.rateLimits = new RateLimitFilter(callers.limitCache(), callers.rateLimiter());
    this.lastUsed = callers.lastUsed();
    this.urls = urls;
    this.clock = clock;
  }

  /**
   * Admits a caller to a route and writes the rate-limit headers of the response.
   *
   * @throws filmgate.api.error.ApiException 403 or 429
   */
  public void admit(Caller caller, Route route, Request request, HttpFields.Mutable headers) {
    var grant = caller.grant();
    if (!grant.allowedAddresses().isEmpty()
        && !grant.allowsAddresses(urls.clientAddresses(request))) {
      throw new ApiException(ApiError.Forbidden.ADDRESS_NOT_ALLOWED);
    }
    if (!route.access().allows(caller)) {
      throw new ApiException(ApiError.Forbidden.MISSING_SCOPE);
    }
    if (route.access() != RouteAccess.PUBLIC) {
      lastUsed.recordUse(caller.key(), clock.instant());
    }
    rateLimits.acquire(caller, route, headers);
  }
}
