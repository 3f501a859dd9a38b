package filmgate.api;

import filmgate.keys.Caller;
import filmgate.keys.LastUsedTracker;
import java.time.Clock;
import org.eclipse.jetty.server.Request;

/** Lets a known caller in where its key allows it, from there, and notes the key's use. */
final class Admission {
  private final Origins origins;
  private final LastUsedTracker uses;
  private final Clock clock;

  Admission(Origins origins, LastUsedTracker uses, Clock clock) {
    this.origins = origins;
    this.uses = uses;
    this.clock = clock;
  }

  /**
   * Lets the caller in.
   *
   * @throws ApiException 403
   */
  void admit(Caller caller, Access access, Request request) {
    var grant = caller.grant();
    if (!grant.allowedAddresses().isEmpty() && !grant.allowsAddresses(origins.senders(request))) {
      throw new ApiException(ApiError.Forbidden.ADDRESS_NOT_ALLOWED);
    }
    if (!access.allows(caller)) {
      throw new ApiException(ApiError.Forbidden.MISSING_SCOPE);
    }
    if (access != Access.PUBLIC) {
      uses.recordUse(caller.key(), clock.instant());
    }
  }
}
