package filmgate.app;

import filmgate.intake.session.PasswordService;
import filmgate.intake.session.SignInService;
import filmgate.keys.ApiKeyCache;
import filmgate.secret.PasswordHasher;
import filmgate.session.SessionCache;
import filmgate.store.Store;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The sessions of the console.
 *
 * @param hashing the platform threads that hash passwords
 */
record SessionComponents(
    SessionCache cache, SignInService signIn, PasswordService passwords, ExecutorService hashing)
    implements AutoCloseable {
  private static final int THREADS = 2;
  private static final int WAITING_MAX = 32;
  private static final int IDLE_SECONDS = 30;

  /** Keys and accounts that change end sessions, which are then read again. */
  static SessionComponents of(Store store, ApiKeyCache keys, Clock clock) {
    var cache = new SessionCache((hash, now) -> store.sessions().lookUp(hash, now));
    keys.onChange(cache::clear);
    return of(store, cache, clock);
  }

  private static SessionComponents of(Store store, SessionCache cache, Clock clock) {
    var hashing =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING_MAX),
            Thread.ofPlatform().daemon().name("password-", 0).factory());
    hashing.allowCoreThreadTimeOut(true);
    var hasher = new PasswordHasher(hashing);
    return new SessionComponents(
        cache,
        new SignInService(store, cache, hasher, clock, new SecureRandom()),
        new PasswordService(store, cache, hasher, clock),
        hashing);
  }

  @Override
  public void close() {
    hashing.close();
  }
}
