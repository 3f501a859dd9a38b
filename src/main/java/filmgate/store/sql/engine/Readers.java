package filmgate.store.sql.engine;

import filmgate.id.AccountId;

/**
 * The reads of the store. Look-ups of single rows have a connection of their own, so that they
 * never wait behind a list. The lists of an account run one at a time, within a number of steps.
 */
public final class Readers implements AutoCloseable {
  /** About a second. A page of the largest list takes a hundredth of it. */
  private static final long STEPS_MAX = 20_000_000;

  private static final int WAITING_MAX = 1024;
  private static final int LOOKUP_CONNECTIONS = 1;

  private final ReaderPool lookups;
  private final ReaderPool lists;
  private final OnePerAccount turns = new OnePerAccount(WAITING_MAX);
  private final long stepsMax;

  public Readers(SqlDialect dialect, int connections) {
    this(dialect, connections, STEPS_MAX);
  }

  Readers(SqlDialect dialect, int connections, long stepsMax) {
    this.lookups = new ReaderPool(dialect, "lookup", LOOKUP_CONNECTIONS);
    this.lists = new ReaderPool(dialect, "reader", connections);
    this.stepsMax = stepsMax;
  }

  public void start() {
    lookups.start();
    lists.start();
  }

  /** Looks up a row by its key. */
  public <T> T lookUp(ReaderPool.Read<T> read) {
    return lookups.read(read, StepLimit.NONE);
  }

  /** Reads what the server itself needs. */
  public <T> T read(ReaderPool.Read<T> read) {
    return lists.read(read, StepLimit.NONE);
  }

  /**
   * Reads rows that a caller requests of an account, in the account's turn.
   *
   * @throws filmgate.store.StoreException TOO_SLOW if the read takes too many steps
   */
  public <T> T list(AccountId account, ReaderPool.Read<T> read) {
    return turns.run(account, () -> lists.read(read, stepsMax));
  }

  /** Finishes the queued reads, then ends the threads. */
  @Override
  public void close() {
    lists.close();
    lookups.close();
  }
}
