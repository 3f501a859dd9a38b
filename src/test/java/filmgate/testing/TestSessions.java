package filmgate.testing;

import filmgate.api.auth.SessionAuthenticator;
import filmgate.api.auth.SignInAttempts;
import filmgate.api.route.PublicUrls;
import filmgate.api.session.SessionRoutes;
import filmgate.intake.session.PasswordService;
import filmgate.intake.session.SignInService;
import filmgate.keys.LimitCache;
import filmgate.secret.PasswordHasher;
import filmgate.session.SessionCache;
import filmgate.store.Store;
import java.time.Clock;
import java.util.Random;

/** The sessions of a test server, which hashes passwords on the thread of the request. */
public record TestSessions(
    Store store, LimitCache limits, Clock clock, PublicUrls urls, SessionCache cache) {
  TestSessions(Store store, LimitCache limits, Clock clock, PublicUrls urls) {
    this(
        store,
        limits,
        clock,
        urls,
        new SessionCache((hash, now) -> store.sessions().lookUp(hash, now)));
  }

  SessionAuthenticator authenticator() {
    return new SessionAuthenticator(cache, urls, clock);
  }

  public PasswordService passwords() {
    return new PasswordService(store, cache, hasher(), clock);
  }

  private static PasswordHasher hasher() {
    return new PasswordHasher(Runnable::run);
  }

  SessionRoutes routes() {
    return new SessionRoutes(
        authenticator(),
        new SignInService(store, cache, hasher(), clock, new Random(7)),
        passwords(),
        new SignInAttempts(() -> clock.millis() * 1_000_000),
        limits,
        store,
        urls,
        clock);
  }
}
