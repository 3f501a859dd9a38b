package filmgate.store.sql.engine;

import filmgate.store.Command;
import java.sql.SQLException;

/** Executes commands inside the writer's transaction. */
public interface CommandExecutor {
  /** Executes one command; its outcome counts only after the commit. */
  <O> O run(Session session, Command<O> command) throws SQLException;

  /** Writes what commands left in memory; called before their transaction or savepoint ends. */
  void flush(Session session) throws SQLException;

  /** Discards what commands left in memory, since their transaction or savepoint is undone. */
  void discard();
}
