package filmgate.store.sql.engine;

/** What a database wants done besides its transactions; for the writer's thread only. */
public interface Maintenance extends AutoCloseable {

  /** Called between two transactions, when everybody has heard of the one before. */
  void afterCommit(Session writer, int commands);

  /** Waits for what was begun. */
  @Override
  void close();
}
