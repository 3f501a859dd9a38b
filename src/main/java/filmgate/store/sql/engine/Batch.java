package filmgate.store.sql.engine;

import filmgate.crash.CrashPoint;
import filmgate.store.StoreException;
import filmgate.store.StoreException.Kind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a list of commands durable in one transaction.
 *
 * <p>The first attempt uses no savepoints, which is nearly always enough. If a command fails, the
 * transaction is rolled back and run again with a savepoint around each command, so that only that
 * command fails. If the database fails, no command of the batch has an effect.
 */
final class Batch {
  private final CommandExecutor executor;
  private final SqlDialect dialect;

  Batch(CommandExecutor executor, SqlDialect dialect) {
    this.executor = executor;
    this.dialect = dialect;
  }

  /**
   * The results in the order of the commands; throws {@link SQLException} if the database fails.
   */
  List<PendingCommand.Completion> run(Session session, List<PendingCommand<?>> commands)
      throws SQLException {
    try {
      return transaction(session, commands, this::complete);
    } catch (SQLException e) {
      if (!dialect.isStatementError(e)) {
        throw e;
      }
    } catch (RuntimeException e) {
      // One of the commands failed. The second attempt finds out which one.
    }
    return transaction(session, commands, this::runWithSavepoints);
  }

  private interface Step {
    PendingCommand.Completion run(Session session, PendingCommand<?> pending) throws SQLException;
  }

  private List<PendingCommand.Completion> transaction(
      Session session, List<PendingCommand<?>> commands, Step step) throws SQLException {
    session.run(dialect.beginStatement());
    try {
      var results = new ArrayList<PendingCommand.Completion>(commands.size());
      for (var pending : commands) {
        results.add(step.run(session, pending));
      }
      executor.flush(session);
      session.passCrashPoint(CrashPoint.COMMIT_READY);
      session.run("COMMIT");
      session.passCrashPoint(CrashPoint.COMMIT_DONE);
      return results;
    } catch (SQLException | RuntimeException e) {
      rollBack(session, e);
      throw e;
    }
  }

  /** Some failures roll back SQLite's transaction; a second rollback then fails harmlessly. */
  private void rollBack(Session session, Exception cause) {
    executor.discard();
    session.closeStatements(cause);
    try {
      session.run("ROLLBACK");
    } catch (SQLException e) {
      cause.addSuppressed(e);
      session.closeStatements(cause);
    }
  }

  private <O> PendingCommand.Completion complete(Session session, PendingCommand<O> pending)
      throws SQLException {
    return new PendingCommand.Completion.Done<>(pending, executor.run(session, pending.command()));
  }

  private PendingCommand.Completion runWithSavepoints(Session session, PendingCommand<?> pending)
      throws SQLException {
    session.run("SAVEPOINT command");
    try {
      var result = complete(session, pending);
      executor.flush(session);
      session.run("RELEASE SAVEPOINT command");
      return result;
    } catch (SQLException e) {
      if (!dialect.isStatementError(e)) {
        throw e;
      }
      return rollBackTo(session, pending, e);
    } catch (RuntimeException e) {
      return rollBackTo(session, pending, e);
    }
  }

  private PendingCommand.Completion rollBackTo(
      Session session, PendingCommand<?> pending, Exception cause) throws SQLException {
    executor.discard();
    session.closeStatements(cause);
    session.run("ROLLBACK TO SAVEPOINT command");
    session.run("RELEASE SAVEPOINT command");
    var name = pending.command().getClass().getSimpleName();
    return new PendingCommand.Completion.CommandFailed(
        pending, new StoreException(Kind.BROKEN, "The command " + name + " failed.", cause));
  }
}
