package filmgate.app.local;

import filmgate.intake.session.PasswordService;
import filmgate.intake.session.SignInService;
import filmgate.secret.PasswordHasher;
import filmgate.session.SessionCache;
import filmgate.store.Store;
import java.security.SecureRandom;
import java.time.Clock;

/** The services of sessions on a store that is open for one command. */
final class LocalSessions {
  private LocalSessions() {}

  static SignInService signIn(Store store, Clock clock) {
    return new SignInService(store, cache(store), hasher(), clock, new SecureRandom());
  }

  static PasswordService passwords(Store store, Clock clock) {
    return new PasswordService(store, cache(store), hasher(), clock);
  }

  private static SessionCache cache(Store store) {
    return new SessionCache((hash, now) -> store.sessions().lookUp(hash, now));
  }

  private static PasswordHasher hasher() {
    return new PasswordHasher(Runnable::run);
  }
}
