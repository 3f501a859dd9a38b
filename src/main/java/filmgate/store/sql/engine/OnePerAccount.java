package filmgate.store.sql.engine;

import filmgate.id.AccountId;
import filmgate.store.StoreException;
import filmgate.store.StoreException.Kind;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Runs at most one read of each account at a time; others of the account wait in order. */
final class OnePerAccount {
  private final int waitingMax;
  private final Map<AccountId, Turns> turns = new ConcurrentHashMap<>();

  /** The order of an account; {@code users} counts the reads that run or wait. */
  private static final class Turns {
    private final Semaphore one = new Semaphore(1, true);
    private int users;
  }

  OnePerAccount(int waitingMax) {
    this.waitingMax = waitingMax;
  }

  /**
   * Waits for the account's turn and runs the read.
   *
   * @throws StoreException BUSY if too many reads of the account wait
   */
  <T> T run(AccountId account, Supplier<T> read) {
    var own = enter(account);
    try {
      own.one.acquireUninterruptibly();
      try {
        return read.get();
      } finally {
        own.one.release();
      }
    } finally {
      leave(account);
    }
  }

  private Turns enter(AccountId account) {
    return turns.compute(
        account,
        (_, known) -> {
          var own = known == null ? new Turns() : known;
          if (own.users > waitingMax) {
            throw new StoreException(Kind.BUSY, "Too many reads of one account wait.");
          }
          own.users++;
          return own;
        });
  }

  private void leave(AccountId account) {
    turns.computeIfPresent(
        account,
        (_, own) -> {
          own.users--;
          return own.users == 0 ? null : own;
        });
  }
}
