package filmgate.store.sql.engine;

/** The work of a database between transactions. Only the writer's thread calls it. */
public interface Maintenance extends AutoCloseable {
  /**
   * Called after each transaction, when all of its callers have been notified.
   *
   * @param erased whether it erased texts, of which no copy may remain in the files
   */
  void afterCommit(Session writer, int commands, boolean erased);

  /** Waits for the work that was started. */
  @Override
  void close();
}
