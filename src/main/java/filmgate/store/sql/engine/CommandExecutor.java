package filmgate.store.sql.engine;

import filmgate.store.Command;
import java.sql.SQLException;

/** Executes commands inside the writer's transaction. */
public interface CommandExecutor {
  /** Executes one command; its outcome is valid after the commit. */
  <O> O run(Session session, Command<O> command) throws SQLException;

  /** Writes the changes that are buffered; called before a transaction or savepoint ends. */
  void flush(Session session) throws SQLException;

  /** Discards the changes that are buffered, because their transaction is rolled back. */
  void discard();
}
