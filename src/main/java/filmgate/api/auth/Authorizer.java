package filmgate.api.auth;

import filmgate.api.error.ApiError;
import filmgate.api.error.ApiException;
import filmgate.api.route.PublicUrls;
import filmgate.api.route.RouteAccess;
import filmgate.keys.Caller;
import filmgate.keys.LastUsedTracker;
import java.time.Clock;
import org.eclipse.jetty.server.Request;

/** Lets a known caller in where its key allows it, from there, and notes the key's use. */
public final class Authorizer {
  private final PublicUrls origins;
  private final LastUsedTracker uses;
  private final Clock clock;

  public Authorizer(PublicUrls origins, LastUsedTracker uses, Clock clock) {
    this.origins = origins;
    this.uses = uses;
    this.clock = clock;
  }

  /**
   * Lets the caller in.
   *
   * @throws filmgate.api.error.ApiException 403
   */
  public void authorize(Caller caller, RouteAccess access, Request request) {
    var grant = caller.grant();
    if (!grant.allowedAddresses().isEmpty()
        && !grant.allowsAddresses(origins.clientAddresses(request))) {
      throw new ApiException(ApiError.Forbidden.ADDRESS_NOT_ALLOWED);
    }
    if (!access.allows(caller)) {
      throw new ApiException(ApiError.Forbidden.MISSING_SCOPE);
    }
    if (access != RouteAccess.PUBLIC) {
      uses.recordUse(caller.key(), clock.instant());
    }
  }
}
